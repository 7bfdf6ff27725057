package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// compare compares the file with an edition, if there is one.
func (v *verifier) compare(want *Expectation) {
	if want == nil {
		return
	}
	if got := v.file.Text(v.catalog["Lang"]); got != want.Language {
		v.report(language, "the language of the file is “%s”, not “%s”", got, want.Language)
	}
	if got := v.file.Text(v.file.Dict(v.file.Trailer["Info"])["Title"]); squeeze(got) != squeeze(want.Title) {
		v.report(title, "the title is “%s”, not “%s”", excerpt(got), excerpt(want.Title))
	}
	if v.root == nil {
		return
	}
	v.find(v.contentsText(), want.Contents)
	v.find(v.logicalText(v.root, isAside), want.Passages)
	v.find(v.noteText(), want.Notes)
}

// isAside reports whether an element is a footnote, a footnote reference or a table of
// contents.
func isAside(e *element) bool { return e.kind == "Note" || e.kind == "Reference" || e.kind == "TOC" }

// contentsText returns the text of the table of contents.
func (v *verifier) contentsText() string {
	var b strings.Builder
	v.root.walk(func(e *element) bool {
		if e.kind == "TOC" {
			b.WriteString(v.logicalText(e, everything))
		}
		return e.kind != "TOC"
	})
	return b.String()
}

// noteText returns the texts of all footnotes in order. In the structure, a
// footnote referred to in another is inside it.
func (v *verifier) noteText() string {
	var b strings.Builder
	v.root.walk(func(e *element) bool {
		if e.kind == "Note" {
			b.WriteString(v.logicalText(e, isAside))
		}
		return true
	})
	return b.String()
}

// find looks for the passages in order; both sides are normalized.
func (v *verifier) find(drawn string, passages []Passage) {
	rest := plain.Composed(squeeze(drawn))
	for _, p := range passages {
		wanted := plain.Composed(squeeze(p.Text))
		i := strings.Index(rest, wanted)
		if i < 0 {
			v.report(lostText, "%s: the text “%s” is missing from the file, or out of order", p.Place, excerpt(p.Text))
			continue
		}
		rest = rest[i+len(wanted):]
	}
}

// squeeze removes characters that leave no ink or depend on line breaks: white
// space, direction and joining controls, the soft hyphens of divided words, and
// the tatweel that stretches Arabic words.
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	start := 0 // of the current run with ink
	for i, r := range s {
		if !hasInk(r) {
			b.WriteString(s[start:i])
			start = i + utf8.RuneLen(r)
		}
	}
	b.WriteString(s[start:])
	return b.String()
}

func hasInk(r rune) bool {
	if r < unicode.MaxASCII {
		return r != ' ' && (r < '\t' || r > '\r')
	}
	return r != '\u0640' && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r)
}
