package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
)

// loneSubheading: if there is an "A" heading there must also be a "B".
func loneSubheading() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "lone-subheading", Severity: diag.Warning,
			Summary: "A section has no subsection, or more than one",
			Why:     "a part that is the whole needs no heading: if there is an \"A\" there must also be a \"B\"",
			Source:  "https://www.un.org/dgacm/en/content/editorial-manual/headings",
			Hint:    "join the subsection with its section, or add another",
		},
		apply: func(p *pass) {
			if len(p.Languages) > 0 {
				p.subheadings(p.Languages[p.Original].Report.Blocks)
			}
		},
	}
}

func (p *pass) subheadings(blocks []report.Block) {
	for _, b := range blocks {
		section, ok := b.(*report.Section)
		if !ok {
			continue
		}
		var inside []*report.Section
		for _, sub := range section.Blocks {
			if sub, ok := sub.(*report.Section); ok && sub.Numbered {
				inside = append(inside, sub)
			}
		}
		if len(inside) == 1 {
			f := p.report(headingPlace(inside[0]), "%q is the only subsection of %q", inside[0].Title.Plain(), section.Title.Plain())
			relate(f, headingPlace(section), "the section")
		}
		p.subheadings(section.Blocks)
	}
}
