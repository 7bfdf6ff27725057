package check

import "iter"

// wordAt is a word of a text, by its bytes.
type wordAt struct{ from, to int }

// latinWords yields the words of Latin letters, in a text of any script.
func latinWords(text string) iter.Seq[wordAt] {
	return func(yield func(wordAt) bool) {
		from := -1
		for i, r := range text {
			switch {
			case isLatin(r):
				if from < 0 {
					from = i
				}
			case from >= 0 && !isMark(r):
				if !yield(wordAt{from, i}) {
					return
				}
				from = -1
			}
		}
		if from >= 0 {
			yield(wordAt{from, len(text)})
		}
	}
}
