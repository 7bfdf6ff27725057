package check

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// referenceDirection: "paragraph 7 below" must not point upwards.
func referenceDirection() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "reference-direction", Severity: diag.Error,
			Summary: "A reference that says above or below points to that side",
			Why:     "paragraphs move; the words beside a live reference stay",
			Hint:    "correct the word, or leave it out: the number says where to look",
		},
		apply: func(p *pass) {
			if p.Numbering == nil {
				return
			}
			order := make(map[string]int)
			for i, key := range p.Numbering.Keys() {
				order[key] = i
			}
			for _, l := range p.Languages {
				for _, text := range p.texts(l) {
					p.directions(text, order, l.Vocabulary)
				}
			}
		},
	}
}

// directions looks at the words round the references of a passage.
func (p *pass) directions(text located, order map[string]int, v *Vocabulary) {
	here, known := order[text.own()]
	for _, s := range text.spans {
		if s.Reference == nil || !known || len(s.Reference.Text) > 0 {
			continue
		}
		end := s.start + len(string(reference))
		above, below := v.above.around(text.text, s.start, end), v.below.around(text.text, s.start, end)
		for _, key := range s.Reference.Keys {
			there, ok := order[key]
			if !ok || slices.Contains(text.keys, key) {
				continue
			}
			if above && there > here {
				p.report(s.Origin, "%q is said to be above, but stands below", key)
			}
			if below && there < here {
				p.report(s.Origin, "%q is said to be below, but stands above", key)
			}
		}
	}
}
