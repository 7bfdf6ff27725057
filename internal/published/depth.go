package published

import (
	"rapporteur/internal/report"
)

// nearby is the greatest distance at which a label of several letters is still
// accepted.
const nearby = 4

// distance returns how far a label is from the expected one at its level.
// Levels that cannot follow are farther than all others.
func (b *builder) distance(x count) int {
	if x.level > b.depth()+1 {
		return 1000 + x.n
	}
	d := x.n - b.lastAt(x.level) - 1
	if d < 0 {
		return 2 - 2*d // a label after a later one is rarer than a missing one
	}
	return 2 * d
}

// depth is the level of the innermost labelled section.
func (b *builder) depth() int {
	for i := len(b.sections) - 1; i >= 0; i-- {
		if b.sections[i].Numbered {
			return b.sections[i].rank
		}
	}
	return 0
}

// spot is where sections are numbered together: those of a level directly in
// another section, or in none.
type spot struct {
	in   *report.Section
	rank int
}

// open is an open section. Its rank is its level, or 0 for a part or an annex, which
// has sections of its own.
type open struct {
	*report.Section
	rank int
}

// lastAt returns the number of the last section of a level in the open
// sections, 0 if none.
func (b *builder) lastAt(level int) int {
	var in *report.Section
	for _, s := range b.sections {
		if s.rank < level && s.Numbered {
			in = s.Section
		}
	}
	return b.latest[spot{in, level}]
}

// openSection opens a section, after closing those that it ends.
func (b *builder) openSection(c chunk, o opening) {
	b.close()
	b.provision, b.begun, b.fresh, b.titled = nil, true, true, false
	b.begins = o.rank == 0 || o.number == 0 || o.number == 1 && o.rank == 1
	s := &report.Section{Origin: o.label, Level: max(o.rank, 1), Numbered: o.number > 0, Annex: o.annex}
	b.extend(&s.Title, o.from, c.to)
	b.endSections(o.rank)
	var in *report.Section
	if n := len(b.sections); n > 0 {
		in = b.sections[n-1].Section
	}
	label := Label{At: o.label, Number: o.number}
	switch {
	case o.annex:
		b.unit, b.last = b.unit+1, 0
	case o.rank == 0:
		label.Number = 0
	case s.Numbered:
		b.latest[spot{in, o.rank}] = o.number
	}
	b.add(s, label)
	b.sections = append(b.sections, open{s, o.rank})
}

// endSections closes the sections down to a rank.
func (b *builder) endSections(rank int) {
	for n := len(b.sections); n > 0 && b.sections[n-1].rank >= rank; n-- {
		b.sections = b.sections[:n-1]
	}
}
