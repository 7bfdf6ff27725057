// Package hyphen finds where words of a text may be hyphenated, by the
// algorithm of F. M. Liang ("Word Hy-phen-a-tion by Com-put-er", 1983) and the
// patterns of the TeX hyphenation project, which are in data/ with their
// licences.
//
// It also decides which words may be hyphenated: names in capitals, document
// symbols, addresses, numbers and words that already contain a hyphen may not.
// Non-goals: inserting the hyphen, choosing line breaks.
package hyphen

import (
	"embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed data/*.txt
var data embed.FS

// Dictionary holds the hyphenation rules of one language. It is immutable and safe
// for concurrent use. A nil Dictionary hyphenates nothing.
type Dictionary struct {
	left, right int // minimum number of letters before and after a hyphen
	patterns    trie
	exceptions  map[string][]int // lower-case word → hyphenation points
}

// leastWord is the length, in characters, of the shortest word that is
// hyphenated.
const leastWord = 5

// For returns the dictionary of a language: "en" (British spelling, as the
// United Nations writes), "es", "fr", "ru". It is nil for languages that are
// not hyphenated. Every call parses the patterns again, so keep the result.
func For(language string) *Dictionary {
	if len(language) > 2 {
		language = language[:2]
	}
	d := &Dictionary{}
	switch language {
	case "en":
		d.left, d.right = 2, 3
	case "fr":
		d.left, d.right = 2, 3 // the patterns allow two letters after the hyphen; typographers do not
	case "es", "ru":
		d.left, d.right = 2, 2
	default:
		return nil
	}
	d.patterns = newTrie(read(language + ".pat.txt"))
	d.readExceptions(read(language + ".hyp.txt"))
	return d
}

// read returns a data file, or "" if there is none: not every language has
// exceptions.
func read(name string) string {
	content, err := data.ReadFile("data/" + name)
	if err != nil {
		return ""
	}
	return string(content)
}

// readExceptions reads words written with their hyphens: "uni-ver-sity".
func (d *Dictionary) readExceptions(list string) {
	d.exceptions = make(map[string][]int)
	for word := range strings.FieldsSeq(list) {
		var places []int
		n := 0
		for _, r := range word {
			if r == '-' {
				places = append(places, n)
			} else {
				n++
			}
		}
		d.exceptions[strings.ReplaceAll(word, "-", "")] = places
	}
}

// Points appends to dst, in order, the hyphenation points of text[start:end]:
// a point i allows a hyphen before text[i]. The characters around the range
// are consulted, so that a part of a word or symbol is not taken for a word.
func (d *Dictionary) Points(dst []int, text []rune, start, end int) []int {
	if d == nil {
		return dst
	}
	for i := start; i < end; {
		if !isWordRune(text[i]) {
			i++
			continue
		}
		from := i
		for i < end && isWordRune(text[i]) {
			i++
		}
		if isOrdinary(text, from, i) {
			dst = d.word(dst, text, from, i)
		}
	}
	return dst
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || isApostrophe(r) || isMark(r)
}

func isMark(r rune) bool { return r >= 0x300 && unicode.Is(unicode.Mn, r) }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// isOrdinary reports whether a word may be hyphenated: it is long enough, has
// no capitals except at its start or after an apostrophe, and is not part of
// a symbol, an address, a number or a compound.
func isOrdinary(text []rune, start, end int) bool {
	if end-start < leastWord || start > 0 && binds(text[start-1]) {
		return false
	}
	if end < len(text) && (binds(text[end]) || text[end] == '.' && end+1 < len(text) && !unicode.IsSpace(text[end+1])) {
		return false
	}
	for i := start + 1; i < end; i++ {
		if unicode.IsUpper(text[i]) && !isApostrophe(text[i-1]) {
			return false
		}
	}
	return true
}

// binds reports whether a character next to a word makes the word part of
// something that must not be hyphenated. A soft hyphen is the author's own
// choice of hyphenation point.
func binds(r rune) bool {
	return unicode.IsDigit(r) || strings.ContainsRune("/-@_\u2010\u2011\u00AD\u2060", r)
}

// word appends the hyphenation points of one word.
func (d *Dictionary) word(dst []int, text []rune, start, end int) []int {
	word := text[start:end]
	if places, known := d.exception(word); known {
		for _, place := range places {
			if d.roomy(word, place) {
				dst = append(dst, start+place)
			}
		}
		return dst
	}
	var room [64]byte
	weights := d.patterns.weigh(room[:0], word)
	for place := 1; place < len(word); place++ {
		if weights[place]%2 == 1 && d.roomy(word, place) {
			dst = append(dst, start+place)
		}
	}
	return dst
}

func (d *Dictionary) exception(word []rune) (places []int, known bool) {
	if len(d.exceptions) == 0 {
		return nil, false
	}
	var room [64]byte
	lower := room[:0]
	for _, r := range word {
		lower = utf8.AppendRune(lower, unicode.ToLower(r))
	}
	places, known = d.exceptions[string(lower)]
	return places, known
}

// roomy reports whether there are enough letters on both sides of a
// hyphenation point, up to the ends of the word or an apostrophe.
func (d *Dictionary) roomy(word []rune, place int) bool {
	before, after := 0, 0
	for i := place - 1; i >= 0 && !isApostrophe(word[i]); i-- {
		before++
	}
	for i := place; i < len(word) && !isApostrophe(word[i]); i++ {
		after++
	}
	return before >= d.left && after >= d.right && !isMark(word[place])
}
