package check

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Rule is one rule: its documentation and what applies it.
type Rule struct {
	rule.Rule
	apply func(*pass)
}

// pass is one rule at work.
type pass struct {
	*Context
	rule      Rule
	settings  rule.Settings
	words     wordFiles
	readings  map[*Language]*reading
	parallels []*parallel
	findings  diag.List
}

// texts returns the texts of a language's report in reading order.
func (p *pass) texts(l *Language) []located { return p.readings[l].texts }

// printed returns them as they are printed.
func (p *pass) printed(l *Language) []*passage { return p.readings[l].printed }

// option returns the value of one of the rule's options.
func (p *pass) option(name string) int64 {
	return p.settings.Option(p.rule.Rule, name)
}

// report adds a finding of the rule, with the rule's own hint, and returns it
// for more to be said.
func (p *pass) report(at source.Span, format string, args ...any) *diag.Finding {
	p.findings.Add(p.rule.At(at, format, args...))
	return &p.findings[len(p.findings)-1]
}

// relate adds another place to a finding.
func relate(f *diag.Finding, at source.Span, format string, args ...any) {
	if !at.IsZero() {
		f.Related = append(f.Related, diag.Related{Span: at, Message: fmt.Sprintf(format, args...)})
	}
}

// aboutSession makes a rule's function of one that looks at the session; it
// is not called where there is none.
func aboutSession(look func(*pass)) func(*pass) {
	return func(p *pass) {
		if p.Session != nil {
			look(p)
		}
	}
}

// aboutLanguage makes a rule's function of one that looks at one language.
func aboutLanguage(look func(*pass, *Language)) func(*pass) {
	return func(p *pass) {
		for _, l := range p.Languages {
			look(p, l)
		}
	}
}
