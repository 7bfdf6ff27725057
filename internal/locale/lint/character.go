package lint

import (
	"fmt"
	"strings"
	"unicode"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/plain"
)

// lintCharacters looks at words of the locale.
func lintCharacters(l *locale.Locale, words localefile.Text) diag.List {
	var findings diag.List
	for _, f := range faults(l.Language().Tag, words.V) {
		findings.Add(ruleCharacter.At(words.At(f.start, f.end), "%s", f.what).Hinting(f.hint))
	}
	return findings
}

// fault is a character that should not be there, or several.
type fault struct {
	start, end int // bytes
	what, hint string
}

// faults returns what is wrong with the characters of words. Actions of
// templates are not looked at.
func faults(tag lang.Tag, words string) []fault {
	words = blankActions(words)
	var found []fault
	if !plain.IsComposed(words) {
		found = append(found, fault{0, len(words), "the words are not in Unicode normalization form C", "type accented letters as one character"})
	}
	if i := strings.Index(words, "  "); i >= 0 {
		found = append(found, fault{i, i + 2, "two spaces follow each other", "leave one out"})
	}
	for i, r := range words {
		if what, hint := unwanted(tag, r); what != "" {
			found = append(found, fault{i, i + len(string(r)), fmt.Sprintf("%U is %s", r, what), hint})
		}
	}
	return append(found, mixedWords(words)...)
}

// mixedWords reports words with Cyrillic letters and such as look like them.
func mixedWords(words string) []fault {
	if !strings.ContainsFunc(words, isCyrillic) {
		return nil
	}
	var found []fault
	start, cyrillic, alike := -1, false, false
	for i, r := range words + "." { // something that ends the last word
		switch {
		case !unicode.IsLetter(r):
			if cyrillic && alike {
				what := fmt.Sprintf("%q mixes letters of several scripts", words[start:i])
				found = append(found, fault{start, i, what, "type it again in one script"})
			}
			start, cyrillic, alike = -1, false, false
			continue
		case start < 0:
			start = i
		}
		if isCyrillic(r) {
			cyrillic = true
		} else {
			alike = alike || unicode.In(r, unicode.Latin, unicode.Greek)
		}
	}
	return found
}

// isCyrillic spares the many letters before those of Cyrillic a search.
func isCyrillic(r rune) bool { return r >= 0x400 && unicode.Is(unicode.Cyrillic, r) }

// blankActions puts tabs in the place of {{…}}, so that offsets stay.
func blankActions(words string) string {
	var blank strings.Builder
	for rest := words; ; {
		from := strings.Index(rest, "{{")
		length := -1
		if from >= 0 {
			length = strings.Index(rest[from:], "}}")
		}
		if length < 0 {
			if blank.Len() == 0 {
				return words
			}
			blank.WriteString(rest)
			return blank.String()
		}
		to := from + length + len("}}")
		blank.WriteString(rest[:from])
		for range to - from {
			blank.WriteByte('\t')
		}
		rest = rest[to:]
	}
}

// unwanted says what is wrong with a character in a language, or "".
func unwanted(tag lang.Tag, r rune) (what, hint string) {
	switch {
	case r < 0x200 && r != 0xAD: // a letter or sign of European languages
		return "", ""
	case r >= 0xFB00 && r <= 0xFDFF, r >= 0xFE70 && r < 0xFEFF:
		return "a presentation form", "type the letters themselves"
	case r >= 0xF900 && r <= 0xFAFF:
		return "a compatibility ideograph", "type the ordinary character"
	case r >= 0xFF10 && r <= 0xFF19, r >= 0xFF21 && r <= 0xFF5A:
		return "a full-width letter or digit", "type the ordinary character"
	case r == 0xFFFD, r == 0xFEFF, r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return "a character that cannot be seen", "remove it"
	case tag == lang.Arabic && (r == 'ی' || r == 'ک' || r == 'ہ'):
		return "a letter of another language that looks like an Arabic one", "type ي, ك or ه"
	case tag == lang.Arabic && r >= '٠' && r <= '٩':
		return "an Arabic-Indic digit", "type 0–9"
	case tag == lang.Russian && (r == 'ё' || r == 'Ё'):
		return "a letter that documents of the United Nations do not use", "type е"
	case tag != lang.Russian && unicode.Is(unicode.Cyrillic, r):
		return "a Cyrillic letter", "type it again"
	case tag != lang.Chinese && unicode.Is(unicode.Han, r):
		return "a Chinese character", "remove it"
	case tag != lang.Arabic && unicode.Is(unicode.Arabic, r):
		return "an Arabic letter", "remove it"
	}
	return "", ""
}
