package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestShort is the most letters of a capitalized word that may be an
// abbreviation: Sres.
const longestShort = 4

// Sentences returns how many sentences a text has; the last may lack its full stop. One
// after an abbreviation ends none.
func (t *Text) Sentences() int {
	n := 1
	for i, r := range strings.TrimRight(t.Raw, ".。！？؟!?)»”’] \n") {
		if strings.ContainsRune("。！？؟!?", r) || r == '.' && t.endsSentence(i) {
			n++
		}
	}
	return n
}

// endsSentence reports whether the full stop at a byte of Raw does: a word that is no
// abbreviation is before it, and after it nothing, or another sentence.
func (t *Text) endsSentence(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(t.Raw[:at])
	word := t.Raw[:at]
	word = word[1+strings.LastIndexFunc(word, func(r rune) bool { return !inWord(r) }):]
	first, _ := utf8.DecodeRuneInString(word)
	if inWord(before) && (utf8.RuneCountInString(word) == 1 && !unicode.IsDigit(before) || unicode.IsUpper(first) && utf8.RuneCountInString(word) <= longestShort) {
		return false
	}
	after := strings.TrimLeft(t.Raw[at+1:], `")»”’]`)
	next := strings.TrimLeft(after, " \n\u00a0\u202f«“\"(")
	first, _ = utf8.DecodeRuneInString(next)
	return len(next) < len(after) && !unicode.IsLower(first)
}

// AtMark reports whether a byte of Raw is at the end of the text, or directly
// before or after a punctuation mark.
func (t *Text) AtMark(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t.Raw[:at], " \u00a0\u202f"))
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(t.Raw[at:], " \u00a0\u202f"))
	return at == len(t.Raw) || unicode.IsPunct(before) || unicode.IsPunct(after) || after == LiveReference
}
