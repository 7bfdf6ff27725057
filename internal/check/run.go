package check

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// Run applies all rules and returns what they found together with the
// findings of earlier stages: at the levels of the settings, without what
// comments in the authors' files silence, sorted. Jobs is how many rules are
// applied at a time.
func Run(ctx *rules.Context, earlier diag.List, settings Settings, jobs int) diag.List {
	findings := append(slices.Clone(earlier), apply(ctx, settings, jobs)...)
	findings = settings.level(findings)
	silences, problems := collect(ctx.WrittenFiles())
	findings = silences.filter(findings)
	findings = append(findings, settings.level(problems)...)
	if !earlier.HasErrors() { // else a silenced finding may only be hidden behind an error
		findings = append(findings, settings.level(silences.unused(settings))...)
	}
	return findings.Sorted()
}

// apply applies the rules and returns what they found, in the order of rules.
func apply(ctx *rules.Context, settings Settings, jobs int) diag.List {
	var checks []rules.Check
	for _, r := range Rules() {
		if r.apply != nil && settings.applies(r) {
			checks = append(checks, r.check)
		}
	}
	return rules.Apply(ctx, checks, func(r rule.Rule, name string) int64 { return settings.option(r.ID, Option(r.Option(name))) }, jobs)
}
