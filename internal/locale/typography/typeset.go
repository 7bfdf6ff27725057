package typography

import (
	"strings"

	"rapporteur/internal/search"
)

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
func (s *Typesetter) Typeset(runs []Run) []Run {
	g := newGalley(protectAddresses(runs))
	settled := make([]int, len(s.rules.Rules)) // the edition of the text on which a rule changed nothing
	for i := range settled {
		settled[i] = -1
	}
	for range maxPasses {
		before := g.edition
		g.setQuotes(s.rules.Quotes)
		for i, r := range s.rules.Rules {
			if settled[i] != g.edition && g.apply(r, s.patterns[i]) {
				settled[i] = g.edition
			}
		}
		if g.edition == before {
			break
		}
	}
	return g.runs()
}

// addressPattern matches addresses of pages and of mail in running text.
var addressPattern = search.Lazy(search.Address + `|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// mayHoldAddress reports whether a text holds what every address holds.
func mayHoldAddress(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.")
}

// protectAddresses makes each address in the text a protected run.
func protectAddresses(runs []Run) []Run {
	var cut []Run
	for _, r := range runs {
		rest := r
		for !rest.Protected && mayHoldAddress(rest.Text) {
			at := addressPattern().FindStringIndex(rest.Text)
			if at == nil {
				break
			}
			before, address := rest, rest
			before.Text, address.Text, rest.Text = rest.Text[:at[0]], rest.Text[at[0]:at[1]], rest.Text[at[1]:]
			address.Protected = true
			cut = append(cut, before, address)
		}
		cut = append(cut, rest)
	}
	return cut
}

// maxPasses bounds how often rules are applied: all again where one makes
// the context of another, and each again for matches that share their context
// with the match before.
const maxPasses = 8

// apply applies a rule and reports whether a further pass would change nothing.
func (g *galley) apply(r typeRule, pattern *search.Pattern) (done bool) {
	for range maxPasses {
		if !g.change(r, pattern.FindAll(g.text)) {
			return true
		}
	}
	return false
}

// change does what the rule says to the groups of the matches, and reports
// whether that changed anything.
func (g *galley) change(r typeRule, matches [][]int) (changed bool) {
	var edits []edit
	at := 0 // the end of the edit before; a group within another stays as the other has it
	for _, match := range matches {
		for group := 1; group < len(match)/2; group++ {
			start, end := match[2*group], match[2*group+1]
			switch {
			case start < 0:
			case r.Superscript.V:
				changed = g.raise(start, end) || changed
			case start >= at:
				edits = append(edits, edit{start, end, r.With[min(group, len(r.With))-1].V})
				at = end
			}
		}
	}
	return g.replace(edits) || changed
}
