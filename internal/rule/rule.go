// Package rule is the house of rules: one [Rule] value for each thing that
// Rapporteur reports, whichever stage finds it.
//
// A package that reports findings declares its rules as values beside the code
// that reports them and lists them in a function Rules. A finding is made from
// its rule ([Rule.At]), so that an identifier is written once. The catalogue,
// settings, suppressions, documentation and SARIF are made from the same values.
package rule

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// Rule describes one thing that may be wrong. The zero value of an optional
// field means that there is nothing to say.
type Rule struct {
	ID       string   // stable: what it is about, then what is wrong, such as "reference-unknown"
	Former   []string // identifiers it had before, which settings and suppressions still accept
	Severity diag.Severity
	Sees     Subject
	Summary  string   // what is right, in one sentence without a full stop
	Why      string   // what goes wrong when it is broken, as a clause
	Source   string   // the published rule it follows, with its address; optional
	Hint     string   // what to do, as a clause; a finding may have one of its own
	Options  []Option // numbers that settings may change
	Fixed    bool     // the report would be wrong: neither settings nor suppressions touch it
	Off      bool     // applied only if the settings give it a level
}

// Option is a number that a rule depends on.
type Option struct {
	Name    string
	Default int64
	Meaning string
}

// Subject is what a rule looks at, which is also what its example consists of.
type Subject string

// The subjects.
const (
	Source   Subject = "source"   // one file of the session: its encoding, its TOML, its Markdown
	Facts    Subject = "facts"    // the session description, and the reports it leads to
	Text     Subject = "text"     // the texts of one language, of a session or a finished report
	Parity   Subject = "parity"   // one language against the others
	Finished Subject = "finished" // a finished report that was numbered by hand
	Data     Subject = "data"     // templates and locales
	PDF      Subject = "pdf"      // a finished PDF file
	Project  Subject = "project"  // rapporteur.toml, and comments that silence rules
)

// At returns a finding of the rule at a place, with the rule's own hint.
func (r Rule) At(at source.Span, format string, args ...any) diag.Finding {
	return diag.Finding{
		Rule: r.ID, Severity: r.Severity, Span: at, Message: fmt.Sprintf(format, args...), Hint: r.Hint,
	}
}

// Option returns the option of that name.
func (r Rule) Option(name string) Option {
	for _, o := range r.Options {
		if o.Name == name {
			return o
		}
	}
	panic("rapporteur: internal error: rule " + r.ID + " has no option " + name)
}
