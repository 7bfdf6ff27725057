package check

import (
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Run applies all rules that the settings let apply and returns what they
// found, in the order of rules. Jobs is how many rules are applied at a time.
func Run(ctx *Context, settings rule.Settings, jobs int) diag.List {
	rules := slices.DeleteFunc(Rules(), func(r Rule) bool {
		return !settings.Applies(r.Rule) || ctx.superseded(r.ID)
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
