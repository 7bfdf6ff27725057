package reading

import "unicode"

// InScript reports whether a character is a letter of a script, named as ISO
// 15924 does.
func InScript(script string, r rune) bool {
	if r < 0x80 {
		return script == "Latn" && IsLatin(r)
	}
	switch script {
	case "Arab":
		return unicode.Is(unicode.Arabic, r)
	case "Cyrl":
		return unicode.Is(unicode.Cyrillic, r)
	case "Hans":
		return IsHan(r)
	}
	return unicode.Is(unicode.Latin, r)
}

// MixedWords returns the words with letters of more than one of the scripts
// that share shapes.
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
		case from >= 0 && !IsMark(r):
			end(i)
		}
	}
	end(len(text))
	return found
}

func scriptBit(r rune) int {
	switch {
	case IsLatin(r):
		return 1
	case r < 0x370 || r >= 0x600 && ownLetter(r): // below Greek, or Arabic or Chinese: not a confusable script
		return 0
	case unicode.Is(unicode.Cyrillic, r):
		return 2
	case unicode.Is(unicode.Greek, r):
		return 4
	}
	return 0
}
