package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// punctuationMark is one in a text, with what stands round it.
type punctuationMark struct {
	r        rune
	from, to int
	before   rune // the last character before it that is no space; 0 at the beginning
	end      int  // of that character
	after    rune // the next character, spaces included; RuneError at the end
}

// spaced reports whether spaces stand before the mark.
func (m punctuationMark) spaced() bool { return m.end < m.from }

// bytesPerMark is how much text a mark has in most languages.
const bytesPerMark = 32

// findMarks returns the punctuation of a text.
func findMarks(text string) []punctuationMark {
	found := make([]punctuationMark, 0, len(text)/bytesPerMark)
	var before rune
	end := 0
	for i, r := range text {
		if r == ' ' || r == '\u00a0' || r == '\u202f' {
			continue
		}
		size := utf8.RuneLen(r)
		if isPunctuation(r) {
			after, _ := utf8.DecodeRuneInString(text[i+size:])
			found = append(found, punctuationMark{r, i, i + size, before, end, after})
		}
		before, end = r, i+size
	}
	return found
}

func isPunctuation(r rune) bool {
	if r < 0x80 {
		return r > ' ' && !('0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z')
	}
	if r < 0x600 { // Latin, Greek and Cyrillic letters, among them « and »
		return r == '«' || r == '»'
	}
	return !ownLetter(r) && unicode.IsPunct(r)
}

// stops are the marks of which no two follow each other.
const stops = ",;:،؛，；：、。"

// isRepeated reports whether a mark follows one that should not stand before
// it. An abbreviation's full stop may stand before another mark, and three
// are an ellipsis.
func (m punctuationMark) isRepeated() bool {
	switch {
	case strings.ContainsRune(stops, m.before):
		return strings.ContainsRune(stops, m.r) || m.r == '.' && m.after != '.'
	case m.before == '.' && m.spaced():
		return strings.ContainsRune(",;.", m.r) && m.after != '.'
	}
	return false
}

// isForeign reports whether a mark is one of another language's.
func (m punctuationMark) isForeign(l *Language) bool {
	u := &l.Vocabulary.usage
	return strings.ContainsRune(u.foreign, m.r) || !m.spaced() && strings.ContainsRune(u.foreignInside, m.r) &&
		inScript(l.Report.Language.Script, m.before) && inScript(l.Report.Language.Script, m.after)
}

// isMisplaced reports whether a space stands before a mark that the language
// writes without, or behind a bracket that opens.
func (m punctuationMark) isMisplaced(u *usage) (before, behind bool) {
	before = m.spaced() && m.end > 0 && strings.ContainsRune(u.unspaced, m.r) && !(m.r == '.' && isWord(m.after) || m.after == '.')
	behind = (m.r == '(' || m.r == '[') && u.unspaced != "" && (m.after == ' ' || m.after == '\u00a0')
	return before, behind
}

// isDash reports whether a hyphen stands in the place of a dash.
func (m punctuationMark) isDash() bool {
	switch {
	case m.r != '-' || m.end == 0:
		return false
	case m.before == '-':
		return !m.spaced()
	}
	return m.spaced() && m.after != '-' && (m.after == ' ' || unicode.IsLetter(m.before) && unicode.IsLetter(m.after))
}
