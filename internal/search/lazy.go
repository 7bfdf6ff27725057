package search

import (
	"regexp"
	"sync"
)

// Address is the expression for a bare web address. A mark at its end belongs
// to the sentence, and so do letters that are not ASCII: Chinese has no space
// after an address.
const Address = `(?:https?://|www\.)[!-;=?-~]*[0-9A-Za-z/#%&+=@-]`

// Lazy returns an expression that is compiled on first use, because a run of
// the program needs few of them.
func Lazy(syntax string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(syntax) })
}
