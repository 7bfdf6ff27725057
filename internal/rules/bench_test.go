package rules_test

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/rule"
)

// BenchmarkRunGrows applies all rules to the sample with its narratives once,
// ten and a hundred times over: 54, then about 400 and 4,000 paragraphs.
func BenchmarkRunGrows(b *testing.B) {
	for _, times := range []int{1, 10, 100} {
		b.Run(fmt.Sprint(times), func(b *testing.B) {
			files := copied(b, sample)
			for name, file := range files {
				if path.Ext(name) == ".md" {
					files[name] = &fstest.MapFile{Data: []byte(repeated(string(file.Data), times))}
				}
			}
			ctx, earlier := composed(b, files)
			for b.Loop() {
				run(ctx, earlier, rule.Settings{})
			}
		})
	}
}

var ownKey = regexp.MustCompile(`\{#[a-z0-9-]+|\[\^[a-z0-9-]+`)

// repeated is a narrative many times over, under new keys.
func repeated(text string, times int) string {
	var all strings.Builder
	all.WriteString(text)
	for i := 2; i <= times; i++ {
		all.WriteString("\n" + ownKey.ReplaceAllString(text, fmt.Sprintf("${0}-%d", i)))
	}
	return all.String()
}
