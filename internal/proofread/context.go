package proofread

import (
	"rapporteur/internal/locale"
	"rapporteur/internal/published"
	"rapporteur/internal/source"
)

// Vocabulary finds what a language's reports say of their own numbers.
type Vocabulary interface {
	// References returns the references in a text to paragraphs of the
	// document itself.
	References(text string) []published.Reference
	// OnBehalf returns the numbers of States for which a text says that a
	// statement was made.
	OnBehalf(text string, l *locale.Locale) []published.Number
}

// Context is what the rules look at. It is immutable.
type Context struct {
	Document   *published.Document
	Locale     *locale.Locale
	Words      *Words
	Vocabulary Vocabulary
	passages   []passage
}

// NewContext reads a document for the rules.
func NewContext(d *published.Document, l *locale.Locale, w *Words, v Vocabulary) *Context {
	ctx := &Context{Document: d, Locale: l, Words: w, Vocabulary: v}
	find := newNames(l, w)
	for _, p := range d.Passages() {
		named := find.in(p.Plain)
		ctx.passages = append(ctx.passages, passage{p, named, lists(p.Plain, named, w), faults(p.Text, l)})
	}
	return ctx
}

// passage is a text with what several rules look for in it.
type passage struct {
	published.Passage
	names  []name
	lists  []list
	faults []fault
}

// place returns where a name stands in the file.
func (p passage) place(n name) source.Span { return p.Span(n.from, n.to) }

// text returns a name as it is written.
func (p passage) text(n name) string { return p.Plain[n.from:n.to] }
