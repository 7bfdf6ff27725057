package proofread

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
)

// abbreviation: an abbreviation is one word, and always the same.
func abbreviation() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-abbreviation", Severity: diag.Error,
			Summary: "An abbreviation is spelled alike everywhere",
			Why:     "a reader takes a misspelled abbreviation for another body, and a search does not find it",
			Hint:    "write it as it was introduced",
		},
		apply: func(p *pass) {
			known := p.allAbbreviations()
			for _, text := range p.passages {
				p.divided(text, known)
				p.misspelled(text, known)
			}
		},
	}
}

// An abbreviation has shortestAbbreviation characters at least. One of fewer
// than longAbbreviation is too easily taken for a misspelling of another.
const shortestAbbreviation, longAbbreviation = 3, 5

var (
	capitals   = search.Lazy(`\p{Lu}[\p{Lu}0-9]*`)
	introduced = search.Lazy(`\((\p{Lu}[\p{Lu}0-9-]+)\)`)
	pieces     = search.Lazy(`\p{Lu}+(?:[ .-]\p{Lu}+)+`)
)

// abbreviations returns those of the lexicon.
func abbreviations(l *locale.Locale) map[string]bool {
	known := make(map[string]bool)
	for _, code := range l.Codes() {
		for _, s := range l.Spellings(code) {
			if isAbbreviation(s.Text) {
				known[s.Text] = true
			}
		}
	}
	return known
}

// allAbbreviations returns those of the lexicon and those that the document
// itself introduces.
func (p *pass) allAbbreviations() map[string]bool {
	known := maps.Clone(p.abbreviations)
	for _, text := range p.passages {
		for _, m := range introduced().FindAllStringSubmatch(text.Plain, -1) {
			known[m[1]] = true
		}
	}
	return known
}

func isAbbreviation(s string) bool {
	return utf8.RuneCountInString(s) >= shortestAbbreviation && capitals().FindString(s) == s
}

// divided reports abbreviations that are written in pieces.
func (p *pass) divided(text passage, known map[string]bool) {
	for _, m := range pieces().FindAllStringIndex(text.Plain, -1) {
		written := text.Plain[m[0]:m[1]]
		whole := strings.NewReplacer(" ", "", ".", "", "-", "").Replace(written)
		if known[whole] && !known[written] && isAbbreviation(whole) && standsAlone(text.Plain, m[0], m[1]) && !text.Keeps(m[0]) {
			f := p.report(text.Span(m[0], m[1]), "%q is %s", written, whole)
			f.Hint = "write " + whole
			f.Fix = &diag.Fix{Message: "write the abbreviation as one word", Edits: []diag.Edit{{Span: f.Span, New: whole}}}
		}
	}
}

// misspelled reports words in capitals that are nearly an abbreviation which
// the document uses, and are used once.
func (p *pass) misspelled(text passage, known map[string]bool) {
	for _, m := range capitals().FindAllStringIndex(text.Plain, -1) {
		written := text.Plain[m[0]:m[1]]
		if utf8.RuneCountInString(written) < longAbbreviation || known[written] || !standsAlone(text.Plain, m[0], m[1]) {
			continue
		}
		for _, other := range sortedKeys(known) {
			if utf8.RuneCountInString(other) >= longAbbreviation && diag.Distance(written, other) == 1 && p.uses(other) {
				p.report(text.Span(m[0], m[1]), "%q is nearly %s", written, other).Hint = "write " + other + " if that is meant"
				break
			}
		}
	}
}

// uses reports whether the document has a word.
func (p *pass) uses(word string) bool {
	for _, text := range p.passages {
		if at := strings.Index(text.Plain, word); at >= 0 && standsAlone(text.Plain, at, at+len(word)) {
			return true
		}
	}
	return false
}

// standsAlone reports whether text[from:to] is no part of a longer word, of a
// document symbol, or of an address.
func standsAlone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, size := utf8.DecodeRuneInString(text[to:])
	next, _ := utf8.DecodeRuneInString(text[to+size:])
	return !inWord(before) && !inWord(after) && !strings.ContainsRune("/.-_", before) && !strings.ContainsRune("/_-", after) &&
		!(after == '.' && to+size < len(text) && !unicode.IsSpace(next))
}
