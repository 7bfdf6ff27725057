package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/search"
)

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
