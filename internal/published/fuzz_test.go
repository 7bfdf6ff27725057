package published_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rapporteur/internal/lang"
	"rapporteur/internal/published"
	"rapporteur/internal/source"
)

// FuzzRead reads anything as a report of any language: there is no panic, and
// every piece has its place in the file.
func FuzzRead(f *testing.F) {
	var all []*published.Reader
	for _, l := range lang.All() {
		all = append(all, reader(f, l.Tag))
	}
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint8(0), string(archive.Files[0].Data))
	}
	f.Add(uint8(2), "1. a\n\n1. b:\n1. c\n- (a) [x](#) <sup>y *z\n\n![\n|\n[^1]: n\n<!-- \n# \n**\n")
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		file := source.NewFile("r.md", []byte(text))
		d := all[int(which)%len(all)].Read(file)
		d.Dump()
		d.Symbol()
		for _, p := range d.Paragraphs() {
			if !strings.ContainsAny(p.Label.Text(), "0123456789٠١٢٣٤٥٦٧٨٩") {
				t.Fatalf("paragraph %d has the label %q", p.Number, p.Label.Text())
			}
		}
		for _, p := range d.Passages() {
			check(t, p)
		}
	})
}

// check holds the places of a text against the file.
func check(t *testing.T, p published.Passage) {
	t.Helper()
	whole := p.Whole()
	if whole.IsZero() || whole.Start > whole.End {
		t.Fatalf("%q stands at %d to %d", p.Plain, whole.Start, whole.End)
	}
	for at, r := range p.Plain {
		span := p.Span(at, at+len(string(r)))
		if span.Start < whole.Start || span.End > whole.End {
			t.Fatalf("a part of %q stands outside of it", p.Plain)
		}
	}
	for _, l := range p.Links {
		if l.From < 0 || l.To < l.From || l.To > len(p.Plain) || !strings.HasPrefix(l.Span.Text(), "[") {
			t.Fatalf("link %+v in %q", l, p.Plain)
		}
	}
	for _, s := range p.Spans() {
		if s.Origin.Len() > 0 && !s.Exact() {
			t.Fatalf("%q is %q in the file", s.Text, s.Origin.Text())
		}
	}
}
