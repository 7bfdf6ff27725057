package pipeline

import (
	"slices"

	"rapporteur/internal/compose"
	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/kind"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lint"
	"rapporteur/internal/policy"
	"rapporteur/internal/renumber"
	"rapporteur/internal/resolve"
	"rapporteur/internal/roster"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/rules/editorial"
	"rapporteur/internal/rules/facts"
	"rapporteur/internal/rules/finished"
	"rapporteur/internal/rules/parity"
	"rapporteur/internal/session"
	"rapporteur/internal/textfile"
	"rapporteur/internal/tomlfile"
	"rapporteur/internal/verify"
)

// Catalogue returns the rules of every stage.
func Catalogue() rule.Catalogue {
	return rule.NewCatalogue(
		disk.Rules(), textfile.Rules(), tomlfile.Rules(), kind.Rules(), session.Rules(), locale.Rules(), lint.Rules(), compose.Rules(), markdown.Rules(), resolve.Rules(),
		documented(), renumber.Rules(), policy.Rules(), verify.Rules(), roster.Rules(),
	)
}

// checks are the rules about whole reports.
func checks() []rules.Check {
	return slices.Concat(facts.Checks(), parity.Checks(), editorial.Checks(), finished.Checks())
}

// documented returns the documentation of the checks' rules.
func documented() []rule.Rule {
	var all []rule.Rule
	for _, c := range checks() {
		all = append(all, c.Rule)
	}
	return all
}

// apply runs the checks that the settings enable, and returns their findings.
func apply(seen *rules.Context, settings rule.Settings, jobs int) diag.List {
	wanted := slices.DeleteFunc(checks(), func(c rules.Check) bool { return !settings.Applies(c.Rule) })
	return rules.Apply(seen, wanted, settings.Option, jobs)
}
