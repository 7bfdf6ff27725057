package editorial

import (
	"strings"
	"unicode/utf8"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// punctuationRule returns a rule about errors that only the author can
// correct. Look returns the bytes of such an error at a mark of a printed
// text, if there is one.
func punctuationRule(id, summary, why, hint, what string, look func(l *rules.Language, m reading.Mark) (reading.Word, bool)) rules.Check {
	r := rules.Rule{ID: id, Severity: rules.Warning, Summary: summary, Why: why, Hint: hint}
	return rules.OfTexts(r, (*rules.Pass).Printed, func(p *rules.Pass, l *rules.Language, text *reading.Text) {
		for m := range text.Marks() {
			if w, ok := look(l, m); ok {
				reportWord(p, text, w, what)
			}
		}
	})
}

// reportWord reports a word of a text, if an author wrote it.
func reportWord(p *rules.Pass, text *reading.Text, w reading.Word, what string) {
	if place := text.Between(w.From, w.To); p.Wrote(place) {
		p.Report(place, what, strings.TrimSpace(text.Raw[w.From:w.To]))
	}
}

func punctuationRepeated() rules.Check {
	return punctuationRule("punctuation-repeated",
		"Punctuation marks do not follow each other", "one of the two was probably left when the sentence was changed",
		"delete one of the marks", "%q has a mark too many",
		func(_ *rules.Language, m reading.Mark) (reading.Word, bool) {
			return reading.Word{From: m.End - utf8.RuneLen(m.Before), To: m.To}, m.Repeated()
		})
}

func punctuationSpace() rules.Check {
	return punctuationRule("punctuation-space",
		"There is no space before punctuation or inside brackets unless the language has one",
		"a line could begin with the mark", "delete the space, or add the words that are missing", "the space next to %q should not be there",
		func(l *rules.Language, m reading.Mark) (reading.Word, bool) {
			before, inside := m.Misplaced(l.Words)
			if inside {
				return reading.Word{From: m.From, To: m.To + utf8.RuneLen(m.After)}, true
			}
			return reading.Word{From: m.End, To: m.To}, before
		})
}

func punctuationForeign() rules.Check {
	return punctuationRule("punctuation-foreign",
		"Punctuation marks are those of the language",
		"marks of another language are often left over from translation", "type the mark of the language", "%q is not punctuation of the language",
		func(l *rules.Language, m reading.Mark) (reading.Word, bool) {
			return reading.Word{From: m.From, To: m.To}, m.Foreign(l.Words, l.Report.Language.Script)
		})
}
