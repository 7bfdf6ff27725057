package finished

import (
	"regexp"
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func termCase() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "term-case", Former: []string{"text-term-case"}, Severity: rules.Warning,
		Summary: "A term is written with the same capitals throughout",
		Why:     "readers wonder whether the difference is meant",
		Hint:    "use one throughout the report",
	}, func(p *rules.Pass, l *rules.Language) {
		for _, term := range l.Words.Terms {
			oneCase(p, l, term)
		}
	})
}

// oneCase reports the less frequent way of capitalizing a term or, if two are
// equally frequent, the later one.
func oneCase(p *rules.Pass, l *rules.Language, term string) {
	find := regexp.MustCompile(`(?i)` + regexp.QuoteMeta(term))
	places := make(map[string][]source.Span)
	var order []string // of first use
	for _, text := range p.All(l) {
		quotations := reading.NewQuotations(text.Plain)
		for _, m := range find.FindAllStringIndex(text.Plain, -1) {
			if text.Heading || !reading.Alone(text.Plain, m[0], m[1]) || text.Overlaps(m[0], m[1]) || quotations.Hold(m[0]) {
				continue
			}
			if reading.StartsSentence(text.Plain[:m[0]]) {
				continue // in a heading whose words all have capital letters
			}
			written := text.Plain[m[0]:m[1]]
			if places[written] == nil {
				order = append(order, written)
			}
			places[written] = append(places[written], text.Place(m[0], m[1]))
		}
	}
	if len(order) < 2 {
		return
	}
	byCount := func(a, b string) int { return len(places[a]) - len(places[b]) }
	common := slices.MaxFunc(order, byCount)
	slices.Reverse(order)
	rare := slices.MinFunc(order, byCount)
	f := p.Report(places[rare][0], "%q (%s) is also written %q (%s)",
		rare, rules.Times(len(places[rare])), common, rules.Times(len(places[common])))
	for _, at := range append(places[rare][1:], places[common]...) {
		f.Relate(at, "%s", at.Text())
	}
}
