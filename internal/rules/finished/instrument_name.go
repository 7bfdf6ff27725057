package finished

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func instrumentName() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "instrument-name", Former: []string{"text-instrument-names"}, Severity: rules.Info,
		Summary: "A treaty or other instrument is called by one of its own names",
		Why:     "readers may take it for another instrument",
		Hint:    "use the name by which the report introduced it",
		Off:     true, // titles are shortened freely in many reports
	}, func(p *rules.Pass, l *rules.Language) {
		instrument := func(e locale.Entity) bool { return e.Kind == "instrument" }
		rules.Repeats(usesOf(p, l, instrument), use.code, func(first, u use) {
			if u.Manner == reading.Alias && first.Manner != reading.Alias {
				p.Report(u.at(), "%q is not a name of this instrument", u.text()).Relate(first.at(), "%s", first.text())
			}
		})
	})
}

// use is a name and the text that has it.
type use struct {
	*reading.Name
	in *reading.Text
}

func (u use) text() string { return u.in.NameAt(*u.Name) }

func (u use) at() source.Span { return u.in.Place(u.From, u.To) }

func (u use) code() string { return u.Code }

// usesOf returns the places that name one of some entities, in reading order.
func usesOf(p *rules.Pass, l *rules.Language, some func(locale.Entity) bool) []use {
	var all []use
	for _, text := range p.All(l) {
		for i := range text.Names {
			if n := &text.Names[i]; some(n.Entity) {
				all = append(all, use{n, text})
			}
		}
	}
	return all
}

// eachState calls look with the places that name a State, in reading order,
// for one State after another by their codes.
func eachState(p *rules.Pass, l *rules.Language, look func(uses []use)) {
	uses := make(map[string][]use)
	for _, u := range usesOf(p, l, reading.IsState) {
		uses[u.Code] = append(uses[u.Code], u)
	}
	for _, code := range slices.Sorted(maps.Keys(uses)) {
		look(uses[code])
	}
}

// with returns the uses of names in one manner.
func with(uses []use, how reading.Manner) []use {
	var some []use
	for _, u := range uses {
		if u.Manner == how {
			some = append(some, u)
		}
	}
	return some
}

// first returns as many of the uses as a finding relates.
func first(uses []use) []use { return uses[:min(len(uses), diag.MostRelated)] }
