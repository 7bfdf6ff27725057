package rules

import (
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rule"
)

// Check is a rule and what runs it.
type Check struct {
	Rule
	Run func(*Pass)
}

// Rule is that of package rule: rules then import this package alone. So are
// the severities of package diag.
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

// New returns the check of a rule that sees the whole context.
func New(r Rule, look func(*Pass)) Check { return Check{r, look} }

// OfSession returns the check of a rule about a session; it does not run
// without one.
func OfSession(r Rule, look func(*Pass)) Check {
	return New(r, func(p *Pass) {
		if p.Session != nil {
			look(p)
		}
	})
}

// OfLanguage returns the check of a rule about one language.
func OfLanguage(r Rule, look func(*Pass, *Language)) Check {
	return New(r, func(p *Pass) {
		for _, l := range p.Languages {
			look(p, l)
		}
	})
}

// OfTexts returns the check of a rule about single texts of a language: those
// that texts returns.
func OfTexts(r Rule, texts func(*Pass, *Language) []*reading.Text, look func(*Pass, *Language, *reading.Text)) Check {
	return OfLanguage(r, func(p *Pass, l *Language) {
		for _, text := range texts(p, l) {
			look(p, l, text)
		}
	})
}

// OfFinished returns the check of a rule about a finished report and its
// language; it does not run for a session.
func OfFinished(r Rule, look func(*Pass, *Language)) Check {
	return New(r, func(p *Pass) {
		if p.Finished != nil {
			look(p, p.Languages[0])
		}
	})
}

// About sets the subject of checks.
func About(sees rule.Subject, checks ...Check) []Check {
	for i := range checks {
		checks[i].Sees = sees
	}
	return checks
}

// Apply runs the checks, at most jobs at a time, and concatenates their
// findings in the order of the checks. Option returns the value of a rule's
// option.
func Apply(ctx *Context, checks []Check, option func(r Rule, name string) int64, jobs int) diag.List {
	shared := share(ctx, jobs)
	found := make([]diag.List, len(checks))
	concurrent.Each(jobs, len(checks), func(i int) {
		p := &Pass{Context: ctx, shared: shared, rule: checks[i].Rule, option: option}
		checks[i].Run(p)
		found[i] = p.found.Findings()
	})
	return slices.Concat(found...)
}
