package editorial

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// referenceDirection: "paragraph 7 below" must not point upwards.
func referenceDirection() rules.Check {
	return rules.New(rules.Rule{
		ID: "reference-direction", Severity: rules.Error,
		Summary: "A reference that says above or below points that way",
		Why:     "when paragraphs move, the words next to a live reference do not change",
		Hint:    "correct or delete the word: the number is enough",
	}, func(p *rules.Pass) {
		if p.Numbering == nil {
			return
		}
		order := make(map[string]int)
		for i, key := range p.Numbering.Keys() {
			order[key] = i
		}
		for _, l := range p.Languages {
			for _, text := range p.Texts(l) {
				directions(p, text, order, l.Words)
			}
		}
	})
}

// directions checks the words around the references of a text.
func directions(p *rules.Pass, text *reading.Text, order map[string]int, words *reading.Language) {
	here, known := order[text.Own()]
	for _, s := range text.Spans {
		if s.Reference == nil || !known || len(s.Reference.Text) > 0 {
			continue
		}
		end := s.Start + len(string(reading.LiveReference))
		above, below := words.Above.Holds(text.Raw, s.Start, end), words.Below.Holds(text.Raw, s.Start, end)
		for _, key := range s.Reference.Keys {
			there, ok := order[key]
			if !ok || slices.Contains(text.Keys, key) {
				continue
			}
			if above && there > here {
				p.Report(s.Origin, "%q is said to be above, but is below", key)
			}
			if below && there < here {
				p.Report(s.Origin, "%q is said to be below, but is above", key)
			}
		}
	}
}
