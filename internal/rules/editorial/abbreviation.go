package editorial

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func abbreviationUnknown() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "abbreviation-unknown", Severity: rules.Warning,
		Summary: "An abbreviation is introduced before it is used",
		Why:     "readers who do not know it cannot look it up; recommendations are often read before the deliberations",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "write the full name here, followed by the abbreviation in parentheses; list abbreviations that everybody knows in the language's reading.toml",
	}, func(p *rules.Pass, l *rules.Language) {
		introduced, reported := make(map[string]bool), make(map[string]bool)
		for _, a := range p.Reading(l).Abbreviations {
			switch {
			case a.Introduced:
				introduced[a.Text] = true
			case !introduced[a.Text] && !reported[a.Text] && p.Wrote(a.Place):
				reported[a.Text] = true
				p.Report(a.Place, "%q has not been introduced before", a.Text)
			}
		}
	})
}

func abbreviationTwice() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "abbreviation-twice", Severity: rules.Warning,
		Summary: "An abbreviation is introduced once",
		Why:     "once it has been introduced, it is used instead of the full name",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "use the abbreviation alone, or the full name alone",
	}, func(p *rules.Pass, l *rules.Language) {
		introduced := slices.DeleteFunc(slices.Clone(p.Reading(l).Abbreviations), func(a reading.Abbreviation) bool { return !a.Introduced })
		rules.Repeats(introduced, func(a reading.Abbreviation) string { return a.Text }, func(first, a reading.Abbreviation) {
			if p.Wrote(a.Place) {
				p.Report(a.Place, "%q has already been introduced", a.Text).Relate(first.Place, "here")
			}
		})
	})
}

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

// speller knows the abbreviations of a report.
type speller struct {
	*rules.Pass
	language *rules.Language
	known    map[string]bool     // the report introduces it
	used     map[string]bool     // the report uses it, as far as that has been asked
	like     map[string][]string // the long ones by themselves, and by what remains without one letter
	nearby   map[string]string   // what nearest returned
}

func newSpeller(p *rules.Pass, l *rules.Language) *speller {
	return &speller{
		Pass: p, language: l, known: p.Reading(l).NamedShort(),
		used: make(map[string]bool), nearby: make(map[string]string),
	}
}

func (s *speller) knows(word string) bool {
	_, known := s.known[word]
	return known
}

// An abbreviation of fewer characters than the first is too easily taken for a
// misspelling of another; one of more than the second is not an abbreviation.
const longAbbreviation, longestAbbreviation = 5, 60

func isLong(word string) bool {
	n := utf8.RuneCountInString(word)
	return longAbbreviation <= n && n <= longestAbbreviation
}

// nearest returns the first abbreviation, in their order, that the report uses and
// that differs from a word by one letter; "" if there is none.
func (s *speller) nearest(word string) string {
	if found, known := s.nearby[word]; known {
		return found
	}
	if s.like == nil {
		s.index()
	}
	nearest := ""
	for form := range shortened(word) {
		for _, other := range s.like[form] {
			if (nearest == "" || other < nearest) && diag.Distance(word, other) == 1 && s.uses(other) {
				nearest = other
			}
		}
	}
	s.nearby[word] = nearest
	return nearest
}

// index notes each long abbreviation under all its forms. Two words that differ by
// one letter have a form in common, so that a word need not be compared with all.
func (s *speller) index() {
	s.like = make(map[string][]string)
	for word := range s.known {
		if isLong(word) {
			for form := range shortened(word) {
				s.like[form] = append(s.like[form], word)
			}
		}
	}
}

// shortened yields a word, and what remains of it without each of its letters.
func shortened(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(word) {
			return
		}
		for i, r := range word {
			if !yield(word[:i] + word[i+utf8.RuneLen(r):]) {
				return
			}
		}
	}
}

// uses reports whether the report has an abbreviation as a word.
func (s *speller) uses(abbreviation string) bool {
	if s.known[abbreviation] {
		return true
	}
	used, known := s.used[abbreviation]
	if !known {
		used = slices.ContainsFunc(s.All(s.language), func(text *reading.Text) bool {
			at := strings.Index(text.Plain, abbreviation)
			return at >= 0 && reading.Alone(text.Plain, at, at+len(abbreviation))
		})
		s.used[abbreviation] = used
	}
	return used
}
