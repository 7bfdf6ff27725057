package editorial

import (
	"rapporteur/internal/plain"

	"strings"

	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func wordLimit() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "word-limit", Severity: rules.Warning,
		Summary: "A report does not exceed the word limit",
		Why: "longer documents are returned to their authors; headings and footnotes count; " +
			"Chinese characters are converted to words at the rate in reading.toml",
		Source:  "Instructions for the preparation of official documents, https://dd.dgacm.org/editorialmanual/",
		Hint:    "shorten the text; the limit is 8,500 words for reports of the Secretariat and 10,700 for others",
		Options: []rule.Option{{Name: "limit", Default: 8500, Meaning: "the maximum number of words"}},
	}, func(p *rules.Pass) {
		limit := p.Option("limit")
		for _, l := range p.Languages {
			if n := wordCount(p, l); int64(n) > limit {
				p.Report(languageEntry(p, l), "the report has %d words in %s, %d more than the limit of %d", n, l.Report.Language.Tag, int64(n)-limit, limit)
			}
		}
	})
}

// wordCount counts the words of a printed report.
func wordCount(p *rules.Pass, l *rules.Language) int {
	words, characters := 0, 0
	for _, text := range p.Printed(l) {
		for word := range strings.FieldsSeq(text.Raw) {
			han := 0
			for _, r := range word {
				if plain.IsHan(r) {
					han++
				}
			}
			if characters += han; han == 0 {
				words++
			}
		}
	}
	if size := l.Words.WordSize; size > 0 {
		words += 10 * characters / size
	}
	return words
}

// languageEntry returns where the session names a language.
func languageEntry(p *rules.Pass, l *rules.Language) source.Span {
	for _, entry := range p.Session.Document.Languages {
		if entry.V == string(l.Report.Language.Tag) {
			return entry.Span
		}
	}
	return p.Session.File.Whole()
}
