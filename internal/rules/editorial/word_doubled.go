package editorial

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func wordDoubled() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "word-doubled", Severity: rules.Warning,
		Summary: "No word is typed twice",
		Why:     "one of the two was probably left when the sentence was changed",
		Hint:    "delete one of the two",
	}, (*rules.Pass).All, func(p *rules.Pass, l *rules.Language, text *reading.Text) {
		for _, w := range l.Words.Doubled(text) {
			reportWord(p, text, w, "%q has a word twice")
		}
	})
}
