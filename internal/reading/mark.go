package reading

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// Mark is a punctuation mark in a text and its surroundings.
type Mark struct {
	Rune     rune
	From, To int
	Before   rune // the last character before it other than a space; 0 at the beginning
	End      int  // of that character
	After    rune // the next character, spaces included; RuneError at the end
}

// Spaced reports whether spaces precede the mark.
func (m Mark) Spaced() bool { return m.End < m.From }

// Marks yields the punctuation of a printed text in which some of it may be wrong;
// of others, which are nearly all, none. It is not kept: a text may be nothing
// but punctuation.
func (t *Text) Marks() iter.Seq[Mark] {
	if !t.dubious {
		return func(func(Mark) bool) {}
	}
	return marksOf(t.Bare)
}

// mayBeWrong reports whether a rule may have something to say about a mark.
func (m Mark) mayBeWrong(l *Language, script string) bool {
	before, inside := m.Misplaced(l)
	return before || inside || m.Repeated() || m.Dash() || m.Foreign(l, script)
}

// marksOf yields the punctuation of a text.
func marksOf(text string) iter.Seq[Mark] {
	return func(yield func(Mark) bool) {
		var before rune
		end := 0
		for i, r := range text {
			if r == ' ' || r == '\u00a0' || r == '\u202f' {
				continue
			}
			size := utf8.RuneLen(r)
			if plain.IsPunctuation(r) {
				after, _ := utf8.DecodeRuneInString(text[i+size:])
				if !yield(Mark{r, i, i + size, before, end, after}) {
					return
				}
			}
			before, end = r, i+size
		}
	}
}

// stops are the marks of which two do not follow each other.
const stops = ",;:،؛，；：、。"

// Repeated reports whether a mark follows another that should not precede it.
// A full stop may end an abbreviation before another mark, and three make an
// ellipsis.
func (m Mark) Repeated() bool {
	switch {
	case strings.ContainsRune(stops, m.Before):
		return strings.ContainsRune(stops, m.Rune) || m.Rune == '.' && m.After != '.'
	case m.Before == '.' && m.Spaced():
		return strings.ContainsRune(",;.", m.Rune) && m.After != '.'
	}
	return false
}

// Foreign reports whether a mark is of another language.
func (m Mark) Foreign(l *Language, script string) bool {
	return strings.ContainsRune(l.file.Punctuation.Foreign.V, m.Rune) || !m.Spaced() && strings.ContainsRune(l.file.Punctuation.ForeignInside.V, m.Rune) &&
		plain.InScript(script, m.Before) && plain.InScript(script, m.After)
}

// Misplaced reports whether there is a space before a mark that the language
// writes without one, or after an opening bracket.
func (m Mark) Misplaced(l *Language) (before, inside bool) {
	if 0x202a <= m.Before && m.Before <= 0x202c {
		return false, false // a program turned the line
	}
	unspaced := l.file.Punctuation.Unspaced.V
	before = m.Spaced() && m.End > 0 && strings.ContainsRune(unspaced, m.Rune) && !(m.Rune == '.' && isWord(m.After) || m.After == '.')
	inside = (m.Rune == '(' || m.Rune == '[') && unspaced != "" && (m.After == ' ' || m.After == '\u00a0')
	return before, inside
}

// Dash reports whether a hyphen is used as a dash.
func (m Mark) Dash() bool {
	switch {
	case m.Rune != '-' || m.End == 0:
		return false
	case m.Before == '-':
		return !m.Spaced()
	}
	return m.Spaced() && m.After != '-' && (m.After == ' ' || unicode.IsLetter(m.Before) && unicode.IsLetter(m.After))
}
