package lint

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/search"
)

// allActs matches how a template places acts of all kinds: it gives an item or a
// sitting, and no kind.
var allActs = search.Lazy(`\.Acts(?:At|In) (?:"[^"]*"|[^ )}"]+)(?:\)|\}| *\|)`)

// unplaced reports the words that no text has a place for: each by itself or with
// all of its vocabulary.
func unplaced(k *kind.Kind, texts []string, asks func(calls ...string) bool) diag.List {
	var findings diag.List
	look := func(what string, word kind.Text, placed bool) {
		if !placed {
			findings.Add(ruleWordUnprinted.At(word.Span, "no template has a place for the %s %q", what, word.V))
		}
	}
	officers := asks("range .Officers}", "range $.Officers}", "with .Officers}", "with $.Officers}", "(len .Officers)", "(len $.Officers)")
	for _, o := range k.Offices {
		look("office", o.Key, officers || o.Presides.V && asks(".Chairs") || asks(`.OfficersWith "`+o.Key.V+`"`))
	}
	for _, c := range k.Capacities {
		look("capacity of participants", c.Key, !c.Attends.V || asks(`"attendance.%s"`, `"attendance.`+c.Key.V+`"`))
		look("capacity of experts", c.Key, !c.Experts.V || asks(`"experts.%s"`, `"experts.`+c.Key.V+`"`))
		look("capacity of speakers", c.Key, !c.Speaks.V || asks(`"statements.%s"`, `"statements.`+c.Key.V+`"`))
	}
	for _, s := range k.Series {
		look("series", s.Key, asks("provisions .Series", "provisions $", `provisions "`+s.Key.V+`"`))
	}
	acts := slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, ".Acts") && allActs().MatchString(t) })
	for _, a := range k.Acts {
		look("act", a.Key, acts || asks(`"`+a.Key.V+`"`))
	}
	for _, w := range words(k) {
		look("word", w.key, !w.plain || asks(`"`+w.pattern+`"`, `"`+w.id()+`"`))
	}
	return findings
}
