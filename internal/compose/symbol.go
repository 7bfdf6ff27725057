package compose

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

// Two symbols of one joint document are joined by a hyphen.
var symbolSyntax = regexp.MustCompile(search.Symbol + `(?:-` + search.Symbol + `)?`)

// markSymbols makes document symbols spans of their own, linked to the
// document in the edition's language.
func markSymbols(t report.Text, address string) report.Text {
	return divideAll(t, func(s report.Span) [][2]int {
		if s.Link != "" {
			return nil
		}
		return symbols(s.Text)
	}, func(symbol *report.Span) {
		first, _, _ := strings.Cut(symbol.Text, "-")
		symbol.Symbol, symbol.Link = true, address+first
	})
}

// symbols returns the offsets of the symbols in a text.
func symbols(text string) [][2]int {
	if !strings.Contains(text, "/") {
		return nil // as most texts, for which the expression is slow
	}
	var found [][2]int
	for _, m := range symbolSyntax.FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(text[:m[0]])
		after, _ := utf8.DecodeRuneInString(text[m[1]:])
		if inWord(before) || inWord(after) || !isSymbol(text[m[0]:m[1]]) {
			continue
		}
		found = append(found, [2]int{m[0], m[1]})
	}
	return found
}

// inWord reports whether r next to a symbol shows that it is not one. Chinese
// and Arabic letters do not: Chinese has no spaces, and Arabic joins its
// conjunction to the next word.
func inWord(r rune) bool {
	return r == '/' || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Arabic)
}

// isSymbol tells symbols from words with a slash in them (AND/OR): they have a
// digit, and either two slashes or an element such as WG.7.
func isSymbol(s string) bool {
	return strings.ContainsAny(s, "0123456789") && (strings.Count(s, "/") > 1 || strings.Contains(s, "."))
}
