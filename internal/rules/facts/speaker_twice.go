package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func speakerTwice() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "speaker-twice", Severity: rules.Warning,
		Summary: "A State or organization is named once among those who spoke on an item",
		Why:     "the report names it in two sentences about the same discussion",
		Hint:    "delete it from one of the statements, or silence the rule if it spoke twice",
	}, func(p *rules.Pass) {
		type speech struct{ item, code string }
		first := make(map[speech]source.Span)
		for _, st := range p.Session.Statements {
			if len(st.OnBehalf) > 0 {
				continue // which is another statement
			}
			for _, speaker := range st.Speakers {
				told := false
				for _, item := range st.Items {
					key := speech{item.V, speaker.V}
					earlier, again := first[key]
					if !again {
						first[key] = speaker.Span
					} else if !told {
						told = true
						p.Report(speaker.Span, "%s already speaks on the item %q", entity(p, speaker.V), item.V).Relate(earlier, "in this statement")
					}
				}
			}
		}
	})
}
