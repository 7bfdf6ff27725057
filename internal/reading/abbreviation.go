package reading

import (
	"rapporteur/internal/plain"

	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/source"
)

// Abbreviation is one occurrence of an abbreviation in a text.
type Abbreviation struct {
	Text       string
	Place      source.Span
	Introduced bool // it is alone in parentheses
}

// abbreviations returns the abbreviations of a report that need to be
// introduced, in reading order.
func (r *Reader) abbreviations(texts []*Text) []Abbreviation {
	script := r.Locale.Language().Script
	var all []Abbreviation
	for _, text := range texts {
		words := text.Native
		if strings.IndexFunc(words, unicode.IsLower) < 0 && script != "Arab" && script != "Hans" {
			continue // the whole text is in capitals
		}
		found := capitals(words)
		for i, w := range found {
			name := words[w.From:w.To]
			if inCapitals(words, found, i) || r.Language.abbreviations[name] || isRoman(name) || r.isAddressed(words, w) {
				continue
			}
			place, _ := text.At(w.From, w.To)
			all = append(all, Abbreviation{name, place, inParentheses(words, w)})
		}
	}
	return all
}

// inCapitals reports whether words beside a word in capitals are, too: a heading, of
// which one is longer than abbreviations mostly are.
func inCapitals(text string, words []Word, i int) bool {
	first, last := i, i
	for first > 0 && isCapital(text[words[first-1].To:words[first].From]) {
		first--
	}
	for last+1 < len(words) && isCapital(text[words[last].To:words[last+1].From]) {
		last++
	}
	long := func(w Word) bool { return utf8.RuneCountInString(text[w.From:w.To]) > 6 }
	return first < last && slices.ContainsFunc(words[first:last+1], long)
}

// isCapital reports whether there are only capitals and spaces between two words.
func isCapital(gap string) bool {
	return strings.IndexFunc(gap, func(r rune) bool {
		return r != ' ' && r != '\'' && r != '’' && !unicode.IsUpper(r) && !unicode.IsMark(r)
	}) < 0
}

// isAddressed reports whether a word in capitals is in a person's name, after a form of
// address.
func (l *Language) isAddressed(text string, w Word) bool {
	from := max(w.From-near, 0)
	for _, pattern := range l.titled {
		for _, m := range pattern.FindAll(text[from:min(w.To+near, len(text))]) {
			if first, last := pattern.Group(m, "name"); from+first <= w.From && w.To <= from+last {
				return true
			}
		}
	}
	return false
}

// capitals returns the words of two capitals or more that have no digits or
// marks in them.
func capitals(text string) []Word {
	var found []Word
	from, only := -1, true
	end := func(to int) {
		if from >= 0 && only && utf8.RuneCountInString(text[from:to]) > 1 {
			found = append(found, Word{from, to})
		}
		from, only = -1, true
	}
	for i, r := range text {
		switch {
		case isLatinOrCyrillic(r) || r >= '0' && r <= '9' || r == '-' || r == '/' || r == '.' && from >= 0 && capitalAt(text, i+1):
			if from < 0 {
				from = i
			}
			only = only && unicode.IsUpper(r)
		default:
			end(i)
		}
	}
	end(len(text))
	return found
}

func capitalAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsUpper(r)
}

// isLatinOrCyrillic reports whether a character is a letter of a script with
// capitals. Letters of other scripts may be joined to an abbreviation.
func isLatinOrCyrillic(r rune) bool {
	return r < 0x80 && plain.IsLatin(r) || r >= 0xC0 && r < 0x600
}

func isRoman(text string) bool { return strings.Trim(text, "IVXLCDM") == "" }

// inParentheses reports whether a word is alone in parentheses, which
// introduces it.
func inParentheses(text string, w Word) bool {
	before, after := strings.TrimRight(text[:w.From], `"“«‘' `+"\u00a0"), strings.TrimLeft(text[w.To:], `"”»’' `+"\u00a0")
	return (strings.HasSuffix(before, "(") || strings.HasSuffix(before, "（")) &&
		(strings.HasPrefix(after, ")") || strings.HasPrefix(after, "）") || strings.HasPrefix(after, ",") || strings.HasPrefix(after, ";"))
}
