package editorial

import (
	"strings"
	"unicode/utf8"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// punctuationRule is a rule about faults that no typographic rule can mend
// without a decision of the author's. Look returns the bytes of such a fault
// at a mark of a printed text, if there is one.
func punctuationRule(id, summary, why, hint, what string, look func(l *rules.Language, m reading.Mark) (reading.Word, bool)) rules.Check {
	return rules.OfLanguage(rules.Rule{ID: id, Severity: rules.Warning, Summary: summary, Why: why, Hint: hint}, func(p *rules.Pass, l *rules.Language) {
		for _, text := range p.Printed(l) {
			for _, m := range text.Marks {
				if w, ok := look(l, m); ok {
					fault(p, text, w, what)
				}
			}
		}
	})
}

// fault reports words of a text, if an author wrote them.
func fault(p *rules.Pass, text *reading.Text, w reading.Word, what string) {
	if place := text.Between(w.From, w.To); p.Wrote(place) {
		p.Report(place, what, strings.TrimSpace(text.Raw[w.From:w.To]))
	}
}

func punctuationRepeated() rules.Check {
	return punctuationRule("punctuation-repeated",
		"Punctuation marks do not follow each other", "one of the two was left behind when the sentence was changed",
		"leave one of the marks", "%q has a mark too many",
		func(_ *rules.Language, m reading.Mark) (reading.Word, bool) {
			return reading.Word{From: m.End - utf8.RuneLen(m.Before), To: m.To}, m.Repeated()
		})
}

func punctuationSpace() rules.Check {
	return punctuationRule("punctuation-space",
		"No space stands before punctuation or inside brackets that the language does not have there",
		"a line could begin with the mark", "remove the space, or complete what is missing there", "the space beside %q does not belong there",
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
		"Punctuation is that of the language",
		"marks of another language are often left from the text that was translated", "type the mark of the language", "%q is not punctuation of the language",
		func(l *rules.Language, m reading.Mark) (reading.Word, bool) {
			return reading.Word{From: m.From, To: m.To}, m.Foreign(l.Words, l.Report.Language.Script)
		})
}

// letterLookalike: a word is of one script.
func letterLookalike() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "letter-lookalike", Severity: rules.Warning,
		Summary: "A word has letters of one script",
		Why:     "a letter of another script looks the same, but cannot be found or sorted",
		Hint:    "type the word anew",
	}, func(p *rules.Pass, l *rules.Language) {
		for _, text := range p.Texts(l) {
			for _, w := range reading.MixedWords(text.Bare) {
				fault(p, text, w, "%q mixes letters of several scripts")
			}
		}
	})
}

// punctuationPair: brackets and quotation marks come in pairs.
func punctuationPair() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "punctuation-pair", Severity: rules.Warning,
		Summary: "Brackets and quotation marks come in pairs",
		Why:     "readers look for the other one, and a single straight quotation mark is set on the wrong side",
		Hint:    "add the mark that is missing, or remove this one",
	}, func(p *rules.Pass, l *rules.Language) {
		for _, text := range p.Texts(l) {
			if w, ok := reading.Unpaired(text.Bare); ok {
				if place, _ := text.At(w.From, w.To); p.Wrote(place) {
					p.Report(place, "%q has no partner", text.Raw[w.From:w.To])
				}
			}
		}
	})
}
