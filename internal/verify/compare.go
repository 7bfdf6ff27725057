package verify

import (
	"strings"
	"unicode"
)

// compare holds the file against an edition.
func (v *verifier) compare(want *Expectation) {
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
func isNote(n *node) bool { return n.kind == "Note" || n.kind == "Reference" }

// noteText returns the texts of all footnotes in order.
func (v *verifier) noteText() string {
	var b strings.Builder
	v.root.walk(func(n *node) bool {
		if n.kind == "Note" {
			b.WriteString(v.logicalText(n, everything))
		}
		return n.kind != "Note"
	})
	return b.String()
}

// find looks for the passages one after the other.
func (v *verifier) find(drawn string, passages []Passage) {
	text := newScroll(drawn)
	for _, p := range passages {
		if !text.pass(p.Text) {
			v.report(lostText, "%s: the text “%s” is not in the file, or not in its place", p.Place, excerpt(p.Text))
		}
	}
}

// scroll is drawn text that is read from the beginning. Hyphens at line ends
// are in what is drawn but not in what was written, so texts are compared
// without hyphens first and those that were written are looked for then.
type scroll struct {
	runes  []rune // without white space
	plain  string // without hyphens, too
	places []int  // of each byte of plain: index into runes
	from   int    // in plain
}

func newScroll(drawn string) *scroll {
	s := &scroll{runes: []rune(squeeze(drawn))}
	var b strings.Builder
	for i, r := range s.runes {
		if !isHyphen(r) {
			b.WriteRune(r)
			for len(s.places) < b.Len() {
				s.places = append(s.places, i)
			}
		}
	}
	s.plain = b.String()
	return s
}

// pass moves behind the next place where the text stands, if there is one.
func (s *scroll) pass(text string) bool {
	squeezed := squeeze(text)
	wanted := strings.Map(func(r rune) rune {
		if isHyphen(r) {
			return -1
		}
		return r
	}, squeezed)
	if wanted == "" {
		return true
	}
	i := strings.Index(s.plain[s.from:], wanted)
	if i < 0 {
		return false
	}
	first, last := s.from+i, s.from+i+len(wanted)-1
	if !contains(s.runes[s.places[first]:s.places[last]+1], strings.TrimFunc(squeezed, isHyphen)) {
		return false
	}
	s.from = last + 1
	return true
}

// contains reports whether drawn is text with nothing but hyphens added.
func contains(drawn []rune, text string) bool {
	wanted := []rune(text)
	for _, r := range drawn {
		switch {
		case len(wanted) > 0 && r == wanted[0]:
			wanted = wanted[1:]
		case !isHyphen(r):
			return false
		}
	}
	return len(wanted) == 0
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u00AD' }

// squeeze leaves out what has no ink of its own: white space, controls of
// direction and joining, the tatweel that stretches Arabic words.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r != '\u00AD' && unicode.Is(unicode.Cf, r) || r == '\u0640' {
			return -1
		}
		return r
	}, s)
}
