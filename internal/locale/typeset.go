package locale

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

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
func (l *Locale) Typeset(runs []Run) []Run {
	g := newGalley(protectAddresses(runs))
	settled := make([]int, len(l.typography.Rules)) // the edition of the text on which a rule changed nothing
	for i := range settled {
		settled[i] = -1
	}
	for range maxPasses {
		before := g.edition
		g.setQuotes(l.typography.Quotes)
		for i, r := range l.typography.Rules {
			if settled[i] != g.edition && g.apply(r, l.typography.patterns[i]) {
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
var addressPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:https?://|www\.)[^\s<>"«»“”]*[\p{L}\p{N}/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
})

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

// placeholder stands for a protected run while the rules are at work.
const placeholder = '\uFFFC'

// galley is the text of a block while it is set: for every byte, the run it
// comes from and whether it is a superscript.
type galley struct {
	input []Run
	text  string
	from  []int32
	super []bool

	edition int // counts the changes
}

// spare is room for what most rules add to a text: wider quotes and spaces.
const spare = 32

func newGalley(runs []Run) *galley {
	size := spare
	for _, r := range runs {
		size += max(len(r.Text), utf8.RuneLen(placeholder))
	}
	g := &galley{input: runs, from: make([]int32, 0, size), super: make([]bool, 0, size)}
	var text strings.Builder
	text.Grow(size)
	for i, r := range runs {
		s := r.Text
		if r.Protected {
			s = string(placeholder)
		}
		text.WriteString(s)
		for range len(s) {
			g.from = append(g.from, int32(i))
			g.super = append(g.super, r.Superscript)
		}
	}
	g.text = text.String()
	return g
}

// maxPasses bounds how often rules are applied: all again where one makes
// the context of another, and each again for matches that share their context
// with the match before.
const maxPasses = 8

// apply applies a rule and reports whether it is done with the text as it
// then is.
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
	for _, match := range slices.Backward(matches) {
		for group := len(match)/2 - 1; group > 0; group-- {
			start, end := match[2*group], match[2*group+1]
			if start < 0 {
				continue
			}
			if r.Superscript.V {
				changed = g.raise(start, end) || changed
			} else {
				changed = g.replace(start, end, r.With[min(group, len(r.With))-1].V) || changed
			}
		}
	}
	return changed
}

// raise makes bytes a superscript and reports whether they were none.
func (g *galley) raise(start, end int) (changed bool) {
	for i := start; i < end; i++ {
		changed = changed || !g.super[i]
		g.super[i] = true
	}
	if changed {
		g.edition++
	}
	return changed
}

// replace puts text in the place of bytes and reports whether that changed
// anything. Protected runs stay as they are, and nothing is added to them.
func (g *galley) replace(start, end int, text string) (changed bool) {
	at, ok := g.owner(start, end)
	if g.text[start:end] == text || !ok || strings.ContainsRune(g.text[start:end], placeholder) {
		return false
	}
	g.edition++
	from, super := g.from[at], g.super[at]
	g.text = g.text[:start] + text + g.text[end:]
	g.from = slices.Replace(g.from, start, end, slices.Repeat([]int32{from}, len(text))...)
	g.super = slices.Replace(g.super, start, end, slices.Repeat([]bool{super}, len(text))...)
	return true
}

// owner returns a byte of the run that new text at [start, end) belongs to:
// the run that stood there, or a neighbour that may be changed.
func (g *galley) owner(start, end int) (int, bool) {
	candidates := []int{start - 1, end}
	if start < end {
		candidates = []int{start}
	}
	for _, i := range candidates {
		if i >= 0 && i < len(g.from) && !g.input[g.from[i]].Protected {
			return i, true
		}
	}
	return 0, false
}

// runs cuts the text where the run or the superscript changes.
func (g *galley) runs() []Run {
	var out []Run
	for i := 0; i < len(g.text); {
		r := g.input[g.from[i]]
		if r.Protected {
			out = append(out, r)
			i += utf8.RuneLen(placeholder)
			continue
		}
		start := i
		for i < len(g.text) && g.from[i] == g.from[start] && g.super[i] == g.super[start] {
			i++
		}
		r.Text, r.Superscript = g.text[start:i], g.super[start]
		out = append(out, r)
	}
	return out
}
