// Package policy decides which findings a project sees, and at which severity:
// from levels in rapporteur.toml and from comments that silence rules.
//
// A comment silences a rule at one place, with a reason:
//
//	# rapporteur:ignore on-behalf-absent the statement names States that did not register
//	<!-- rapporteur:ignore reference-typed it cites the former report -->
//
// In TOML a comment applies to its own line or, if it is alone, to the next;
// in Markdown to the paragraph it is in or, if it is alone, to the next. A
// rule that is [rule.Rule].Fixed, because breaking it makes the report wrong,
// has one level and cannot be silenced.
package policy

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Judge returns the findings of all stages at the levels of the settings,
// sorted, without those that comments in the authors' files silence. Earlier
// are the findings of the stages before the rules about whole reports, found
// those of these rules.
func Judge(catalogue rule.Catalogue, settings rule.Settings, files []*source.File, earlier, found diag.List) diag.List {
	silences, problems := collect(files, catalogue)
	findings := silences.filter(settings.Level(slices.Concat(earlier, found)))
	findings = append(findings, settings.Level(problems)...)
	if !earlier.HasErrors() { // otherwise the error may have kept a rule from running
		findings = append(findings, settings.Level(silences.unused(settings))...)
	}
	return findings.Sorted()
}

// renamed reports a rule that is called by a former name.
func renamed(r rule.Rule, called string, at source.Span) diag.List {
	if r.ID == called {
		return nil
	}
	return diag.List{ruleRenamed.At(at, "the rule %q is now called %q", called, r.ID)}
}
