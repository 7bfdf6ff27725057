package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"rapporteur/internal/search"
)

// Signs of emphasis and code that are left in plain text were not understood.
// Some are text: 2 * 3, file_name, Sana`a, and the asterisks of notes, which
// are after a word ("12*") and before their note ("* Provisional").

// emphasisSigns are what begins and ends emphasis or code.
var emphasisSigns = search.Lazy("\\*+|_+|`+")

// emphasis is a run of such signs in plain text, and what is around it.
type emphasis struct {
	signs         string
	from, to      int  // in the text
	before, after rune // a line end where there is nothing
	first         bool // whether its block begins with it
}

// checkUnclosed reports the signs in text, which begins at start, that would
// begin emphasis or code if anything ended it.
func (r *reader) checkUnclosed(block ast.Node, text string, start int) {
	for _, m := range emphasisSigns().FindAllStringIndex(text, -1) {
		e := emphasis{signs: text[m[0]:m[1]], from: start + m[0], to: start + m[1]}
		e.first = m[0] == 0 && start == firstOffset(block)
		e.before = lastRune(text[:m[0]], r.in.text[:start], e.signs[:1])
		e.after = firstRune(text[m[1]:], r.in.text[start+len(text):], e.signs[:1])
		switch {
		case e.mayBeNote():
			r.doubtful = append(r.doubtful, e)
		case e.opens():
			r.unclosed(e)
		default:
			r.noteSigns[e.signs] = true
		}
	}
}

// checkDoubtful reports the asterisks that might be those of notes, if no others
// are in the text.
func (r *reader) checkDoubtful() {
	for _, e := range r.doubtful {
		if !r.noteSigns[e.signs] {
			r.unclosed(e)
		}
	}
}

func (r *reader) unclosed(e emphasis) {
	what := "the emphasis does not end"
	switch {
	case e.signs[0] == '`':
		what = "the code does not end"
	case len(e.signs) > 1:
		what = "the bold words do not end"
	}
	to := e.to
	if next, size := utf8.DecodeRune(r.in.text[to:]); unicode.In(next, unicode.L, unicode.N) {
		to += size
	}
	f := ruleMarkupTyped.At(r.in.span(e.from, to), "%s: “%s”", what, r.in.text[e.from:to])
	f.Hint = "write " + e.signs + ` after the last word of it, or "\` + e.signs[:1] + `" for the sign itself`
	r.findings.Add(f)
}

// mayBeNote reports whether a run may be the mark of a note: it is before the
// note's own words, or is after a word without a space after it.
func (e emphasis) mayBeNote() bool {
	if e.signs[0] != '*' || !begins(e.after) {
		return false
	}
	wide := util.IsEastAsianWideRune(e.before) && unicode.IsLetter(e.before) && util.IsEastAsianWideRune(e.after)
	return e.first || wide || len(e.signs) == 2 && unicode.IsLetter(e.before) && unicode.IsLetter(e.after)
}

func (e emphasis) opens() bool { return precedes(e.before) && begins(e.after) }

// precedes reports whether a word may begin after c.
func precedes(c rune) bool {
	return unicode.IsSpace(c) || unicode.In(c, unicode.Ps, unicode.Pi) || strings.ContainsRune("\"'’—–，。、；：！？", c)
}

// begins reports whether c may begin a word, or other markup around one.
func begins(c rune) bool {
	return !unicode.IsSpace(c) && !unicode.In(c, unicode.Pe, unicode.Pf, unicode.Pd) && !strings.ContainsRune(`|"'.,;:!?/\%…，。、；：！？`, c)
}

func firstOffset(block ast.Node) int {
	if words, ok := block.FirstChild().(*ast.Text); ok {
		return words.Segment.Start
	}
	return -1
}

// lastRune returns the character before a sign, skipping others like it.
func lastRune(text string, source []byte, sign string) rune {
	if text == "" {
		text = strings.TrimRight(string(source[max(0, len(source)-100):]), sign)
	}
	if c, size := utf8.DecodeLastRuneInString(text); size > 0 && c != '|' {
		return c
	}
	return '\n'
}

// firstRune returns the character after a sign, skipping others like it.
func firstRune(text string, source []byte, sign string) rune {
	if text == "" {
		text = strings.TrimLeft(string(source[:min(100, len(source))]), sign)
	}
	if c, size := utf8.DecodeRuneInString(text); size > 0 {
		return c
	}
	return '\n'
}
