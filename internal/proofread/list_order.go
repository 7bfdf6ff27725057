package proofread

import (
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// listOrder: States and organizations are listed in alphabetical order.
func listOrder() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-list-order", Severity: diag.Error,
			Summary: "States and organizations are listed in the alphabetical order of the language",
			Why:     "any other order looks like a ranking, and a reader does not find the name",
			Source:  "United Nations Editorial Manual, country names, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "move it to its place",
		},
		apply: func(p *pass) {
			for _, text := range p.passages {
				for _, l := range text.lists {
					if l.ordered(text.Plain, p.Words) {
						p.order(text, l)
					}
				}
			}
		},
	}
}

// order reports each name of a list that must stand before its neighbour. A
// name that is set off at the end of lists has no place in their order.
func (p *pass) order(text passage, l list) {
	for i := 1; i < len(l.names); i++ {
		a, b := l.names[i-1], l.names[i]
		if b.Tail || a.Code == b.Code || p.inOrder(text, a, b) {
			continue
		}
		f := p.report(text.place(b), "%q is listed behind %q", text.text(b), text.text(a))
		relate(f, text.place(a), "the name before")
	}
}

// inOrder reports whether a may stand before b, by the names of the lexicon
// or, since organizations are listed by their abbreviations too, by those
// that the text uses.
func (p *pass) inOrder(text passage, a, b name) bool {
	if p.Locale.InOrder(a.Code, b.Code) {
		return true
	}
	written := strings.Compare(strings.ToLower(text.text(a)), strings.ToLower(text.text(b))) <= 0
	return written && !(a.isState() && b.isState())
}

// listRepeat: a list names everybody once.
func listRepeat() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-list-repeat", Severity: diag.Error,
			Summary: "A list names a State or organization once",
			Why:     "the list would count one too many",
			Hint:    "delete one of the two, or correct it to the name that was meant",
		},
		apply: func(p *pass) {
			for _, text := range p.passages {
				for _, l := range text.lists {
					seen := make(map[string]name)
					for _, n := range l.names {
						if first, ok := seen[n.Code]; ok {
							relate(p.report(text.place(n), "the list names %q twice", text.text(n)), text.place(first), "the first time")
							continue
						}
						seen[n.Code] = n
					}
				}
			}
		},
	}
}
