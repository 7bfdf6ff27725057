package verify

import (
	"strings"
	"testing"

	"rapporteur/internal/pdfobject"
)

func TestLinesAreCountedFromTheBeginningOfAPassage(t *testing.T) {
	file, err := pdfobject.Open(newSample().bytes())
	if err != nil {
		t.Fatal(err)
	}
	drawn := func(page int, lines ...string) kid {
		k := kid{page: page}
		for i, line := range lines {
			k.starts = append(k.starts, lineStart{len(k.text), page*10 + i + 1})
			k.text += line
		}
		return k
	}
	in := func(kind string, dict pdfobject.Dict, kids ...kid) kid {
		return kid{element: &element{kind: kind, dict: dict, kids: kids}}
	}
	replaced := func(text string) pdfobject.Dict { return pdfobject.Dict{"ActualText": pdfobject.String(text)} }
	root := in("Document", nil,
		in("P", nil, drawn(0, "7. One partner-", "ship of 23 States"), in("Reference", nil, drawn(0, "1")), drawn(1, "and more")),
		in("Note", nil, drawn(0, "1 A note.")),
		in("P", nil, in("Span", replaced("abc def ghi"), drawn(1, "cba fed", "ihg"))), // from right to left
		in("P", nil, in("Span", replaced("abc xyz"), drawn(1, "cba fed", "zyx"))),
	)
	p := new(Pages)
	var letters strings.Builder
	p.collect(&verifier{file: file}, root.element, &letters)
	p.letters = letters.String()
	for _, c := range []struct {
		passage, before string
		want            int
	}{
		{"7. One partnership of 23 States and more", "7. One ", 1},
		{"7. One partnership of 23 States and more", "7. One partnership of ", 2},
		{"7. One partnership of 23 States and more", "7. One partnership of 23 States ", 3},
		{"abc def ghi", "abc ", 1},
		{"abc def ghi", "abc def ", 2},
		{"abc xyz", "abc ", 0},     // what is drawn has other letters
		{"1 A note.", "1 ", 0},     // footnotes are left out
		{"not there", "not ", 0},   // nor is this
		{"abc xyz", "abc xyz?", 0}, // after the end of the file
		{"", "", 0},
	} {
		if got := p.Line(c.passage, c.before); got != c.want {
			t.Errorf("%q after %q: line %d, want %d", c.passage, c.before, got, c.want)
		}
	}
	if got := ReadPages([]byte("no PDF")).Line("a", ""); got != 0 {
		t.Errorf("a file that is no PDF has the line %d", got)
	}
	if got := ReadPages(newSample().bytes()).Line("report", ""); got != 1 {
		t.Errorf("the sample's title is on line %d", got)
	}
}
