package editorial

import (
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func loneSubheading() rules.Check {
	return rules.New(rules.Rule{
		ID: "lone-subheading", Former: []string{"text-subheading-alone"}, Severity: rules.Warning,
		Summary: "A section has no subsection, or more than one",
		Why:     "a single subsection needs no heading: if there is an \"A\" there must also be a \"B\"",
		Source:  "https://www.un.org/dgacm/en/content/editorial-manual/headings",
		Hint:    "merge the subsection into its section, or add another",
	}, func(p *rules.Pass) {
		if len(p.Languages) > 0 {
			subheadings(p, p.Languages[p.Original].Report.Blocks)
		}
	})
}

func subheadings(p *rules.Pass, blocks []report.Block) {
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
		if len(inside) == 1 && !(p.Finished != nil && (section.Annex || p.Finished.IsCut(section))) { // annexes of a finished report may be sections of one section
			at := headingPlace(p, inside[0])
			if at.File.Shipped() {
				continue // the author cannot change the heading
			}
			p.Report(at, "%q is the only subsection of %q", inside[0].Title.Plain(), section.Title.Plain()).
				Relate(headingPlace(p, section), "the section")
		}
		subheadings(p, section.Blocks)
	}
}

// headingPlace returns the place of a heading's words, which an author can
// edit, or else of the section; in a finished report, of its number.
func headingPlace(p *rules.Pass, s *report.Section) source.Span {
	for _, span := range s.Title {
		if !span.Origin.IsZero() && p.Finished == nil {
			return span.Origin
		}
	}
	return s.Origin
}
