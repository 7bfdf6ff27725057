package published_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"rapporteur/internal/lang"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
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
		d.Walk(func(b report.Block) {
			if p, ok := b.(*report.Paragraph); ok && d.Label(p).Number > 0 && !strings.ContainsAny(d.Label(p).At.Text(), "0123456789٠١٢٣٤٥٦٧٨٩") {
				t.Fatalf("paragraph %d has the label %q", d.Label(p).Number, d.Label(p).At.Text())
			}
		})
		for _, words := range d.Front {
			check(t, words)
		}
		report.EachText(d.Blocks, d.Notes, func(words *report.Text) { check(t, *words) })
		for _, l := range d.Links {
			if !strings.HasPrefix(l.Span.Text(), "[") {
				t.Fatalf("link %+v", l)
			}
		}
	})
}

// check holds the places of a text against the file.
func check(t *testing.T, words report.Text) {
	t.Helper()
	if len(words) == 0 {
		return
	}
	text := reading.Folded(words)
	whole := words[0].Origin.Through(words[len(words)-1].Origin)
	if whole.IsZero() || whole.Start > whole.End {
		t.Fatalf("%q is at %d to %d", text.Plain, whole.Start, whole.End)
	}
	for at := range text.Plain {
		_, size := utf8.DecodeRuneInString(text.Plain[at:])
		span := text.Place(at, at+size)
		if span.Start < whole.Start || span.End > whole.End {
			t.Fatalf("a part of %q is outside of it", text.Plain)
		}
	}
	end := whole.Start
	for _, s := range words {
		if s.Origin.Start < end {
			t.Fatalf("%q of %q is before what precedes it", s.Text, text.Plain)
		}
		if s.Origin.Len() > 0 && !s.Exact() && !strings.ContainsAny(s.Origin.Text()[:1], "&<") {
			t.Fatalf("%q is %q in the file", s.Text, s.Origin.Text())
		}
		end = s.Origin.End
	}
}
