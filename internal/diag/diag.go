// Package diag defines findings: what the stages report to an author, each with
// its rule, its place, what is wrong and what to do.
//
// Stages return findings along with their value and continue; only the command
// line prints them, once, sorted and without duplicates.
package diag

import (
	"cmp"
	"fmt"
	"slices"

	"rapporteur/internal/source"
)

// Severity is how serious a finding is.
type Severity int

// The severities, most serious first. An Error stops publication.
const (
	Error Severity = iota
	Warning
	Info
)

// String returns the severity's name.
func (s Severity) String() string {
	return [...]string{"error", "warning", "info"}[s]
}

// Finding is one problem that an author should know about.
type Finding struct {
	Rule     string // stable identifier, such as "toml-key-unknown"
	Severity Severity
	Span     source.Span // what the author can edit
	Message  string      // one sentence with the facts, without a full stop
	Hint     string      // what to do; may be empty
	Related  []Related
	Fix      *Fix   // a safe change that fixes it, or nil
	Lacks    string // identifier of the message that is missing, if that is what is wrong: another stage may tell more about it
	Others   int    // how many findings it stands for that are not listed (see [Tally]); usually 0
}

// Hinting returns the finding with a hint of its own.
func (f Finding) Hinting(hint string) Finding {
	f.Hint = hint
	return f
}

// Relating returns the finding with a related place.
func (f Finding) Relating(at source.Span, message string) Finding {
	if !at.IsZero() {
		f.Related = append(slices.Clip(f.Related), Related{Span: at, Message: message})
	}
	return f
}

// MostRelated is the greatest number of places that [Finding.Relate] adds.
const MostRelated = 8

// Relate adds a related place, unless it is zero or there are enough, and
// returns the finding.
func (f *Finding) Relate(at source.Span, format string, args ...any) *Finding {
	if !at.IsZero() && len(f.Related) < MostRelated {
		f.Related = append(f.Related, Related{Span: at, Message: fmt.Sprintf(format, args...)})
	}
	return f
}

// Related is another place involved in a finding.
type Related struct {
	Span    source.Span
	Message string
}

// Fix is a change of the author's files that fixes a finding and needs no
// decision from the author.
type Fix struct {
	Message string
	Edits   []Edit
}

// Edit replaces the text of Span by New.
type Edit struct {
	Span source.Span
	New  string
}

// List is a collection of findings. The zero value is empty and ready.
type List []Finding

// Add appends a finding.
func (l *List) Add(f Finding) { *l = append(*l, f) }

// HasErrors reports whether any finding stops publication.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Severity == Error })
}

// Sorted returns the findings ordered by file, place, severity, rule and
// message, without duplicates.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, compare)
	return slices.CompactFunc(sorted, func(a, b Finding) bool { return compare(a, b) == 0 })
}

func compare(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(fileName(a.Span), fileName(b.Span)),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
	)
}

func fileName(s source.Span) string {
	if s.IsZero() {
		return ""
	}
	return s.File.Name()
}
