package rules

import (
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Check is a rule and what runs it.
type Check struct {
	rule.Rule
	Run func(*Pass)
}

// Apply runs the checks, so many at a time as there are jobs, and returns what
// they found, in the order of the checks. Option gives the value of a rule's
// option.
func Apply(ctx *Context, checks []Check, option func(r rule.Rule, name string) int64, jobs int) diag.List {
	shared := share(ctx, jobs)
	found := make([]diag.List, len(checks))
	concurrent.Each(jobs, len(checks), func(i int) {
		p := &Pass{Context: ctx, shared: shared, rule: checks[i].Rule, option: option}
		checks[i].Run(p)
		found[i] = p.findings
	})
	return slices.Concat(found...)
}

// OfSession makes a check's function of one that looks at the session; it is
// not called where there is none.
func OfSession(look func(*Pass)) func(*Pass) {
	return func(p *Pass) {
		if p.Session != nil {
			look(p)
		}
	}
}

// OfLanguage makes a check's function of one that looks at one language.
func OfLanguage(look func(*Pass, *Language)) func(*Pass) {
	return func(p *Pass) {
		for _, l := range p.Languages {
			look(p, l)
		}
	}
}

// OfFinished makes a check's function of one that looks at a finished report
// and its language; it is not called for a session.
func OfFinished(look func(*Pass, *Language)) func(*Pass) {
	return func(p *Pass) {
		if p.Finished != nil {
			look(p, p.Languages[0])
		}
	}
}
