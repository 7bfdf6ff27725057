package check

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// pictureUnused: a file in a folder images is shown.
func pictureUnused() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "picture-unused", Severity: diag.Warning,
			Summary: "A text shows every file in the folders images",
			Why:     "a picture would silently be missing from the report",
			Hint:    `show it, ![alternative text](file.png "Caption"), or delete it`,
		},
		apply: aboutSession(func(p *pass) {
			if len(p.Languages) == 0 {
				return // no text could be read
			}
			shown := p.shownPictures()
			for _, words := range p.Session.Words {
				for _, name := range slices.Sorted(maps.Keys(words.Pictures)) {
					file := words.Pictures[name]
					if !shown[file] {
						shown[file] = true // said once of a file that languages share
						p.report(source.NewFile(file.Name(), nil).Whole(), "no text shows this picture")
					}
				}
			}
		}),
	}
}

func (p *pass) shownPictures() map[*source.File]bool {
	shown := make(map[*source.File]bool)
	for _, l := range p.Languages {
		pictures := p.Session.In(l.Report.Language.Tag).Pictures
		for _, f := range report.Figures(l.Report.Blocks) {
			shown[pictures[f.Image.Name]] = true
		}
	}
	return shown
}
