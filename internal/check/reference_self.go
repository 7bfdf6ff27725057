package check

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
)

// referenceSelf: "see paragraph 7" makes no sense in paragraph 7.
func referenceSelf() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "reference-self", Severity: diag.Warning,
			Summary: "A paragraph does not refer to itself",
			Why:     "the reader is there already; another paragraph must have been meant",
			Hint:    "refer to the paragraph that is meant, or delete the reference",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			for _, text := range p.texts(l) {
				for _, s := range text.spans {
					if s.Reference == nil {
						continue
					}
					for _, key := range s.Reference.Keys {
						if slices.Contains(text.keys, key) && !p.isSection(key) {
							p.report(s.Origin, "%q refers to itself", key)
						}
					}
				}
			}
		}),
	}
}

// isSection reports whether a key names a section: what stands in it may
// refer to it.
func (p *pass) isSection(key string) bool {
	if p.Numbering == nil {
		return false
	}
	place, ok := p.Numbering.Find(key)
	return ok && place.Kind == resolve.SectionPlace
}
