package layout

import "slices"

// frame is the area of a page's strips, in points from the top of the page.
type frame struct{ top, bottom float64 }

func (f frame) height() float64 { return f.bottom - f.top }

// sheaf is the content of one page.
type sheaf struct {
	frame frame
	body  []*strip
	notes []*strip
	air   float64 // part of each strip's give by which the space before it grows
}

// Measures of the footnotes at the foot of a page.
const (
	noteGap      = 9.0  // from the text to the rule
	noteRuleGap  = 4.0  // from the rule to the first note
	noteRule     = 72.0 // length of the rule
	leastOfNote  = 2    // minimum number of lines of a note on the page of its reference
	carriedShare = 0.7  // maximum part of a page that notes from the previous page may fill
	fullEnough   = 0.8  // part of a page from which no note is split to fill the rest
)

// paginator distributes strips over pages, each as full as the ties between
// strips and the footnotes allow, in time linear in their number.
type paginator struct {
	strips  []*strip
	frameOf func(page int) frame
	sheaves []*sheaf
	carried []*strip // footnote lines that did not fit on the page
	spare   float64  // height of the next page to leave empty
}

// paginate returns the pages of a document.
func paginate(strips []*strip, frameOf func(page int) frame) []*sheaf {
	p := &paginator{strips: strips, frameOf: frameOf}
	before := *p // the state before the penultimate page
	for last := *p; len(p.strips) > 0 || len(p.carried) > 0; {
		before, last = last, *p
		p.page()
	}
	if n := len(p.sheaves); n > 1 && bodyHeightOf(p.sheaves[n-1].body) < leastLastPage {
		before.spare, before.sheaves = leastLastPage, slices.Clip(before.sheaves)
		if before.page(); before.finish() == n {
			return before.sheaves
		}
	}
	return p.sheaves
}

// finish makes the remaining pages and returns the total number of pages.
func (p *paginator) finish() int {
	for len(p.strips) > 0 || len(p.carried) > 0 {
		p.page()
	}
	return len(p.sheaves)
}

// leastLastPage is the height of text under which the last page is given some
// lines of the page before.
const leastLastPage = 75.0

// page fills the next page.
func (p *paginator) page() {
	s := &sheaf{frame: p.frameOf(len(p.sheaves))}
	n := p.choose(s.frame.height() - p.spare)
	p.spare = 0
	if n > 0 {
		s.body = append(s.body, p.strips[0].repeat...)
		s.body = append(s.body, p.strips[:n]...)
	}
	used := bodyHeightOf(s.body)
	notes := p.carried
	for _, st := range p.strips[:n] {
		for _, note := range st.notes {
			notes = append(notes[:len(notes):len(notes)], note...)
		}
	}
	s.notes, p.carried = splitNotes(notes, s.frame.height()-used)
	if n == 0 && len(s.notes) == 0 {
		s.notes, p.carried = notes[:1], notes[1:]
	}
	p.strips = p.strips[n:]
	if len(p.strips) > 0 {
		s.air = airOf(s.body, s.frame.height()-used-notesHeight(s.notes))
	}
	p.sheaves = append(p.sheaves, s)
}

// choose returns the number of strips that go on a page of that height.
func (p *paginator) choose(height float64) int {
	whole, split := 0, 0 // the last break at which all notes fit, and the last at which their beginnings fit
	wholeUsed := 0.0
	var n needs
	n.start(p.carried, height)
	body := 0.0
	for i, s := range p.strips {
		if i > 0 && s.begins {
			break
		}
		if i == 0 {
			body = heightOf(s.repeat) + s.height
		} else {
			body += s.above + s.height
		}
		n.add(s.notes)
		if body+n.least() > height {
			break
		}
		if i+1 < len(p.strips) && p.strips[i+1].tied {
			continue
		}
		split = i + 1
		if used := body + n.full(); used <= height {
			whole, wholeUsed = i+1, used
		}
	}
	switch {
	case whole > 0 && (whole == len(p.strips) || wholeUsed >= fullEnough*height || whole == split):
		return whole
	case split > 0:
		return split
	case len(p.carried) > 0:
		return 0
	}
	return p.force(height)
}

// force returns the number of strips that go on a page if ties leave no break.
func (p *paginator) force(height float64) int {
	body := heightOf(p.strips[0].repeat) + p.strips[0].height
	for i := 1; i < len(p.strips); i++ {
		body += p.strips[i].above + p.strips[i].height
		if body > height || p.strips[i].begins {
			return i
		}
	}
	return len(p.strips)
}

// needs adds up the height that footnotes need.
type needs struct {
	all  float64 // height of all notes
	last float64 // height of the lines of the last note that may go to the next page
	any  bool
}

func (n *needs) start(carried []*strip, height float64) {
	if len(carried) == 0 {
		return
	}
	n.any = true
	n.all = heightOf(carried)
	n.last = max(0, n.all-carriedShare*height)
}

func (n *needs) add(notes [][]*strip) {
	for _, note := range notes {
		if len(note) == 0 {
			continue
		}
		n.any = true
		n.all += heightOf(note)
		n.last = heightOf(note[min(leastOfNote, len(note)):])
	}
}

func (n *needs) full() float64 {
	if !n.any {
		return 0
	}
	return n.all + noteGap + noteRuleGap
}

func (n *needs) least() float64 { return n.full() - n.last }

// splitNotes returns the strips that fit into a height and the rest.
func splitNotes(notes []*strip, height float64) (fit, rest []*strip) {
	height -= noteGap + noteRuleGap
	for i, s := range notes {
		height -= s.above + s.height
		if height < -roundingError {
			return notes[:i], notes[i:]
		}
	}
	return notes, nil
}

func notesHeight(notes []*strip) float64 {
	if len(notes) == 0 {
		return 0
	}
	return heightOf(notes) + noteGap + noteRuleGap
}

// bodyHeightOf returns the height of a page's body, without the space before
// the first strip.
func bodyHeightOf(strips []*strip) float64 {
	if len(strips) == 0 {
		return 0
	}
	return heightOf(strips) - strips[0].above
}

// airOf returns the part of its give by which the space between a page's
// blocks grows to make up the missing height; 0 if they cannot make it up.
func airOf(strips []*strip, missing float64) float64 {
	give := 0.0
	for i, s := range strips {
		if i > 0 {
			give += s.give
		}
	}
	if give == 0 || missing <= 0 || missing > give {
		return 0
	}
	return missing / give
}
