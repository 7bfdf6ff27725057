package editorial

import (
	"slices"
	"sort"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func letterLookalike() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "letter-lookalike", Severity: rules.Warning,
		Summary: "A word has letters of one script",
		Why:     "a letter of another script looks the same, but cannot be found or sorted",
		Hint:    "retype the word",
	}, (*rules.Pass).Texts, func(p *rules.Pass, _ *rules.Language, text *reading.Text) {
		for _, w := range reading.MixedWords(text.Bare) {
			reportWord(p, text, w, "%q mixes letters of several scripts")
		}
	})
}

func punctuationPair() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "punctuation-pair", Severity: rules.Warning,
		Summary: "Brackets and quotation marks come in pairs",
		Why:     "readers look for the other mark, and a single straight quotation mark may be curved the wrong way",
		Hint:    "add the mark that is missing, or remove this one",
	}, (*rules.Pass).Texts, func(p *rules.Pass, _ *rules.Language, text *reading.Text) {
		if w, ok := reading.Unpaired(text.Bare); ok {
			reportWord(p, text, w, "%q has no matching mark")
		}
	})
}

// dashHyphen: a hyphen is not a dash. In a finished report, hyphens that the
// language's typography sets as dashes are reported once, because one
// replacement fixes them all. The program sets those of a session, so only the
// uncertain ones are reported.
func dashHyphen() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "dash-hyphen", Former: []string{"text-dashes"}, Severity: rules.Warning,
		Summary: "A dash is not written as a hyphen",
		Why:     "a hyphen joins words, a dash sets them apart",
		Hint:    "type a dash (–) between spaces, or join the words",
	}, func(p *rules.Pass, l *rules.Language) {
		_, said := p.Misset(l, reading.DashFault, "a hyphen is in place of a dash")
		slices.SortFunc(said, func(a, b reading.Misset) int { return a.At.Start - b.At.Start }) // notes are read last
		for _, text := range p.Printed(l) {
			for m := range text.Marks() {
				if l.Words.Dashes && m.Dash() {
					hyphen(p, text, m, said)
				}
			}
		}
	})
}

// hyphen reports a hyphen, together with a preceding one, unless that has been
// reported.
func hyphen(p *rules.Pass, text *reading.Text, m reading.Mark, said []reading.Misset) {
	from := m.From
	if m.Before == '-' {
		from = m.End - 1
	}
	place := text.Between(from, m.To)
	next := sort.Search(len(said), func(i int) bool { return said[i].At.End > place.Start })
	if next < len(said) && said[next].At.Start <= place.Start {
		return
	}
	reportWord(p, text, reading.Word{From: from, To: m.To}, "%q is in place of a dash")
}
