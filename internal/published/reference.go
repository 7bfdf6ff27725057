package published

import (
	"strings"

	"rapporteur/internal/locale"
	"rapporteur/internal/search"
)

// Reference is a reference to paragraphs of the document itself, typed as
// words and figures, in a Text's Plain.
type Reference struct {
	From, To int
	Numbers  []int // ranges written out
}

// Citation is a reference to paragraphs of another document.
type Citation struct {
	Reference
	Symbol string // of the document, "" where the text gives none beside it
}

// closest is how many characters from a reference the symbol of the document may stand:
// "paragraph 12 of the report of the Secretary-General (A/65/20)".
const closest = 60

// SymbolBeside returns the document symbol that stands directly before
// text[from:to] or close behind it, "" if none does.
func SymbolBeside(text string, from, to int) string {
	before := strings.TrimRight(text[:from], " ,،，、;(")
	if all := symbol().FindAllStringIndex(before[max(0, len(before)-closest):], -1); len(all) > 0 {
		last := all[len(all)-1]
		if tail := before[max(0, len(before)-closest):]; last[1] == len(tail) {
			return tail[last[0]:last[1]]
		}
	}
	return symbol().FindString(first(text[to:], closest))
}

// first returns the first n characters of text.
func first(text string, n int) string {
	for at := range text {
		if n == 0 {
			return text[:at]
		}
		n--
	}
	return text
}

// Number is a number that a text gives, in figures or words.
type Number struct {
	From, To int
	Value    int
}

// Numbers returns the numbers that the group n of a pattern is in a text.
func Numbers(text string, pattern *search.Pattern, l *locale.Locale) []Number {
	var all []Number
	for _, m := range pattern.FindAll(text) {
		from, to := pattern.Group(m, "n")
		if n, ok := l.NumberOf(text[from:to]); ok {
			all = append(all, Number{From: from, To: to, Value: n})
		}
	}
	return all
}
