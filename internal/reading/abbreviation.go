package reading

import (
	"rapporteur/internal/plain"

	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/search"
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
		for _, w := range capitals(words) {
			name := words[w.From:w.To]
			if r.Language.abbreviations[name] || isRoman(name) {
				continue
			}
			place, _ := text.At(w.From, w.To)
			all = append(all, Abbreviation{name, place, inParentheses(words, w)})
		}
	}
	return all
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

// shortestAbbreviation is the least number of characters of an abbreviation.
const shortestAbbreviation = 3

// IsAbbreviation reports whether a text is one word in capitals, long enough.
func IsAbbreviation(s string) bool {
	return capitalsEnd(s, 0) == len(s) && utf8.RuneCountInString(s) >= shortestAbbreviation
}

// introduced matches an abbreviation in parentheses, which introduces it.
var introduced = search.Lazy(`\((\p{Lu}[\p{Lu}0-9-]+)\)`)

// NamedShort returns the abbreviations of the lexicon and those that the report
// introduces itself, which are true.
func (r *Reading) NamedShort() map[string]bool {
	known := make(map[string]bool, len(r.Reader.names.abbreviations))
	for name := range r.Reader.names.abbreviations {
		known[name] = false
	}
	for _, t := range r.All() {
		if !strings.Contains(t.Plain, "(") {
			continue
		}
		for _, m := range introduced().FindAllStringSubmatch(t.Plain, -1) {
			known[m[1]] = true
		}
	}
	return known
}

// InCapitals returns the words in capitals of Plain. InPieces returns runs of
// words in capitals separated by a space, a full stop or a hyphen, which may
// be one abbreviation written in pieces.
func (t *Text) InCapitals() (words, inPieces []Word) {
	for at := 0; at < len(t.Plain); {
		end := capitalsEnd(t.Plain, at)
		if end == at {
			_, size := utf8.DecodeRuneInString(t.Plain[at:])
			at += size
			continue
		}
		words = append(words, Word{at, end})
		if last := len(words) - 2; last >= 0 && at == words[last].To+1 && strings.IndexByte(" .-", t.Plain[at-1]) >= 0 {
			if n := len(inPieces); n > 0 && inPieces[n-1].To == words[last].To {
				inPieces[n-1].To = end
			} else {
				inPieces = append(inPieces, Word{words[last].From, end})
			}
		}
		at = end
	}
	return words, inPieces
}

// capitalsEnd returns the end of the capitals, and of the digits after them,
// that begin at a byte of a text.
func capitalsEnd(text string, from int) int {
	for at, r := range text[from:] {
		switch {
		case r < 0x80 && ('A' <= r && r <= 'Z' || at > 0 && '0' <= r && r <= '9'):
		case r >= 0x80 && r < 0x600 && unicode.IsUpper(r): // the scripts with capitals
		default:
			return from + at
		}
	}
	return len(text)
}

// Alone reports whether text[from:to] is not part of a longer word, a document
// symbol or an address.
func Alone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, size := utf8.DecodeRuneInString(text[to:])
	next, _ := utf8.DecodeRuneInString(text[to+size:])
	return !inWord(before) && !inWord(after) && !strings.ContainsRune("/.-_", before) && !strings.ContainsRune("/_-", after) &&
		!(after == '.' && to+size < len(text) && !unicode.IsSpace(next))
}
