package report

import "slices"

// Part returns the report without the sections that are not kept, and without the
// footnotes that nothing refers to then. Those sections, and the provisions in them,
// still count, so that the others keep the numbers of the report. A section is kept
// with all that is in it; of a section around it there is the heading only. If the
// sections are counted anew, those before them do not count.
func (r *Report) Part(keep func(*Section) bool, anew bool) *Report {
	part := *r
	part.Blocks = kept(r.Blocks, keep)
	if anew {
		part.Blocks = present(part.Blocks)
	}
	part.Notes = nil
	wanted := make(map[string]bool)
	call := func(t *Text) {
		for _, s := range *t {
			wanted[s.NoteKey] = true
		}
	}
	call(&part.Title)
	EachText(part.Blocks, nil, call)
	for again := true; again; { // footnotes refer to footnotes
		again = false
		for _, n := range r.Notes {
			if wanted[n.Key] && !slices.Contains(part.Notes, n) {
				part.Notes, again = append(part.Notes, n), true
				call(&n.Text)
			}
		}
	}
	return &part
}

func kept(blocks []Block, keep func(*Section) bool) []Block {
	var all []Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *Provision:
			counted := *b
			counted.Absent, counted.Blocks = true, nil
			all = append(all, &counted)
		case *Section:
			if keep(b) {
				all = append(all, b.clone())
				continue
			}
			around := *b
			around.Blocks = kept(b.Blocks, keep)
			around.Absent = !slices.ContainsFunc(around.Blocks, isPresent)
			all = append(all, &around)
		}
	}
	return all
}

// clone returns a section whose blocks can be added to.
func (s *Section) clone() *Section {
	own := *s
	own.Blocks = slices.Clone(s.Blocks)
	for i, b := range own.Blocks {
		if inner, ok := b.(*Section); ok {
			own.Blocks[i] = inner.clone()
		}
	}
	return &own
}

// present returns the blocks without the sections that only count. Provisions that
// do go on counting, at the beginning.
func present(blocks []Block) []Block {
	var counted, all []Block
	for _, b := range blocks {
		if s, ok := b.(*Section); ok && s.Absent {
			counted = append(counted, present(s.Blocks)...)
			continue
		}
		all = append(all, b)
	}
	return append(counted, all...)
}

func isPresent(b Block) bool {
	s, ok := b.(*Section)
	return ok && !s.Absent
}

// Without returns the report without the sections that are left out; they still
// count.
func (r *Report) Without(leave func(*Section) bool) *Report {
	rest := *r
	rest.Blocks = without(r.Blocks, leave)
	return &rest
}

func without(blocks []Block, leave func(*Section) bool) []Block {
	var all []Block
	for _, b := range blocks {
		if s, ok := b.(*Section); ok {
			rest := *s
			rest.Blocks = without(s.Blocks, leave)
			if leave(s) {
				rest.Blocks, rest.Absent = kept(s.Blocks, func(*Section) bool { return false }), true
			}
			b = &rest
		}
		all = append(all, b)
	}
	return all
}

// Sections returns the sections of the report, each before those in it.
func (r *Report) Sections() []*Section {
	var all []*Section
	var within func([]Block)
	within = func(blocks []Block) {
		for _, b := range blocks {
			if s, ok := b.(*Section); ok {
				all = append(all, s)
				within(s.Blocks)
			}
		}
	}
	within(r.Blocks)
	return all
}
