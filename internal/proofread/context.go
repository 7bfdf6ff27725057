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

// Language is what the rules know of a language. It is immutable.
type Language struct {
	Locale        *locale.Locale
	Words         *Words
	Vocabulary    Vocabulary
	names         *names
	abbreviations map[string]bool // that the lexicon has
}

// NewLanguage prepares a language for any number of documents.
func NewLanguage(l *locale.Locale, w *Words, v Vocabulary) *Language {
	return &Language{l, w, v, newNames(l, w), abbreviations(l)}
}

// Context is what the rules look at. It is immutable.
type Context struct {
	*Language
	Document *published.Document
	passages []passage
}

// NewContext reads a document for the rules.
func (l *Language) NewContext(d *published.Document) *Context {
	ctx := &Context{Language: l, Document: d}
	for _, p := range d.Passages() {
		named := l.names.in(p.Plain)
		ctx.passages = append(ctx.passages, passage{p, named, lists(p.Plain, named, l.Words), faults(p.Text, l.Locale)})
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
