// Package typography sets the finished text of paragraphs with the quotation
// marks, spaces, superscripts and punctuation of one language.
package typography

import (
	"regexp"
	"slices"
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/search"
	"rapporteur/internal/tomlfile"
)

// text is a leaf of the file.
type text = localefile.Text

// Typesetter sets text by the rules of one language.
type Typesetter struct {
	rules    ruleFile
	patterns []*search.Pattern // of the rules
}

// ruleFile is typography.toml.
type ruleFile struct {
	Quotes []quoteLevel `toml:"quotes" required:"true"` // outermost first
	Rules  []typeRule   `toml:"rules" required:"true"`
}

// typeRule changes what the groups of a pattern match; what it matches
// outside of groups is context.
type typeRule struct {
	Find        text                 `toml:"find" required:"true"`
	With        []text               `toml:"with"`        // what each group becomes; the last one serves all further groups
	Superscript tomlfile.Value[bool] `toml:"superscript"` // the groups become superscripts instead
}

// Read reads a language's typography.toml. Its patterns may write {months} for
// the months.
func Read(r *localefile.Reader, tag lang.Tag, months []string) *Typesetter {
	s := new(Typesetter)
	notation := strings.NewReplacer("{months}", anyMonth(months))
	r.Decode(r.File(tag, "writing/typography.toml"), &s.rules)
	for _, rule := range s.rules.Rules {
		pattern, ok := r.Pattern(rule.Find.Span, notation.Replace(rule.Find.V))
		switch {
		case !ok || !rule.Find.IsSet(): // reported already
		case !pattern.HasGroups():
			r.Report(rule.Find.Span, "put what is to change in ( )", "the pattern has no group")
		case len(rule.With) == 0 && !rule.Superscript.V:
			r.Report(rule.Find.Span, "add with = [\"…\"] or superscript = true", "the rule changes nothing")
		}
		s.patterns = append(s.patterns, pattern)
	}
	return s
}

// anyMonth returns the expression for {months}: the first word of each month,
// since only that word is next to the day.
func anyMonth(months []string) string {
	var words []string
	for _, month := range months {
		first, _, _ := strings.Cut(month, "/")
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
