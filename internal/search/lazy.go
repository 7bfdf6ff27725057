package search

import (
	"regexp"
	"sync"
)

// Symbol is the expression for a document symbol: a series of capital letters
// and elements between slashes, such as A/65/20, CTOC/COP/WG.7/2024/1,
// IDB.50/4.
const Symbol = `[A-Z]{1,8}(?:\.[0-9]+)?(?:/(?:[A-Z][A-Za-z]*(?:\.[0-9]+)?|[0-9]+))+`

// Address is the expression for a bare web address. A mark at its end belongs
// to the sentence, and so do letters that are not ASCII: Chinese has no space
// after an address.
const Address = `(?:https?://|www\.)[!-;=?-~]*[0-9A-Za-z/#%&+=@-]`

// Lazy returns an expression that is compiled on first use, because a run of
// the program needs few of them.
func Lazy(syntax string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(syntax) })
}
