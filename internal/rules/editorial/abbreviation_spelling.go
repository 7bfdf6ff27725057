package editorial

import (
	"strings"

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
		s := newSpeller(p, l)
		for _, text := range p.All(l) {
			words, inPieces := text.InCapitals()
			s.divided(text, inPieces)
			s.nearlyKnown(text, words)
		}
	})
}

// divided reports abbreviations that are written in pieces.
func (s *speller) divided(text *reading.Text, words []reading.Word) {
	for _, w := range words {
		written := text.Plain[w.From:w.To]
		whole := pieces.Replace(written)
		if !s.knows(whole) || s.knows(written) || !reading.IsAbbreviation(whole) || !reading.Alone(text.Plain, w.From, w.To) || text.IsCode(w.From) {
			continue
		}
		if place := text.Place(w.From, w.To); s.Wrote(place) {
			f := s.Report(place, "%q is %s", written, whole)
			f.Hint = "write " + whole
			f.Fix = &diag.Fix{Message: "write the abbreviation as one word", Edits: []diag.Edit{{Span: place, New: whole}}}
		}
	}
}

// pieces joins what an abbreviation may be divided by.
var pieces = strings.NewReplacer(" ", "", ".", "", "-", "")

// nearlyKnown reports words in capitals that differ slightly from an
// abbreviation which the report uses.
func (s *speller) nearlyKnown(text *reading.Text, words []reading.Word) {
	for _, w := range words {
		written := text.Plain[w.From:w.To]
		if !isLong(written) || s.knows(written) || !reading.Alone(text.Plain, w.From, w.To) {
			continue
		}
		if other := s.nearest(written); other != "" {
			if place := text.Place(w.From, w.To); s.Wrote(place) {
				s.Report(place, "%q differs slightly from %s", written, other).Hint = "write " + other + " if that is meant"
			}
		}
	}
}
