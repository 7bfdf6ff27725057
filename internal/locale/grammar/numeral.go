package grammar

import (
	"strings"
	"unicode"
)

// NumberOf returns the number that text writes: in digits of any script, or
// in the language's words for cardinal numbers. It is the inverse of the
// functions number and quantity of messages.
func (x *Numbers) NumberOf(text string) (int, bool) {
	if n, ok := Figure(text); ok {
		return n, true
	}
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	for series, words := range x.numbers.Words {
		if !strings.HasPrefix(series, "cardinal") {
			continue
		}
		for i, word := range words {
			if word.V == text {
				return i + 1, true
			}
		}
	}
	return 0, false
}

// largest is the largest number that is read.
const largest = 1_000_000_000

// Figure returns the value of decimal digits of any script, and whether the
// text is one.
func Figure(text string) (int, bool) {
	n := 0
	for _, r := range text {
		if !unicode.IsDigit(r) || n > largest {
			return 0, false
		}
		n = n*10 + Digit(r)
	}
	return n, text != ""
}

// Digit returns the value of a decimal digit: Unicode has those of each
// script in their order, beginning with zero.
func Digit(r rune) int {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return int(r - zero)
}

// NumberWords returns the words of all series of numbers, in lower case, with
// the numbers that they mean.
func (x *Numbers) NumberWords() map[string]int {
	all := make(map[string]int)
	for _, words := range x.numbers.Words {
		for i, word := range words {
			all[strings.ToLower(word.V)] = i + 1
		}
	}
	return all
}
