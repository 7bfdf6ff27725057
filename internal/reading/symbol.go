package reading

import (
	"strings"

	"rapporteur/internal/search"
)

var (
	symbols       = search.Lazy(search.Symbol)
	brokenSymbols = search.Lazy(search.BrokenSymbol)
)

// BrokenSymbols returns the bytes of each broken document symbol in Plain.
func (t *Text) BrokenSymbols() []Word {
	if !strings.Contains(t.Plain, "/ ") && !strings.Contains(t.Plain, " /") && !strings.Contains(t.Plain, "//") {
		return nil
	}
	var found []Word
	for _, m := range brokenSymbols().FindAllStringIndex(t.Plain, -1) {
		found = append(found, Word{m[0], m[1]})
	}
	return found
}

// closest is the greatest number of characters between a reference and the
// symbol of its document: "paragraph 12 of the report of the Secretary-General
// (A/65/20)".
const closest = 60

// SymbolBeside returns the document symbol directly before text[from:to] or
// shortly after it, "" if none.
func SymbolBeside(text string, from, to int) string {
	before := strings.TrimRight(text[:from], " ,،，、;(")
	if all := symbols().FindAllStringIndex(before[max(0, len(before)-closest):], -1); len(all) > 0 {
		last := all[len(all)-1]
		if tail := before[max(0, len(before)-closest):]; last[1] == len(tail) {
			return tail[last[0]:last[1]]
		}
	}
	return symbols().FindString(first(text[to:], closest))
}

func first(text string, n int) string {
	for at := range text {
		if n == 0 {
			return text[:at]
		}
		n--
	}
	return text
}
