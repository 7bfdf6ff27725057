package locale

import "rapporteur/internal/lang"

type typesetter struct{}

func (ld *loader) typography(tag lang.Tag) *typesetter { return nil }

// Run is a stretch of text that Typeset works on.
type Run struct {
	Text        string
	Protected   bool // code, a symbol, an address: never changed
	Superscript bool
	Source      int // whatever the caller knows it by; parts of a run keep it
}

// Typeset returns the runs of one block of text with the language's
// typography: quotes, apostrophes, spaces, superscripts, punctuation. Rules
// see the text as a whole, across the borders of runs; a run that is partly
// set as a superscript is split. Typeset of its own result changes nothing.
func (l *Locale) Typeset(runs []Run) []Run { return runs }
