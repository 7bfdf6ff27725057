package search

// This file finds the symbols of United Nations documents, such as A/65/20,
// CTOC/COP/WG.7/2024/1 and IDB.50/4, in a text.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Symbol is the regular expression for a symbol: a series of capital
// letters and elements between slashes.
const Symbol = `[A-Z]{1,8}(?:\.[0-9]+)?(?:\([0-9]+\))?(?:/(?:[A-Z][A-Za-z]*(?:\.[0-9]+)?|[0-9]+)(?:\([0-9A-Z][0-9A-Z.]*\))?)+`

// BrokenSymbol is the regular expression for a symbol with a space next to a slash,
// or with two slashes.
const BrokenSymbol = `\b[A-Z]{1,8}(?:\.[0-9]+)?(?:/[A-Z][A-Za-z]*(?:\.[0-9]+)?|/[0-9]+)*(?:/ | /|//)(?:[A-Z][A-Za-z]*\.[0-9]+|[0-9]+|[A-Z]{2,8})(?:/(?:[A-Z][A-Za-z]*(?:\.[0-9]+)?|[0-9]+))*`

// Two symbols of one joint document are joined by a hyphen.
var joint = Lazy(Symbol + `(?:-` + Symbol + `)?`)

// Symbols returns the offsets of the symbols in a text.
func Symbols(text string) [][2]int {
	if !strings.Contains(text, "/") {
		return nil // as most texts, for which the expression is slow
	}
	var found [][2]int
	for _, m := range joint().FindAllStringIndex(text, -1) {
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
// digit, and either two slashes, an element such as WG.7, or a long number alone.
func isSymbol(s string) bool {
	return strings.ContainsAny(s, "0123456789") && (strings.Count(s, "/") > 1 || strings.Contains(s, ".")) || lone().MatchString(s)
}

// lone matches the symbol of a series that is numbered throughout: CD/1973, S/25704.
var lone = Lazy(`^(?:[A-Z]{2,8}/[0-9]{3,5}|[A-Z]/[0-9]{5})$`)
