package check

import (
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
)

// Run applies all rules and returns what they found together with the
// findings of earlier stages: at the levels of the settings, without what
// comments in the authors' files silence, sorted. Jobs is how many rules are
// applied at a time.
func Run(ctx *Context, earlier diag.List, settings Settings, jobs int) diag.List {
	findings := append(slices.Clone(earlier), apply(ctx, settings, jobs)...)
	findings = settings.level(findings)
	silences, problems := collect(ctx.files())
	findings = silences.filter(findings)
	findings = append(findings, settings.level(problems)...)
	if !earlier.HasErrors() { // else a silenced finding may only be hidden behind an error
		findings = append(findings, settings.level(silences.unused(settings))...)
	}
	return findings.Sorted()
}

// apply applies the rules and returns what they found, in the order of rules.
func apply(ctx *Context, settings Settings, jobs int) diag.List {
	rules := slices.DeleteFunc(Rules(), func(r Rule) bool {
		return r.apply == nil || !settings.applies(r) || ctx.superseded(r.ID)
	})
	readings := read(ctx, jobs)
	words := ctx.wordFiles()
	parallels := gather(ctx, words, readings)
	found := make([]diag.List, len(rules))
	concurrent.Each(jobs, len(rules), func(i int) {
		p := &pass{Context: ctx, rule: rules[i], settings: settings, words: words, readings: readings, parallels: parallels}
		p.rule.apply(p)
		found[i] = p.findings
	})
	return slices.Concat(found...)
}
