package locale

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/lang"
	"rapporteur/internal/tomlfile"
)

// Run is a stretch of text that Typeset works on.
type Run struct {
	Text        string
	Protected   bool // code, a symbol, an address: never changed
	Superscript bool
	Source      int // whatever the caller knows it by; parts of a run keep it
}

// typesetter is typography.toml.
type typesetter struct {
	Quotes  []quoteLevel     `toml:"quotes" required:"true"` // outermost first
	Rules   []typeRule       `toml:"rules" required:"true"`
	pattern []*regexp.Regexp // of the rules
	trigger []trigger        // of the rules
}

// typeRule changes what the groups of a pattern match; what it matches
// outside of groups is context.
type typeRule struct {
	Find        text                 `toml:"find" required:"true"`
	With        []text               `toml:"with"`        // what each group becomes; the last stands for all that follow
	Superscript tomlfile.Value[bool] `toml:"superscript"` // the groups become superscripts instead
}

func (ld *loader) typography(tag lang.Tag) *typesetter {
	s := new(typesetter)
	ld.decode(ld.file(tag, "typography.toml"), s)
	for _, r := range s.Rules {
		pattern, err := regexp.Compile(r.Find.V)
		switch {
		case err != nil:
			ld.report(r.Find.Span, "see the syntax of Go's package regexp", "%v", err)
			pattern = regexp.MustCompile(`\z.`) // matches nothing
		case pattern.NumSubexp() == 0:
			ld.report(r.Find.Span, "put what is to change in ( )", "the pattern has no group")
		case len(r.With) == 0 && !r.Superscript.V:
			ld.report(r.Find.Span, "add with = [\"…\"] or superscript = true", "the rule changes nothing")
		}
		s.pattern = append(s.pattern, pattern)
		s.trigger = append(s.trigger, triggerOf(r.Find.V))
	}
	return s
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
			if settled[i] == g.edition || !l.typography.trigger[i].mayMatch(g.text) {
				continue
			}
			if !g.apply(l.typography.pattern[i], r) {
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
var addressPattern = regexp.MustCompile(`(?:https?://|www\.)[^\s<>"«»“”]*[\p{L}\p{N}/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// addressCharacters are those of which every address holds one.
const addressCharacters = "@/w"

// protectAddresses makes each address in the text a protected run.
func protectAddresses(runs []Run) []Run {
	var cut []Run
	for _, r := range runs {
		rest := r
		for !rest.Protected && strings.ContainsAny(rest.Text, addressCharacters) {
			at := addressPattern.FindStringIndex(rest.Text)
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
	from  []int
	super []bool

	edition int // counts the changes
}

func newGalley(runs []Run) *galley {
	g := &galley{input: runs}
	var text strings.Builder
	for i, r := range runs {
		s := r.Text
		if r.Protected {
			s = string(placeholder)
		}
		text.WriteString(s)
		for range len(s) {
			g.from = append(g.from, i)
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

// apply applies a rule and reports whether that changed anything.
func (g *galley) apply(pattern *regexp.Regexp, r typeRule) (applied bool) {
	for range maxPasses {
		changed := false
		matches := pattern.FindAllStringSubmatchIndex(g.text, -1)
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
		if !changed {
			break
		}
		applied = true
	}
	return applied
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
	g.from = slices.Replace(g.from, start, end, slices.Repeat([]int{from}, len(text))...)
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
