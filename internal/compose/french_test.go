package compose_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
)

// authorless are the paragraphs of the sample that no author writes.
func authorless(n int) bool {
	return n <= 6 || n == 14 || n == 22 || n == 26 || n >= 30
}

// TestFrenchIsAsItWas holds every generated word of the sample, which reports
// a real meeting. "make published" compares it with what was published.
func TestFrenchIsAsItWas(t *testing.T) {
	const golden = "testdata/generated.fr.txt"
	ours := frenchOutline(t, sample, authorless)
	if *update {
		if err := os.WriteFile(golden, []byte(strings.Join(ours, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	content, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(content)), "\n"), ours); diff != "" {
		t.Errorf("golden file: -want +got:\n%s", diff)
	}
}

// frenchOutline composes a session in French.
func frenchOutline(t *testing.T, folder string, generated func(int) bool) []string {
	t.Helper()
	r, l, findings := composeIn(t, loadSession(t, folder), lang.French)
	noFindings(t, findings)
	return outline(t, r, l, generated)
}

// outline returns the masthead, the headings and the generated paragraphs,
// one a line, each paragraph with its number.
func outline(t *testing.T, r *report.Report, l *locale.Locale, generated func(int) bool) []string {
	t.Helper()
	o := &outliner{t: t, writer: l.Writer(nil, nil), generated: generated, sections: make(map[string]int)}
	for i, b := range r.Blocks {
		o.sections[b.(*report.Section).Key] = i + 1
	}
	o.lines = []string{
		r.Organ.Plain(), r.Masthead.Distribution, r.Masthead.Date, r.Masthead.Language, r.Masthead.Original, r.Title.Plain(),
	}
	o.blocks(r.Blocks)
	return o.lines
}

type outliner struct {
	t         *testing.T
	writer    *locale.Writer
	generated func(paragraph int) bool
	sections  map[string]int // ordinal by key
	number    int
	lines     []string
}

func (o *outliner) blocks(blocks []report.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Section:
			o.lines = append(o.lines, "# "+o.plain(b.Title))
			o.blocks(b.Blocks)
		case *report.Paragraph:
			if o.number++; o.generated(o.number) {
				o.lines = append(o.lines, fmt.Sprintf("%d. %s", o.number, o.plain(b.Text)))
				o.items(b.Items)
			}
		}
	}
}

func (o *outliner) items(items []*report.Item) {
	for _, item := range items {
		o.lines = append(o.lines, "- "+o.plain(item.Text))
		o.items(item.Items)
	}
}

// plain writes the references to sections, whose numbers are not composed.
func (o *outliner) plain(t report.Text) string {
	var s strings.Builder
	for _, span := range t {
		if span.Reference == nil {
			s.WriteString(span.Text)
			continue
		}
		if len(span.Reference.Text) > 0 {
			s.WriteString(span.Reference.Text.Plain())
			continue
		}
		var targets [][]int
		for _, key := range span.Reference.Keys {
			targets = append(targets, []int{o.sections[key]})
		}
		pieces, err := o.writer.Reference(locale.Reference{Places: locale.Places{Kind: "section", Paths: targets, Styles: report.UsualSections()}, Form: span.Reference.Form})
		if err != nil {
			o.t.Error(err)
		}
		for _, p := range pieces {
			s.WriteString(p.Text)
		}
	}
	return s.String()
}
