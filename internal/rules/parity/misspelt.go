package parity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/plain"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// shortName is the least number of letters of a name that a word may be meant to
// be, shortHan that of characters.
const shortName, shortHan = 5, 3

// nameMisspelt returns the word at a place that was probably meant to be the name
// of a State or organization, if there is one. An adjective or a case of the name
// is not misspelt: it begins with the name or, in a language with cases, like it.
func nameMisspelt(l *rules.Language, r *rules.Rendering, code string) (at source.Span, ok bool) {
	for _, s := range l.Locale.Spellings(code) {
		name := reading.FromCapital(s.Text)
		if s.Length == lexicon.Alias || strings.Contains(name, " ") {
			continue
		}
		for _, text := range r.Texts {
			for w := range l.Words.Candidates(text.Plain, name) {
				word := text.Plain[w.From:w.To]
				if !text.Overlaps(w.From, w.To) && isMeant(l, word, name) {
					return text.Place(w.From, w.To), true
				}
			}
		}
	}
	return at, false
}

func isMeant(l *rules.Language, word, name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if plain.IsHan(first) {
		return utf8.RuneCountInString(name) >= shortHan && rules.IsSlip(word, name, 1)
	}
	capital, _ := utf8.DecodeRuneInString(word)
	if utf8.RuneCountInString(name) < shortName || unicode.IsUpper(first) && !unicode.IsUpper(capital) || strings.HasPrefix(word, name) {
		return false
	}
	cases := l.Words.Uninflected(name)
	ofCase := func(form string) bool {
		return slices.ContainsFunc(cases, func(stem string) bool { return strings.HasPrefix(form, stem) })
	}
	return rules.IsSlip(word, name, 1) && (len(cases) == 1 || !ofCase(word))
}
