package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// compare holds the file against an edition, if there is one.
func (v *verifier) compare(want *Expectation) {
	if want == nil {
		return
	}
	if got := v.file.Text(v.catalog["Lang"]); got != want.Language {
		v.report(language, "the file says that it is in “%s”, not “%s”", got, want.Language)
	}
	if got := v.file.Text(v.file.Dict(v.file.Trailer["Info"])["Title"]); squeeze(got) != squeeze(want.Title) {
		v.report(title, "the title is “%s”, not “%s”", excerpt(got), excerpt(want.Title))
	}
	if v.root == nil {
		return
	}
	v.find(v.logicalText(v.root, isNote), want.Passages)
	v.find(v.noteText(), want.Notes)
}

// isNote reports whether an element is a footnote or the mark that calls it.
func isNote(e *element) bool { return e.kind == "Note" || e.kind == "Reference" }

// noteText returns the texts of all footnotes in order; one that another
// calls is in the structure inside it.
func (v *verifier) noteText() string {
	var b strings.Builder
	v.root.walk(func(e *element) bool {
		if e.kind == "Note" {
			b.WriteString(v.logicalText(e, isNote))
		}
		return true
	})
	return b.String()
}

// find looks for the passages one after the other, in the same form of Unicode.
func (v *verifier) find(drawn string, passages []Passage) {
	rest := squeeze(plain.Text(drawn))
	for _, p := range passages {
		wanted := squeeze(plain.Text(p.Text))
		i := strings.Index(rest, wanted)
		if i < 0 {
			v.report(lostText, "%s: the text “%s” is not in the file, or not in its place", p.Place, excerpt(p.Text))
			continue
		}
		rest = rest[i+len(wanted):]
	}
}

// squeeze leaves out what has no ink of its own or only shows where lines
// end: white space, controls of direction and joining, the hyphens of divided
// words, the tatweel that stretches Arabic ones.
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	start := 0 // of what has ink
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
