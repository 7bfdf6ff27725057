package proofread_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/proofread"
	"rapporteur/internal/source"
)

// unmark takes the marks ⟦ and ⟧ out of a text and returns what stood between
// them, with line and column.
func unmark(name, text string) (plain string, places []string) {
	var b strings.Builder
	from := 0
	type stretch struct{ from, to int }
	var marked []stretch
	for _, r := range text {
		switch r {
		case '⟦':
			from = b.Len()
		case '⟧':
			marked = append(marked, stretch{from, b.Len()})
		default:
			b.WriteRune(r)
		}
	}
	file := source.NewFile(name, []byte(b.String()))
	for _, m := range marked {
		s := file.Span(m.from, m.to)
		places = append(places, s.String()+" "+s.Text())
	}
	return b.String(), places
}

func TestExamplesBreakTheirRuleAtTheMarkedPlaces(t *testing.T) {
	for _, rule := range proofread.Rules() {
		archive, err := txtar.ParseFile(filepath.Join("examples", rule.ID+".txtar"))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, f := range archive.Files {
			t.Run(rule.ID+"/"+f.Name, func(t *testing.T) {
				tag := lang.Tag(strings.Split(f.Name, ".")[1])
				text, want := unmark(f.Name, string(f.Data))
				if bad := strings.HasPrefix(f.Name, "bad"); bad != (len(want) > 0) {
					t.Fatalf("the example marks %d places", len(want))
				}
				var got []string
				for _, f := range rule.Apply(contextOf(tag, source.NewFile(f.Name, []byte(text)))) {
					got = append(got, f.Span.String()+" "+f.Span.Text())
				}
				slices.Sort(want)
				slices.Sort(got)
				if !slices.Equal(got, want) {
					t.Errorf("findings at\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
				}
			})
		}
	}
}

func TestEveryRuleIsDocumented(t *testing.T) {
	for _, r := range proofread.Rules() {
		if r.Summary == "" || strings.HasSuffix(r.Summary, ".") || r.Why == "" || r.Hint == "" || !strings.HasPrefix(r.ID, "text-") {
			t.Errorf("%s is not documented: %+v", r.ID, r.Rule)
		}
		archive, err := fs.ReadFile(proofread.Examples(), "examples/"+r.ID+".txtar")
		if err != nil || !bytes.HasPrefix(archive, []byte("-- bad/report.")) || !bytes.Contains(archive, []byte("-- good/report.")) {
			t.Errorf("%s needs bad/ and good/ in examples/%s.txtar: %v", r.ID, r.ID, err)
		}
	}
}

// TestFixesMendWhatTheyAreOfferedFor applies every fix of the short report:
// what they mend is not found again, and nothing new is.
func TestFixesMendWhatTheyAreOfferedFor(t *testing.T) {
	content, err := os.ReadFile("testdata/faults.fr.md")
	if err != nil {
		t.Fatal(err)
	}
	var edits []diag.Edit
	var want []string
	for _, f := range findings(lang.French, source.NewFile("r.md", content), false) {
		if f.Fix == nil {
			want = append(want, f.Rule)
			continue
		}
		edits = append(edits, f.Fix.Edits...)
	}
	if len(edits) < 20 {
		t.Fatalf("%d edits", len(edits))
	}
	slices.SortFunc(edits, func(a, b diag.Edit) int { return b.Span.Start - a.Span.Start })
	for _, e := range edits {
		content = slices.Replace(content, e.Span.Start, e.Span.End, []byte(e.New)...)
	}
	var got []string
	for _, f := range findings(lang.French, source.NewFile("r.md", content), false) {
		got = append(got, f.Rule)
	}
	if !slices.Equal(got, want) {
		t.Errorf("after the fixes %v, want %v", got, want)
	}
}
