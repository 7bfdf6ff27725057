package check

import (
	"slices"

	"rapporteur/internal/diag"
)

// Run applies all rules and returns what they found together with the
// findings of earlier stages: at the levels of the settings, without what
// comments in the authors' files silence, sorted.
func Run(ctx *Context, earlier diag.List, settings Settings) diag.List {
	rules := Rules()
	findings := slices.Clone(earlier)
	texts := make(map[*Language][]located)
	for _, l := range ctx.Languages {
		texts[l] = passages(l.Report)
	}
	shared := &shared{}
	for _, rule := range rules {
		if rule.apply == nil || !settings.applies(rule) || ctx.superseded(rule.ID) {
			continue
		}
		p := &pass{Context: ctx, rule: rule, settings: settings, texts: texts, shared: shared}
		rule.apply(p)
		findings = append(findings, p.findings...)
	}
	findings = settings.level(findings)
	silences, problems := collect(ctx.files())
	findings = silences.filter(findings)
	findings = append(findings, settings.level(problems)...)
	if !earlier.HasErrors() { // else a silenced finding may only be hidden behind an error
		findings = append(findings, settings.level(silences.unused(settings))...)
	}
	return findings.Sorted()
}
