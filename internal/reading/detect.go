package reading

import (
	"unicode"

	"rapporteur/internal/lang"
)

// scripts are the characters of each script, with how many letters of others one stands
// for.
var scripts = map[string]struct {
	table  *unicode.RangeTable
	weight int
}{"Arab": {unicode.Arabic, 1}, "Hans": {unicode.Han, 3}, "Cyrl": {unicode.Cyrillic, 1}, "Latn": {unicode.Latin, 1}}

// mostDetected is how many bytes of a text are looked at to tell its language.
const mostDetected = 256 << 10

// Detect tells the language of a text: by its script, and where several languages have
// that, by the small words that only one of them has. It returns "" if in doubt.
func Detect(known map[lang.Tag]*Language, text string) lang.Tag {
	text = text[:min(len(text), mostDetected)]
	letters, most := make(map[string]int), ""
	for _, r := range text {
		for name, script := range scripts {
			if unicode.Is(script.table, r) {
				letters[name] += script.weight
			}
		}
	}
	var candidates []lang.Tag
	for _, l := range lang.All() {
		if most == "" || letters[l.Script] > letters[most] {
			most, candidates = l.Script, nil
		}
		if l.Script == most && letters[most] > 0 {
			candidates = append(candidates, l.Tag)
		}
	}
	if len(candidates) < 2 {
		return append(candidates, "")[0]
	}
	return byWords(known, candidates, text)
}

// leastShare is one in how many words of a text has to be a small word of its language.
const leastShare = 20

// byWords returns the candidate that has twice as many of the small words as any other.
func byWords(known map[lang.Tag]*Language, candidates []lang.Tag, text string) lang.Tag {
	owner := make(map[string]lang.Tag)
	for _, tag := range candidates {
		for word := range known[tag].Common {
			if _, shared := owner[word]; shared {
				owner[word] = "" // in several languages
			} else {
				owner[word] = tag
			}
		}
	}
	hits, words := make(map[lang.Tag]int), 0
	for word := range Words(text) {
		words++
		if tag := owner[word]; tag != "" {
			hits[tag]++
		}
	}
	for i, tag := range candidates {
		if n := hits[tag]; n > 0 && n*leastShare >= words {
			clear := true
			for j, other := range candidates {
				clear = clear && (i == j || n >= 2*hits[other])
			}
			if clear {
				return tag
			}
		}
	}
	return ""
}
