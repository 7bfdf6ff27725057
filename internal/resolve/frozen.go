package resolve

import (
	"fmt"

	"rapporteur/internal/report"
	"rapporteur/internal/rule"
)

// frozen are the numbers of paragraphs as issued, and how far the count is.
type frozen struct {
	numbers map[string]report.Frozen
	taken   map[report.Count]report.Frozen
	highest report.Count // of the issued numbers
	last    report.Count // given so far
}

func freeze(issued []report.Frozen) frozen {
	f := frozen{numbers: make(map[string]report.Frozen, len(issued)), taken: make(map[report.Count]report.Frozen, len(issued))}
	for _, p := range issued {
		f.numbers[p.Key], f.taken[p.Count] = p, p
		if p.Count.Compare(f.highest) > 0 {
			f.highest = p.Count
		}
	}
	return f
}

// count returns the number of the next paragraph: the one with which it was issued; one
// put in after the number before, such as 12 bis, as long as issued numbers follow; or
// the next.
func (c *counter) count(b *report.Paragraph) report.Count {
	f := &c.frozen
	issued, was := f.numbers[b.Key]
	next := report.Count{N: f.last.N + 1}
	switch {
	case was:
		if issued.Count.Compare(f.last) <= 0 {
			c.findings.Add(ruleFrozenOrder.At(b.Origin, "%q was issued as paragraph %s, and comes after %s now", b.Key, issued.Count, f.last).
				Relating(issued.At, "its number"))
		}
		next = issued.Count
	case f.last.Compare(f.highest) < 0:
		next = report.Count{N: f.last.N, Bis: f.last.Bis + 1}
		c.room(b, next)
	}
	f.last = next
	return next
}

// room reports a paragraph for which there is no number between the issued ones.
func (c *counter) room(b *report.Paragraph, wanted report.Count) {
	other, taken := c.frozen.taken[wanted]
	switch {
	case wanted.N == 0:
		c.findings.Add(ruleFrozenRoom.At(b.Origin, "%q comes before the first paragraph that was issued", b.Key))
	case taken:
		c.findings.Add(ruleFrozenRoom.At(b.Origin, "%q would be paragraph %s, which %q is", b.Key, wanted, other.Key).
			Relating(other.At, fmt.Sprintf("the number of %q", other.Key)))
	case wanted.Bis > report.Insertions():
		c.findings.Add(ruleFrozenRoom.At(b.Origin, "more than %d paragraphs come after paragraph %d", report.Insertions(), wanted.N))
	}
}

var (
	ruleFrozenOrder = rule.Rule{
		ID: "frozen-order", Sees: rule.Text, Fixed: true,
		Summary: "Paragraphs whose numbers are frozen stay in their order",
		Why:     "the report was issued with these numbers, and they are cited",
		Hint:    "move it back, or let the numbers go for the next stage: rapporteur unfreeze",
	}
	ruleFrozenRoom = rule.Rule{
		ID: "frozen-room", Sees: rule.Text, Fixed: true,
		Summary: "A paragraph is put in where the frozen numbers leave room: after a paragraph, 12 bis to 12 decies",
		Why:     "it would have the number of another, or none",
		Hint:    "put it after another paragraph, or let the numbers go for the next stage: rapporteur unfreeze",
	}
)
