package rules_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"rapporteur/internal/pipeline"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
	"rapporteur/locales"
	"rapporteur/templates"
)

// editions are the reports of all sample sessions in all their languages.
var editions = sync.OnceValue(func() []*resolve.Edition {
	project, findings := pipeline.Open(templates.FS, locales.FS, runtime.GOMAXPROCS(0))
	if findings.HasErrors() {
		panic(findings[0].Span.String() + ": " + findings[0].Message)
	}
	sessions, err := filepath.Glob("../../sessions/*")
	if err != nil {
		panic(err)
	}
	var all []*resolve.Edition
	for _, dir := range sessions {
		draft, err := project.DraftFolder(dir)
		if err != nil || len(draft.Editions) == 0 {
			panic(fmt.Sprint(dir, " has no editions: ", err, draft.Findings))
		}
		all = append(all, draft.Editions...)
	}
	return all
})

// typed prints an edition as somebody would type it.
func typed(e *resolve.Edition) string {
	var w strings.Builder
	fmt.Fprintf(&w, "%s\n\n# %s\n", e.Masthead.Symbol, e.Title.Typeset())
	write(&w, e.Blocks)
	return w.String()
}

func write(w *strings.Builder, blocks []resolve.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *resolve.Heading:
			space := " "
			if b.Level > 2 {
				space = "\u00a0" // the reader knows no label below the second level: it is part of the title
			}
			fmt.Fprintf(w, "\n### %s%s%s\n", b.Label, space, b.Title.Typeset())
		case *resolve.Paragraph:
			fmt.Fprintf(w, "\n%s %s\n", b.Label, b.Text.Typeset())
			items(w, b.Items, "  ")
		case *resolve.Provision:
			fmt.Fprintf(w, "\n**%s**\n", b.Label)
			write(w, b.Blocks)
		}
	}
}

func items(w *strings.Builder, all []*resolve.ListItem, indent string) {
	for _, i := range all {
		fmt.Fprintf(w, "%s%s %s\n", indent, i.Label, i.Text.Typeset())
		items(w, i.Items, indent+"  ")
	}
}

// TestReportsOfTheSampleAreReadAsTheyWereNumbered types each language's
// report and reads it back: the same numbers and words.
func TestReportsOfTheSampleAreReadAsTheyWereNumbered(t *testing.T) {
	for _, e := range editions() {
		t.Run(e.Masthead.Symbol+" "+string(e.Language.Tag), func(t *testing.T) {
			d := readers()[e.Language.Tag].Read(source.NewFile("report.md", []byte(typed(e))))
			var want, got []string
			first := slices.IndexFunc(e.Blocks, func(b resolve.Block) bool { _, is := b.(*resolve.Heading); return is })
			for _, b := range e.Blocks[first:] { // what comes before is the first page's
				switch b := b.(type) {
				case *resolve.Heading:
					if b.Label != "" { // a heading without a number is no section to the reader
						want = append(want, fmt.Sprint("section ", b.Level))
					}
				case *resolve.Paragraph:
					want = append(want, fmt.Sprint("paragraph ", cmp.Or(b.Number, "0"), " ", len(b.Items)))
				case *resolve.Provision:
					if !b.Bare { // a number alone, 140.1, is not read as that of a text
						want = append(want, fmt.Sprint("provision ", b.Number[strings.LastIndex(b.Number, "/")+1:])) // of 9/1, what counts
					}
				}
			}
			d.Walk(func(b report.Block) {
				switch b := b.(type) {
				case *report.Section:
					got = append(got, fmt.Sprint("section ", b.Level))
				case *report.Paragraph:
					got = append(got, fmt.Sprint("paragraph ", d.Label(b).Number, " ", len(b.Items)))
				case *report.Provision:
					got = append(got, fmt.Sprint("provision ", d.Label(b).Number))
				}
			})
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestReportsOfTheSampleHaveNoFault: what Rapporteur itself writes, typed by
// somebody, passes. It names States and the Secretariat as the published
// report did, which was not always in one way.
func TestReportsOfTheSampleHaveNoFault(t *testing.T) {
	known := []string{"on-behalf-absent", "state-form-mixed", "state-form-inverted", "term-case"}
	for _, e := range editions() {
		t.Run(e.Masthead.Symbol+" "+string(e.Language.Tag), func(t *testing.T) {
			for _, f := range findings(e.Language.Tag, source.NewFile("report.md", []byte(typed(e))), false) {
				if !slices.Contains(known, f.Rule) {
					t.Errorf("%s: %s [%s]", f.Span, f.Message, f.Rule)
				}
			}
		})
	}
}
