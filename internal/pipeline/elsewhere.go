package pipeline

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/session"
)

// elsewhere splits off the findings in the files of languages that the caller does
// not ask about. It is for reports that were composed in all languages: these share
// one set of numbers.
func (p *Project) elsewhere(dir string, s *session.Session, findings diag.List) (kept, left diag.List) {
	if p.Aside == nil {
		return findings, nil
	}
	for _, w := range s.Words {
		if tag := w.Language.Tag; p.Aside(tag, lang.Tag(s.Document.Original.V)) {
			here := func(f diag.Finding) bool {
				return f.Span.File != nil && strings.HasPrefix(f.Span.File.Name(), dir+"/"+string(tag)+"/")
			}
			for _, f := range findings {
				if here(f) {
					left = append(left, f)
				}
			}
			findings = slices.DeleteFunc(slices.Clone(findings), here)
		}
	}
	return findings, left
}
