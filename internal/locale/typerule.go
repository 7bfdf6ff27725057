package locale

import (
	"regexp"
	"slices"
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/search"
	"rapporteur/internal/tomlfile"
)

// typesetter is typography.toml.
type typesetter struct {
	Quotes   []quoteLevel      `toml:"quotes" required:"true"` // outermost first
	Rules    []typeRule        `toml:"rules" required:"true"`
	patterns []*search.Pattern // of the rules
}

// typeRule changes what the groups of a pattern match; what it matches
// outside of groups is context.
type typeRule struct {
	Find        text                 `toml:"find" required:"true"`
	With        []text               `toml:"with"`        // what each group becomes; the last stands for all that follow
	Superscript tomlfile.Value[bool] `toml:"superscript"` // the groups become superscripts instead
}

func (ld *loader) typography(tag lang.Tag, months []text) *typesetter {
	s := new(typesetter)
	notation := strings.NewReplacer("{months}", anyMonth(months))
	ld.decode(ld.file(tag, "writing/typography.toml"), s)
	for _, r := range s.Rules {
		pattern, ok := ld.pattern(r.Find.Span, notation.Replace(r.Find.V))
		switch {
		case !ok || !r.Find.IsSet(): // reported already
		case !pattern.HasGroups():
			ld.report(r.Find.Span, "put what is to change in ( )", "the pattern has no group")
		case len(r.With) == 0 && !r.Superscript.V:
			ld.report(r.Find.Span, "add with = [\"…\"] or superscript = true", "the rule changes nothing")
		}
		s.patterns = append(s.patterns, pattern)
	}
	return s
}

// anyMonth returns the expression for {months}: the first word of each month,
// since only that word is next to the day.
func anyMonth(months []text) string {
	var words []string
	for _, month := range months {
		first, _, _ := strings.Cut(month.V, "/")
		first, _, _ = strings.Cut(first, " ")
		if !slices.Contains(words, first) {
			words = append(words, first)
		}
	}
	for i, word := range words {
		words[i] = regexp.QuoteMeta(word)
	}
	return "(?:" + strings.Join(words, "|") + ")"
}
