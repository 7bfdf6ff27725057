package rules_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// grown returns a report of about n numbered paragraphs: the short report's
// own, again and again.
func grown(tb testing.TB, n int) *source.File {
	tb.Helper()
	content, err := os.ReadFile("testdata/faults.fr.md")
	if err != nil {
		tb.Fatal(err)
	}
	head, body, _ := strings.Cut(string(content), "### I. Introduction")
	var b strings.Builder
	b.WriteString(head + "### I. Introduction\n")
	for number := 0; number < n; {
		for line := range strings.Lines(body) {
			label, rest, ok := strings.Cut(line, ". ")
			if ok && label != "" && strings.Trim(label, "0123456789") == "" && !strings.HasPrefix(rest, "O") {
				number++
				line = fmt.Sprintf("%d. %s", number, rest)
			}
			b.WriteString(line)
		}
	}
	return source.NewFile("grown.md", []byte(b.String()))
}

var sizes = []int{54, 540, 5400}

func BenchmarkRead(b *testing.B) {
	for _, n := range sizes {
		file := grown(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(file.Content())))
			for b.Loop() {
				readers()[lang.French].Read(file)
			}
		})
	}
}

func BenchmarkCheck(b *testing.B) {
	for _, n := range sizes {
		file := grown(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(file.Content())))
			for b.Loop() {
				run(finished(lang.French, file), nil, rule.Settings{})
			}
		})
	}
}

func BenchmarkChecks(b *testing.B) {
	ctx := finished(lang.French, grown(b, 5400))
	for _, c := range checks() {
		b.Run(c.ID, func(b *testing.B) {
			for b.Loop() {
				rules.Apply(ctx, []rules.Check{c}, nil, 2)
			}
		})
	}
}
