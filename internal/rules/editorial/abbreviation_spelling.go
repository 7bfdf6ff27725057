package editorial

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// abbreviationSpelling: an abbreviation is one word with one spelling.
func abbreviationSpelling() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "abbreviation-spelling", Former: []string{"text-abbreviation"}, Severity: rules.Error,
		Summary: "An abbreviation is spelled the same way everywhere",
		Why:     "a reader takes a misspelled abbreviation for another body, and a search does not find it",
		Hint:    "write it as it was introduced",
	}, func(p *rules.Pass, l *rules.Language) {
		known := p.Reading(l).NamedShort()
		for _, text := range p.All(l) {
			words, inPieces := text.InCapitals()
			divided(p, text, inPieces, known)
			nearlyKnown(p, l, text, words, known)
		}
	})
}

// An abbreviation of fewer characters than this is too easily taken for a
// misspelling of another.
const longAbbreviation = 5

// divided reports abbreviations that are written in pieces.
func divided(p *rules.Pass, text *reading.Text, words []reading.Word, known map[string]bool) {
	for _, w := range words {
		written := text.Plain[w.From:w.To]
		whole := strings.NewReplacer(" ", "", ".", "", "-", "").Replace(written)
		if !known[whole] || known[written] || !reading.IsAbbreviation(whole) || !reading.Alone(text.Plain, w.From, w.To) || text.IsCode(w.From) {
			continue
		}
		if place := text.Place(w.From, w.To); p.Wrote(place) {
			f := p.Report(place, "%q is %s", written, whole)
			f.Hint = "write " + whole
			f.Fix = &diag.Fix{Message: "write the abbreviation as one word", Edits: []diag.Edit{{Span: place, New: whole}}}
		}
	}
}

// nearlyKnown reports words in capitals that differ slightly from an
// abbreviation which the report uses.
func nearlyKnown(p *rules.Pass, l *rules.Language, text *reading.Text, words []reading.Word, known map[string]bool) {
	for _, w := range words {
		written := text.Plain[w.From:w.To]
		if utf8.RuneCountInString(written) < longAbbreviation || known[written] || !reading.Alone(text.Plain, w.From, w.To) {
			continue
		}
		for _, other := range slices.Sorted(maps.Keys(known)) {
			if utf8.RuneCountInString(other) >= longAbbreviation && diag.Distance(written, other) == 1 && uses(p, l, other) {
				if place := text.Place(w.From, w.To); p.Wrote(place) {
					p.Report(place, "%q differs slightly from %s", written, other).Hint = "write " + other + " if that is meant"
				}
				break
			}
		}
	}
}

// uses reports whether a report has a word.
func uses(p *rules.Pass, l *rules.Language, word string) bool {
	return slices.ContainsFunc(p.All(l), func(text *reading.Text) bool {
		at := strings.Index(text.Plain, word)
		return at >= 0 && reading.Alone(text.Plain, at, at+len(word))
	})
}
