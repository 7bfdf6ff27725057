package check

import (
	"slices"

	"rapporteur/internal/diag"
)

// earlierRules are the rules that the stages before this one apply while they
// read. They are written here, and not beside their code, because a stage
// knows only the findings it makes, each with its own hint.
func earlierRules() []Rule {
	return slices.Concat(fileRules(), sessionRules(), markdownRules(), numberRules(), localeRules(), pageRules())
}

// stage is a rule of an earlier stage. One of severity error is fixed:
// without what it asks for there is no right report.
func stage(id, summary, why, hint string) Rule {
	return Rule{Rule: diag.Rule{ID: id, Severity: diag.Error, Summary: summary, Why: why, Hint: hint}, Fixed: true}
}

// warned is a rule of an earlier stage that does not stop publication.
func warned(id, summary, why, hint string) Rule {
	return Rule{Rule: diag.Rule{ID: id, Severity: diag.Warning, Summary: summary, Why: why, Hint: hint}}
}

// shown adds an example on a line or two.
func (r Rule) shown(bad, good string) Rule {
	r.Bad, r.Good = bad, good
	return r
}

// from adds where a rule stands.
func (r Rule) from(source string) Rule {
	r.Source = source
	return r
}
