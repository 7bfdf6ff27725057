package reading

import "iter"

// Word is a word of a text, by its bytes.
type Word struct{ From, To int }

// LatinWords yields the words of Latin letters in a text of any script.
func LatinWords(text string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		from := -1
		for i, r := range text {
			switch {
			case IsLatin(r):
				if from < 0 {
					from = i
				}
			case from >= 0 && !IsMark(r):
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
