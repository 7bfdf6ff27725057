package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// Doubled returns the places in Raw where a word is typed twice, from its first
// letter to its last. Some words may be; a name in capitals often is: Pago Pago.
func (l *Language) Doubled(t *Text) []Word {
	if l.WordSize > 0 {
		return l.doubledCharacters(t.Bare)
	}
	var found []Word
	var last Word
	for w := range runs(t.Bare, inWord) {
		before, word := t.Bare[last.From:last.To], t.Bare[w.From:w.To]
		if len(before) == len(word) && startsAlike(before, word) && !l.doubled[word] && strings.Trim(t.Bare[last.To:w.From], " \n\u00a0\u202f") == "" && w.From > last.To {
			found = append(found, Word{last.From, w.To})
		}
		last = w
	}
	return found
}

// startsAlike reports whether two words are the same but for a capital at the
// beginning of the first.
func startsAlike(before, word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	capital, _ := utf8.DecodeRuneInString(before)
	return plain.IsLetter(first) && !unicode.IsUpper(first) && (first == capital || first == unicode.ToLower(capital)) && before[size:] == word[size:]
}

// A word in Chinese characters that is typed twice has at least shortestWord of
// them and at most longestWord: single ones may be doubled.
const shortestWord, longestWord = 2, 6

// doubledCharacters returns the doubled words of a text without spaces.
func (l *Language) doubledCharacters(text string) (found []Word) {
	for run := range runs(text, plain.IsHan) {
		ends := offsets(text[run.From:run.To])
		for i := 0; i+2*shortestWord < len(ends); i++ {
			for n := shortestWord; n <= longestWord && i+2*n < len(ends); n++ {
				from, half, to := run.From+ends[i], run.From+ends[i+n], run.From+ends[i+2*n]
				if word := text[from:half]; word == text[half:to] && !l.doubled[word] {
					found, i = append(found, Word{from, to}), i+2*n-1
					break
				}
			}
		}
	}
	return found
}

// offsets returns where each character of a text begins, and where it ends.
func offsets(text string) []int {
	all := make([]int, 0, len(text)/3+1)
	for at := range text {
		all = append(all, at)
	}
	return append(all, len(text))
}

// WrongOrdinals returns the bytes in Raw of ordinals in digits with the ending of
// another number.
func (l *Language) WrongOrdinals(t *Text) (found []Word) {
	for _, m := range l.ordinals.FindAll(t.Bare) {
		found = append(found, Word{m[0], m[1]})
	}
	return found
}
