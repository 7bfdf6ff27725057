package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/rule"
)

// stateForm: States are called by their official names.
func stateForm() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "state-form", Severity: diag.Warning,
			Summary: "States are called by their official names",
			Why:     "the names of States are fixed by the States themselves; a former or a colloquial name offends",
			Source:  "UNTERM, https://unterm.un.org/",
			Hint:    "write the official name, or silence the rule where a quotation has the other",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			for _, text := range p.texts(l) {
				for _, n := range text.names {
					if e, _ := l.Locale.Entity(n.code); n.alias && e.Kind == "state" {
						p.unofficial(l, text, n)
					}
				}
			}
		}),
	}
}

func (p *pass) unofficial(l *Language, text located, n namedAt) {
	place, _ := text.at(n.from, n.to)
	if !p.words.hold(place) {
		return
	}
	if official, err := l.Locale.Name(n.code, "text"); err == nil {
		p.report(place, "%q is not the official name, which is %q", n.text, official)
	}
}

// listOrder: lists of States are sorted.
func listOrder() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "list-order", Severity: diag.Warning,
			Summary: "States in a list are in the alphabetical order of the language",
			Why:     "any other order looks like a preference",
			Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "bring the names into their order; it differs between languages",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			for _, text := range p.texts(l) {
				for _, list := range listsOf(l, text) {
					p.disordered(l, text, list)
				}
			}
		}),
	}
}

// shortList is how many names make a list; two are often a pair with an order
// of its own.
const shortList = 3

// listsOf returns the names of States that stand one after another with
// nothing between them but what separates the items of a list.
func listsOf(l *Language, text located) [][]namedAt {
	between := l.Vocabulary.between
	if len(text.names) < shortList {
		return nil
	}
	var lists [][]namedAt
	first := 0 // of the list that a name may go on with
	for i, n := range text.names {
		next := i + 1
		goesOn := isState(l.Locale, n.code) && next < len(text.names) && isState(l.Locale, text.names[next].code) &&
			between.Matches(text.text[n.to:text.names[next].from])
		if goesOn {
			continue
		}
		if next-first >= shortList {
			lists = append(lists, text.names[first:next])
		}
		first = next
	}
	return lists
}

// isState reports whether a code is that of a State or of the European
// Union, which stands among them.
func isState(l *locale.Locale, code string) bool {
	e, ok := l.Entity(code)
	return ok && (e.Kind == "state" || e.Kind == "union")
}

// disordered reports the first name of a list that should stand before its
// neighbour. Names that close a list stand outside of its order.
func (p *pass) disordered(l *Language, text located, list []namedAt) {
	for i := 1; i < len(list); i++ {
		before, n := list[i-1], list[i]
		if e, _ := l.Locale.Entity(n.code); e.Tail || l.Locale.InOrder(before.code, n.code) {
			continue
		}
		if place, _ := text.at(n.from, n.to); p.words.hold(place) {
			p.report(place, "%q stands behind %q", n.text, before.text)
		}
		return
	}
}
