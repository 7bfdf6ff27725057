package locale

import (
	"regexp"
	"regexp/syntax"
	"sync"

	"rapporteur/internal/lang"
	"rapporteur/internal/tomlfile"
)

// typesetter is typography.toml.
type typesetter struct {
	Quotes []quoteLevel `toml:"quotes" required:"true"` // outermost first
	Rules  []typeRule   `toml:"rules" required:"true"`
	search []search     // of the rules
}

// typeRule changes what the groups of a pattern match; what it matches
// outside of groups is context.
type typeRule struct {
	Find        text                 `toml:"find" required:"true"`
	With        []text               `toml:"with"`        // what each group becomes; the last stands for all that follow
	Superscript tomlfile.Value[bool] `toml:"superscript"` // the groups become superscripts instead
}

// nothing is a pattern that matches nothing.
const nothing = `\z.`

func (ld *loader) typography(tag lang.Tag) *typesetter {
	s := new(typesetter)
	ld.decode(ld.file(tag, "typography.toml"), s)
	for _, r := range s.Rules {
		find := r.Find.V
		tree, err := syntax.Parse(find, syntax.Perl)
		switch {
		case err != nil:
			ld.report(r.Find.Span, "see the syntax of Go's package regexp", "%v", err)
			tree, find = &syntax.Regexp{Op: syntax.OpNoMatch}, nothing
		case tree.MaxCap() == 0:
			ld.report(r.Find.Span, "put what is to change in ( )", "the pattern has no group")
		case len(r.With) == 0 && !r.Superscript.V:
			ld.report(r.Find.Span, "add with = [\"…\"] or superscript = true", "the rule changes nothing")
		}
		s.search = append(s.search, newSearch(find, tree))
	}
	return s
}

// search is the search for a pattern. It is the dearer the further it gets,
// so each step is prepared when it is first needed: most texts lack the words
// of most rules, or have them in another place.
type search struct {
	trigger trigger
	sieve   func() *sieve
	pattern func() *regexp.Regexp
}

func newSearch(pattern string, tree *syntax.Regexp) search {
	tree = tree.Simplify()
	return search{
		trigger: triggerOf(tree),
		sieve:   sync.OnceValue(func() *sieve { return newSieve(rowOf(tree)) }),
		pattern: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) }),
	}
}

// mayMatch reports whether it is worth the search.
func (s search) mayMatch(text string) bool {
	return s.trigger.mayMatch(text) && s.sieve().mayHold(text)
}
