package facts

import (
	"maps"
	"slices"

	"rapporteur/internal/report"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func pictureUnused() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "picture-unused", Severity: rules.Warning,
		Summary: "Every picture in an images folder is shown in a text",
		Why:     "the picture is missing from the report",
		Hint:    `show it, ![alternative text](file.png "Caption"), or delete it`,
	}, func(p *rules.Pass) {
		if len(p.Languages) == 0 {
			return // no text was read
		}
		shown := shownPictures(p)
		for _, words := range p.Session.Words {
			for _, name := range slices.Sorted(maps.Keys(words.Pictures)) {
				file := words.Pictures[name]
				if !shown[file] {
					shown[file] = true // report a file that languages share only once
					p.Report(source.NewFile(file.Name(), nil).Whole(), "no text shows this picture")
				}
			}
		}
	})
}

func shownPictures(p *rules.Pass) map[*source.File]bool {
	shown := make(map[*source.File]bool)
	for _, l := range p.Languages {
		pictures := p.Session.In(l.Report.Language.Tag).Pictures
		for _, f := range report.Figures(l.Report.Blocks) {
			shown[pictures[f.Image.Name]] = true
		}
	}
	return shown
}
