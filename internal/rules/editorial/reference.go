package editorial

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
)

func referenceDirection() rules.Check {
	return rules.New(rules.Rule{
		ID: "reference-direction", Severity: rules.Error,
		Summary: "A reference that says above or below points that way",
		Why:     "when paragraphs move, the words next to a live reference do not change",
		Hint:    "correct or delete the word: the number is enough",
	}, func(p *rules.Pass) {
		if p.Finished != nil {
			typedDirections(p)
		}
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

func referenceSelf() rules.Check {
	return rules.New(rules.Rule{
		ID: "reference-self", Severity: rules.Warning,
		Summary: "A paragraph does not refer to itself",
		Why:     "readers are already there; another paragraph was probably meant",
		Hint:    "refer to the paragraph that is meant, or delete the reference",
	}, func(p *rules.Pass) {
		typedToSelf(p)
		for _, l := range p.Languages {
			for _, text := range p.Texts(l) {
				liveToSelf(p, text)
			}
		}
	})
}

func liveToSelf(p *rules.Pass, text *reading.Text) {
	for _, s := range text.Spans {
		if s.Reference == nil {
			continue
		}
		for _, key := range s.Reference.Keys {
			if slices.Contains(text.Keys, key) && !isSection(p, key) {
				p.Report(s.Origin, "%q refers to itself", key)
			}
		}
	}
}

// isSection reports whether a key is that of a section: paragraphs in a
// section may refer to it.
func isSection(p *rules.Pass, key string) bool {
	if p.Numbering == nil {
		return false
	}
	place, ok := p.Numbering.Find(key)
	return ok && place.Kind == resolve.SectionPlace
}
