package parity

import (
	"maps"
	"math"
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func parityFootnotePlace() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "parity-footnote-place", Severity: rules.Warning,
		Summary: "A footnote reference is at the same words in every language",
		Why:     "the note would be about other words in one language",
		Hint:    "move the footnote reference to where the other languages have it, or silence the rule if it is there",
	}, func(p *rules.Pass) {
		for _, q := range p.Parallels() {
			if q.Present < 3 {
				continue
			}
			calls := callsOf(q)
			for _, key := range slices.Sorted(maps.Keys(calls)) {
				all := calls[key]
				for i, c := range all {
					if c != nil && c.isApart(all, i) {
						p.Report(c.at, "the note %q is called at other words here than in the other languages", "[^"+key+"]").
							Relate(originalOf(p, q, i), "in the original")
					}
				}
			}
		}
	})
}

// call is where a note is called at a place, if it is called there once.
type call struct {
	at    source.Span
	text  int     // among those of the place
	part  float64 // of the text that is before it
	mark  bool    // it is beside a punctuation mark
	again bool
}

// callsOf returns the calls at a place by the key of the note, then language.
func callsOf(q *rules.Parallel) map[string][]*call {
	calls := make(map[string][]*call)
	for i, r := range q.In {
		if r == nil {
			continue
		}
		for n, text := range r.Texts {
			for _, s := range text.Calls {
				all := calls[s.NoteKey]
				if all == nil {
					all = make([]*call, len(q.In))
					calls[s.NoteKey] = all
				}
				all[i] = &call{s.Origin, n, float64(s.Start) / float64(max(len(text.Raw), 1)), text.AtMark(s.Start), all[i] != nil}
			}
		}
	}
	return calls
}

// A call is apart from others that are together, within a part of the text, if it
// is farther than another part from them; if all others are beside punctuation and
// it is not, than a smaller one.
const together, apart, apartFromMarks = 0.25, 0.4, 0.2

// isApart reports whether all others agree on where the call is, and it is not there.
func (c *call) isApart(all []*call, own int) bool {
	var first *call
	agree, marks, n := true, true, 0
	least, most := 1.0, 0.0
	for i, other := range all {
		if i == own || other == nil {
			continue
		}
		if first == nil {
			first = other
		}
		n++
		agree = agree && !other.again && other.text == first.text
		marks = marks && other.mark
		least, most = min(least, other.part), max(most, other.part)
	}
	if n < 2 || !agree || c.again {
		return false
	}
	distance := math.Abs(c.part - (least+most)/2)
	return c.text != first.text || most-least < together && (distance > apart || marks && !c.mark && distance > apartFromMarks)
}
