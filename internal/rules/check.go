package rules

import (
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Check is a rule and what runs it.
type Check struct {
	Rule
	Run func(*Pass)
}

// Rule is that of package rule, so that the file of a rule imports this
// package alone; the severities are those of package diag.
type (
	Rule     = rule.Rule
	Severity = diag.Severity
)

// The severities.
const (
	Error   = diag.Error
	Warning = diag.Warning
	Info    = diag.Info
)

// New returns the check of a rule that looks at all there is.
func New(r Rule, look func(*Pass)) Check { return Check{r, look} }

// OfSession returns the check of a rule that looks at the session; it does not
// run where there is none.
func OfSession(r Rule, look func(*Pass)) Check {
	return New(r, func(p *Pass) {
		if p.Session != nil {
			look(p)
		}
	})
}

// OfLanguage returns the check of a rule that looks at one language.
func OfLanguage(r Rule, look func(*Pass, *Language)) Check {
	return New(r, func(p *Pass) {
		for _, l := range p.Languages {
			look(p, l)
		}
	})
}

// OfFinished returns the check of a rule that looks at a finished report and
// its language; it does not run for a session.
func OfFinished(r Rule, look func(*Pass, *Language)) Check {
	return New(r, func(p *Pass) {
		if p.Finished != nil {
			look(p, p.Languages[0])
		}
	})
}

// About says what checks see.
func About(sees rule.Subject, checks ...Check) []Check {
	for i := range checks {
		checks[i].Sees = sees
	}
	return checks
}

// Apply runs the checks, at most jobs at a time, and returns their findings in
// the order of the checks. Option returns the value of a rule's option.
func Apply(ctx *Context, checks []Check, option func(r Rule, name string) int64, jobs int) diag.List {
	shared := share(ctx, jobs)
	found := make([]diag.List, len(checks))
	concurrent.Each(jobs, len(checks), func(i int) {
		p := &Pass{Context: ctx, shared: shared, rule: checks[i].Rule, option: option}
		checks[i].Run(p)
		found[i] = p.findings
	})
	return slices.Concat(found...)
}
