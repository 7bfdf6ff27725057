package check

import (
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// wordLimit: reports are not longer than allowed.
func wordLimit() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "word-limit", Severity: diag.Warning,
			Summary: "A report keeps within the number of words that is allowed",
			Why: "longer documents are returned to their authors; headings and footnotes count; " +
				"Chinese characters are converted to words at the rate in check.toml",
			Source:  "Instructions for the preparation of official documents, https://dd.dgacm.org/editorialmanual/",
			Hint:    "shorten the text; the limit is 8,500 words for reports of the Secretariat and 10,700 for others",
			Options: []rule.Option{{Name: "limit", Default: 8500, Meaning: "the greatest number of words that is allowed"}},
		},
		apply: aboutSession(func(p *pass) {
			limit := p.option("limit")
			for _, l := range p.Languages {
				if n := p.wordCount(l); int64(n) > limit {
					p.report(p.languageEntry(l), "the report has %d words in %s, %d more than the limit of %d", n, l.Report.Language.Tag, int64(n)-limit, limit)
				}
			}
		}),
	}
}

// wordCount counts the words of a printed report.
func (p *pass) wordCount(l *Language) int {
	words, characters := 0, 0
	for _, text := range p.printed(l) {
		for word := range strings.FieldsSeq(text.text) {
			han := 0
			for _, r := range word {
				if isHan(r) {
					han++
				}
			}
			if characters += han; han == 0 {
				words++
			}
		}
	}
	if size := l.Vocabulary.wordSize; size > 0 {
		words += 10 * characters / size
	}
	return words
}
