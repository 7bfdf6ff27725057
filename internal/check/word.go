package check

// wordAt is a word of a text, by its bytes.
type wordAt struct{ from, to int }

// latinWords returns the words of Latin letters, in a text of any script.
func latinWords(text string) []wordAt {
	var words []wordAt
	from := -1
	for i, r := range text {
		switch {
		case isLatin(r):
			if from < 0 {
				from = i
			}
		case from >= 0 && !isMark(r):
			words = append(words, wordAt{from, i})
			from = -1
		}
	}
	if from >= 0 {
		words = append(words, wordAt{from, len(text)})
	}
	return words
}
