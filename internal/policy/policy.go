// Package policy is what a project says about rules: at which levels they are
// applied, in rapporteur.toml, and where they are silenced, in comments.
//
// A comment silences a rule at one place, with a reason:
//
//	# rapporteur:ignore on-behalf-absent the statement names States that did not register
//	<!-- rapporteur:ignore reference-typed it cites the former report -->
//
// In TOML it holds for its own line, or else for the next; in Markdown for
// the paragraph it is in, or else for the next. A rule whose violation would
// make the report wrong ([rule.Rule].Fixed) has one level and cannot be
// silenced.
package policy

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Judge returns the findings of all stages at the levels of the settings,
// without what comments in the authors' files silence, sorted. Earlier are the
// findings of the stages before the rules about whole reports, found are those
// of these rules.
func Judge(catalogue rule.Catalogue, settings rule.Settings, files []*source.File, earlier, found diag.List) diag.List {
	silences, problems := collect(files, catalogue)
	findings := silences.filter(settings.Level(slices.Concat(earlier, found)))
	findings = append(findings, settings.Level(problems)...)
	if !earlier.HasErrors() { // else a silenced finding may only be hidden by an error
		findings = append(findings, settings.Level(silences.unused(settings))...)
	}
	return findings.Sorted()
}

// renamed says that a rule has another name than the one it is called by.
func renamed(r rule.Rule, called string, at source.Span) diag.List {
	if r.ID == called {
		return nil
	}
	return diag.List{ruleRenamed.At(at, "the rule %q is now called %q", called, r.ID)}
}
