package markdown

import (
	"testing"

	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

func TestCharactersAreComposedAndKeepTheirPlaces(t *testing.T) {
	const typed = "The Tu\u0308rkiye e\u0323\u0301 *re\u0301gion* met\u0301"
	doc, findings := Annex(File(source.NewFile("f", []byte(typed))))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	text := doc.Blocks[0].(*report.Paragraph).Text
	if got, want := text.Plain(), "The Türkiye \u1eb9\u0301 région met\u0301"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, s := range text {
		if source := s.Origin.Text(); plain.Composed(source) != s.Text {
			t.Errorf("%q is at %q", s.Text, source)
		}
		if s.Exact() && len(s.Text) != len(s.Origin.Text()) {
			t.Errorf("%q is said to be %q", s.Text, s.Origin.Text())
		}
	}
}

func FuzzComposed(f *testing.F) {
	f.Add("Tu\u0308rkiye \u1100\u1161\u11a8 \u0644\u0627\u0653 a\u0301\u0323")
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("f", []byte(text))
		if len(textfile.Check(file)) > 0 {
			return // such a file is not read
		}
		in := File(file)
		end, all := 0, ""
		for _, s := range in.runs(0, len(in.text)) {
			if plain.Composed(s.Text) != s.Text {
				t.Errorf("%q of %q is not composed", s.Text, text)
			}
			if s.Origin.Start != end {
				t.Errorf("a span begins at %d, not %d, in %q", s.Origin.Start, end, text)
			}
			end, all = s.Origin.End, all+s.Text
		}
		if want := spaces.Replace(plain.Composed(string(in.text))); all != want || end != len(in.text) {
			t.Errorf("%q became %q, want %q", text, all, want)
		}
	})
}
