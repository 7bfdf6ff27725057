// Package hyphen finds where words of a text may be hyphenated, by the
// algorithm of F. M. Liang ("Word Hy-phen-a-tion by Com-put-er", 1983) and the
// patterns of the TeX hyphenation project, which lie in data/ with their
// licences.
//
// It decides which words are hyphenated at all: names in capitals, document
// symbols, addresses, numbers and words that have a hyphen already never are.
// Non-goals: inserting the hyphen, deciding on lines.
package hyphen

import (
	"embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed data/*.txt
var data embed.FS

// Dictionary knows the hyphenation of one language. It is immutable and safe
// for concurrent use. A nil Dictionary hyphenates nothing.
type Dictionary struct {
	left, right int // least number of letters before and after a hyphen
	patterns    trie
	exceptions  map[string][]int // word → places
}

// leastWord is the length of a word worth hyphenating.
const leastWord = 5

// For returns the dictionary of a language: "en" (British spelling, as the
// United Nations writes), "es", "fr", "ru". It is nil for languages that do
// not hyphenate. It is read anew each time; keep it.
func For(language string) *Dictionary {
	if len(language) > 2 {
		language = language[:2]
	}
	d := &Dictionary{}
	switch language {
	case "en":
		d.left, d.right = 2, 3
	case "fr":
		d.left, d.right = 2, 3 // two letters suffice for the patterns, but printers do not carry over so few
	case "es", "ru":
		d.left, d.right = 2, 2
	default:
		return nil
	}
	d.patterns = newTrie(read(language + ".pat.txt"))
	d.readExceptions(read(language + ".hyp.txt"))
	return d
}

// read returns a data file; not every language has exceptions.
func read(name string) string {
	content, err := data.ReadFile("data/" + name)
	if err != nil {
		return ""
	}
	return string(content)
}

// readExceptions reads words with their hyphens: "uni-ver-sity".
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

// Points appends to dst the places of text[start:end] where a line may end
// with a hyphen, in order: a place i lies in front of text[i]. What stands
// round the range decides whether its words are whole.
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

// isOrdinary reports whether a word may be hyphenated: long enough, without
// capitals but the first letter of its parts, and no part of a symbol, an
// address, a number or a compound.
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

// binds reports whether a character beside a word makes it part of something
// that is not to be torn. The soft hyphen is an author's own choice of place.
func binds(r rune) bool {
	return unicode.IsDigit(r) || strings.ContainsRune("/-@_\u2010\u2011\u00AD\u2060", r)
}

// word appends the places of one word.
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

// roomy reports whether enough letters stand on both sides of a place, up to
// the word's ends or an apostrophe.
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
