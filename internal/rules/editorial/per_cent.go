package editorial

import (
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// fewWords is the fewest words of a text that is not a table cell.
const fewWords = 4

// perCent: running text has a word for the sign.
func perCent() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "per-cent", Severity: rules.Warning,
		Summary: "Running text spells out the sign for a percentage",
		Why:     "the sign is for tables",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time",
		Hint:    "write the word",
	}, (*rules.Pass).Texts, func(p *rules.Pass, l *rules.Language, text *reading.Text) {
		if !strings.ContainsAny(text.Raw, "%٪") || len(strings.Fields(text.Raw)) < fewWords {
			return // the sign is allowed in table cells
		}
		for _, m := range l.Words.Percent.FindAll(text.Native) {
			if from, to := l.Words.Percent.Group(m, "sign"); from < to {
				percent(p, l, text, from, to)
			}
		}
	})
}

func percent(p *rules.Pass, l *rules.Language, text *reading.Text, from, to int) {
	place, exact := text.At(from, to)
	word := l.Words.PercentWord
	f := p.Report(place, "%q is written %q", strings.TrimSpace(text.Raw[from:to]), strings.TrimSpace(word))
	if l.Words.PercentInflects {
		f.Message += ", in the form that the number and the sentence ask for"
		return
	}
	if exact && p.WroteMarkdown(place) {
		f.Fix = &diag.Fix{Message: "write the word", Edits: []diag.Edit{{Span: place, New: word}}}
	}
}
