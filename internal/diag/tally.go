package diag

import "fmt"

// Most is the greatest number of findings of one rule that are listed. Nobody
// reads more, and a text of 1 MB can break a rule a million times.
const Most = 1000

// Tally collects the findings of one rule. It lists the first [Most] of them and
// counts the others. The zero value is empty and ready.
type Tally struct {
	listed        List
	first, latest Finding // of those that are not listed
	others        int
}

// Add adds a finding and returns it, so that the caller can add to it until the
// next call.
func (t *Tally) Add(f Finding) *Finding {
	if !t.Full() {
		t.listed.Add(f)
		return &t.listed[len(t.listed)-1]
	}
	if t.others == 0 {
		t.first = f
	}
	t.others++
	t.latest = f
	return &t.latest
}

// Full reports whether further findings are only counted, so that they need no
// message.
func (t *Tally) Full() bool { return len(t.listed) >= Most }

// Findings returns the findings that are listed. If there are others, the last
// finding says how many, at the place of the first of them.
func (t *Tally) Findings() List {
	if t.others == 0 {
		return t.listed
	}
	last := Finding{Rule: t.first.Rule, Severity: t.first.Severity, Span: t.first.Span, Others: t.others}
	last.Message = fmt.Sprintf("the rule is broken at %d more places, which are not listed", t.others)
	return append(t.listed[:len(t.listed):len(t.listed)], last.Hinting("correct those that are listed, then check again"))
}
