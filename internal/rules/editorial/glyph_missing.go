package editorial

import (
	"cmp"
	"rapporteur/internal/plain"

	"unicode"
	"unicode/utf8"

	"rapporteur/internal/font"
	"rapporteur/internal/reading"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func glyphMissing() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "glyph-missing", Former: []string{"missing-glyph"}, Fixed: true,
		Summary: "Every character is in one of the fonts",
		Why:     "it would print as an empty box",
		Hint:    "write the text without this character, or name a folder with a font that has it: --font-dir",
	}, func(p *rules.Pass, l *rules.Language) {
		if p.Fonts == nil || l.Edition == nil {
			return // it is not set on pages
		}
		fonts := font.NewCoverage(p.Fonts)
		for _, text := range p.Printed(l) {
			undrawn(p, fonts, text)
		}
		for _, words := range unplaced(l.Edition) {
			for _, r := range words {
				if !fonts.Has(r) {
					p.Report(p.Session.Document.Symbol.Span, "%s, which is in the %s words %q", font.Missing{Rune: r}.Error(), l.Report.Language.Tag, words)
				}
			}
		}
	})
}

// undrawn reports the first character of each word that no font has.
func undrawn(p *rules.Pass, fonts *font.Coverage, text *reading.Text) {
	said := false // of the word at hand
	for i, r := range text.Raw {
		switch {
		case r < utf8.RuneSelf && unicode.IsLetter(r):
		case !fonts.Has(r):
			if !said {
				p.Report(placed(p, text, i, i+utf8.RuneLen(r)), "%s", font.Missing{Rune: r}.Error())
			}
			said = true
		case unicode.IsSpace(r) || unicode.IsPunct(r) || plain.IsHan(r):
			said = false
		}
	}
}

// placed returns the place of bytes of a text, if only in the session that
// they belong to.
func placed(p *rules.Pass, text *reading.Text, from, to int) source.Span {
	return cmp.Or(text.Between(from, to), text.Whole(), p.Session.Document.Symbol.Span)
}

// unplaced returns what is printed without a place of its own: what the
// language's data say in the masthead, and labels.
func unplaced(e *resolve.Edition) []string {
	m := &e.Masthead
	words := []string{m.Organization, m.Symbol, m.Distribution, m.Date, m.Language, m.Original, m.JobNumber, m.JobDates}
	for text := range resolve.PlacedTexts(e.Blocks...) {
		if text.Label != "" {
			words = append(words, text.Label)
		}
	}
	return words
}
