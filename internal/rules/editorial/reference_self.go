package editorial

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
)

// referenceSelf: "see paragraph 7" makes no sense in paragraph 7.
func referenceSelf() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "reference-self", Severity: rules.Warning,
		Summary: "A paragraph does not refer to itself",
		Why:     "readers are already there; another paragraph was probably meant",
		Hint:    "refer to the paragraph that is meant, or delete the reference",
	}, (*rules.Pass).Texts, func(p *rules.Pass, _ *rules.Language, text *reading.Text) {
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
	})
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
