package reading

import (
	"unicode"

	"rapporteur/internal/plain"
)

// MixedWords returns the words that mix letters of scripts with similar
// shapes.
func MixedWords(text string) []Word {
	var found []Word
	from, scripts := -1, 0
	end := func(to int) {
		if scripts&(scripts-1) != 0 {
			found = append(found, Word{from, to})
		}
		from, scripts = -1, 0
	}
	for i, r := range text {
		script := scriptBit(r)
		switch {
		case script != 0 && from < 0:
			from, scripts = i, script
		case script != 0:
			scripts |= script
		case from >= 0 && !plain.IsMark(r):
			end(i)
		}
	}
	end(len(text))
	return found
}

func scriptBit(r rune) int {
	switch {
	case plain.IsLatin(r):
		return 1
	case r < 0x370 || r >= 0x600 && plain.IsCommonLetter(r): // below Greek, or Arabic or Chinese: not a confusable script
		return 0
	case unicode.Is(unicode.Cyrillic, r):
		return 2
	case unicode.Is(unicode.Greek, r):
		return 4
	}
	return 0
}
