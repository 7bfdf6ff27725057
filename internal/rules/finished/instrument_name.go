package finished

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// instrumentName: treaties have fixed names too.
func instrumentName() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "instrument-name", Former: []string{"text-instrument-names"}, Severity: rules.Info,
		Summary: "A treaty or other instrument is called by one of its own names",
		Why:     "readers may take it for another instrument",
		Hint:    "use the name by which the report introduced it",
		Off:     true, // titles are shortened freely in many reports
	}, func(p *rules.Pass, l *rules.Language) {
		first := make(map[string]use)
		for _, text := range p.All(l) {
			for i := range text.Names {
				n := &text.Names[i]
				if n.Kind != "instrument" {
					continue
				}
				u := use{n, text}
				before, ok := first[n.Code]
				if !ok {
					first[n.Code] = u
				} else if n.Manner == reading.Alias && before.Manner != reading.Alias {
					rules.Relate(p.Report(u.at(), "%q is not a name of this instrument", u.text()), before.at(), "%s", before.text())
				}
			}
		}
	})
}
