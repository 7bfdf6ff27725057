package reading

import (
	"iter"

	"rapporteur/internal/plain"
)

// Word is a word of a text, by its bytes.
type Word struct{ From, To int }

// LatinWords yields the words of Latin letters in a text of any script.
func LatinWords(text string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		from := -1
		for i, r := range text {
			switch {
			case plain.IsLatin(r):
				if from < 0 {
					from = i
				}
			case from >= 0 && !plain.IsMark(r):
				if !yield(Word{from, i}) {
					return
				}
				from = -1
			}
		}
		if from >= 0 {
			yield(Word{from, len(text)})
		}
	}
}

// isWord reports whether a character belongs to a word that is separated by
// spaces; Chinese words are not.
func isWord(r rune) bool { return !plain.IsHan(r) && inWord(r) }

// inWord reports whether a character belongs to a word.
func inWord(r rune) bool { return plain.IsLetter(r) || plain.IsDigit(r) || plain.IsMark(r) }
