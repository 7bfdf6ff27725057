package parity

import (
	"slices"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/rules"
)

// shape is how long a place is in one language, as a share of all that the language
// says.
type shape struct {
	*rules.Rendering
	share float64
}

func (s *shape) sentences() int {
	n := 0
	for _, text := range s.Texts {
		n += text.Sentences()
	}
	return n
}

// shapes returns the shapes of the places of a report by language; that of a place
// which a language lacks is nil.
func shapes(p *rules.Pass) [][]*shape {
	all := make([][]*shape, len(p.Parallels()))
	total := make([]float64, len(p.Languages))
	for n, q := range p.Parallels() {
		all[n] = make([]*shape, len(q.In))
		for i, r := range q.In {
			if r == nil {
				continue
			}
			s := &shape{Rendering: r}
			for _, text := range r.Texts {
				s.share += float64(utf8.RuneCountInString(text.Raw))
			}
			if all[n][i] = s; q.Present == len(q.In) {
				total[i] += s.share
			}
		}
	}
	for _, place := range all {
		for i, s := range place {
			if s != nil {
				s.share /= max(total[i], 1)
			}
		}
	}
	return all
}

// others returns the shapes of the languages but one.
func others(all []*shape, but int) []*shape {
	rest := slices.Delete(slices.Clone(all), but, but+1)
	return slices.DeleteFunc(rest, func(s *shape) bool { return s == nil })
}

// A language that has fewer sentences than all others lacks one if it is also
// shorter by more than a translation is by chance: with several others to compare
// with, and with one. One of half the length lacks something in any case.
const (
	shorter    = 0.87
	shortOfTwo = 0.7
	veryShort  = 0.5
)

// lengthRule is the rule about lengths.
const lengthRule = "parity-length"

// IsLength reports whether a finding says only that a paragraph is short in a language.
func IsLength(f diag.Finding) bool { return f.Rule == lengthRule }

func parityLength() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: lengthRule, Severity: rules.Warning,
		Summary: "A paragraph is as long in every language, as far as the languages go",
		Why:     "a sentence that one language lacks was lost, and its readers do not know",
		Hint:    "add the sentence, or silence the rule and say why the language does without it",
	}, func(p *rules.Pass) {
		measured := shapes(p)
		for n, q := range p.Parallels() {
			for i, own := range measured[n] {
				if rest := others(measured[n], i); own != nil && len(rest) > 0 && own.lacks(rest) {
					p.Report(q.In[i].Place, "this is much shorter here than in the other languages, as if a sentence were lost").
						Relate(originalOf(p, q, i), "in the original")
				}
			}
		}
	})
}

func (s *shape) lacks(rest []*shape) bool {
	lengths := make([]float64, len(rest))
	for i, other := range rest {
		lengths[i] = other.share
	}
	slices.Sort(lengths)
	allowed := shortOfTwo
	if len(rest) > 1 {
		allowed = shorter
	}
	if s.share >= allowed*lengths[len(lengths)/2] {
		return false // nearly always
	}
	fewest := rest[0].sentences()
	for _, other := range rest {
		fewest = min(fewest, other.sentences())
	}
	return s.sentences() < fewest || len(rest) > 1 && fewest > 1 && s.share < veryShort*lengths[0]
}
