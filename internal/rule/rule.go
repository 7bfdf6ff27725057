// Package rule defines [Rule], which describes one thing that Rapporteur
// reports, in whichever stage.
//
// A package that reports findings declares its rules as values next to the
// code that reports them, and lists them in a function Rules. A finding is
// made from its rule ([Rule.At]), so each identifier is written once. The
// catalogue, settings, suppressions, documentation and SARIF come from the
// same values.
package rule

import (
	"fmt"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// Rule describes one thing that may be wrong. Optional fields may be zero.
type Rule struct {
	ID       string   // stable: what it is about, then what is wrong, such as "reference-unknown"
	Former   []string // identifiers it had before, which settings and suppressions still accept
	Severity diag.Severity
	Sees     Subject
	Summary  string   // what is right, in one sentence without a full stop
	Why      string   // the consequence of breaking it, as a clause
	Source   string   // the published rule it follows, with its address; optional
	Hint     string   // what to do, as a clause; a finding may override it
	Options  []Option // numbers that settings may change
	Fixed    bool     // settings and suppressions have no effect, because the report would be wrong
	Off      bool     // not applied unless the settings give it a level
	Unread   bool     // what breaks it was not read, so that other findings may only follow from it
}

// Option is a number that a rule depends on.
type Option struct {
	Name    string
	Default int64
	Meaning string
}

// Subject is what a rule is about, and what its example consists of.
type Subject string

// The subjects.
const (
	Source   Subject = "source"   // one file of the session: its encoding, its TOML, its Markdown
	Facts    Subject = "facts"    // the session, and the reports made from it
	Text     Subject = "text"     // the texts of one language, of a session or a finished report
	Parity   Subject = "parity"   // one language against the others
	Finished Subject = "finished" // a finished report that was numbered by hand
	Data     Subject = "data"     // templates and locales
	PDF      Subject = "pdf"      // a finished PDF file
	Set      Subject = "set"      // the folder of a published set, with its manifest
	Issued   Subject = "issued"   // a session against the published set that was issued before
	List     Subject = "list"     // a list that is imported
	Project  Subject = "project"  // rapporteur.toml, and comments that silence rules
)

// At returns a finding of the rule at a place, with the rule's own hint.
func (r Rule) At(at source.Span, format string, args ...any) diag.Finding {
	return diag.Finding{
		Rule: r.ID, Severity: r.Severity, Span: at, Message: fmt.Sprintf(format, args...), Hint: r.Hint,
	}
}

// Option returns the option of that name. It panics if there is none.
func (r Rule) Option(name string) Option {
	for _, o := range r.Options {
		if o.Name == name {
			return o
		}
	}
	panic("rapporteur: internal error: rule " + r.ID + " has no option " + name)
}

// About returns what the rule of an identifier is about, with which identifiers begin:
// "list" of list-order, and of parity-list, which compares languages.
func About(id string) string {
	about, _, _ := strings.Cut(strings.TrimPrefix(id, "parity-"), "-")
	return about
}
