package check

import (
	"rapporteur/internal/locale"
	"rapporteur/internal/proofread"
	"rapporteur/internal/published"
	"rapporteur/internal/source"
)

// publishedRules are those of package proofread, about a report that was
// numbered by hand.
func publishedRules() []Rule {
	var rules []Rule
	for _, r := range proofread.Rules() {
		rules = append(rules, Rule{Rule: r.Rule, apply: func(p *pass) {
			if p.Published != nil {
				p.findings = append(p.findings, r.Apply(p.Published)...)
			}
		}})
	}
	return rules
}

// FinishedReport returns the context of a report that was numbered by hand.
// The rules of package proofread see it, and those of this package that need
// no session.
func FinishedReport(d *published.Document, l *locale.Locale, w *proofread.Words, v *Vocabulary) *Context {
	return &Context{
		Languages: []*Language{{Report: d.Report(), Locale: l, Vocabulary: v}},
		Files:     []*source.File{d.File},
		Published: proofread.NewLanguage(l, w, v).NewContext(d),
	}
}

// superseded reports whether a rule of package proofread says the same of a
// finished report as the rule of that identifier, and knows more of it.
func (c *Context) superseded(id string) bool {
	switch id {
	case "list-order", "lone-subheading", "state-form":
		return c.Published != nil
	}
	return false
}

// References returns the references in a text to paragraphs of the document
// itself, in any form that the language has.
func (v *Vocabulary) References(text string) []published.Reference {
	var found []published.Reference
	for _, form := range v.typed {
		for _, t := range typedReferences(text, form, v) {
			found = append(found, published.Reference{From: t.from, To: t.to, Numbers: t.numbers})
		}
	}
	return found
}

// Citations returns the references in a text to paragraphs of other documents.
func (v *Vocabulary) Citations(text string) []published.Citation {
	var found []published.Citation
	for _, form := range v.typed {
		for _, m := range form.find.FindAll(text) {
			from, to := form.find.Group(m, "numbers")
			numbers, ok := v.numbers.read(text[from:to])
			if !ok || insideWord(text, m[0], m[1]) || !elsewhere(text, m[0], m[1], v) {
				continue
			}
			found = append(found, published.Citation{
				Reference: published.Reference{From: m[0], To: m[1], Numbers: numbers}, Symbol: published.SymbolBeside(text, m[0], m[1]),
			})
		}
	}
	return found
}

// OnBehalf returns the numbers of States for which a text says that a
// statement was made.
func (v *Vocabulary) OnBehalf(text string, l *locale.Locale) []published.Number {
	var found []published.Number
	for _, pattern := range v.onBehalf {
		found = append(found, published.Numbers(text, pattern, l)...)
	}
	return found
}
