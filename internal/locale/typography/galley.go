package typography

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// placeholder represents a protected run while the rules are applied.
const placeholder = '\uFFFC'

// galley is the text of a block while it is set: for every byte, the run it
// comes from and whether it is a superscript.
type galley struct {
	input []Run
	text  string
	from  []int32
	super []bool

	edition int // counts the changes
}

// spare is room for what most rules add to a text: wider quotes and spaces.
const spare = 32

func newGalley(runs []Run) *galley {
	size := spare
	for _, r := range runs {
		size += max(len(r.Text), utf8.RuneLen(placeholder))
	}
	g := &galley{input: runs, from: make([]int32, 0, size), super: make([]bool, 0, size)}
	var text strings.Builder
	text.Grow(size)
	for i, r := range runs {
		s := r.Text
		if r.Protected {
			s = string(placeholder)
		}
		text.WriteString(s)
		for range len(s) {
			g.from = append(g.from, int32(i))
			g.super = append(g.super, r.Superscript)
		}
	}
	g.text = text.String()
	return g
}

// raise makes bytes a superscript and reports whether that changed anything.
func (g *galley) raise(start, end int) (changed bool) {
	for i := start; i < end; i++ {
		changed = changed || !g.super[i]
		g.super[i] = true
	}
	if changed {
		g.edition++
	}
	return changed
}

// edit puts text in the place of the bytes [start, end).
type edit struct {
	start, end int
	text       string
}

// replace makes edits, which are in the order of the text, all at once: a long
// text has thousands of them. It reports whether any changed anything.
// Protected runs stay as they are, and nothing is added to them.
func (g *galley) replace(edits []edit) (changed bool) {
	edits = slices.DeleteFunc(edits, func(e edit) bool { return !g.allows(e) })
	if len(edits) == 0 {
		return false
	}
	g.edition++
	size := len(g.text)
	for _, e := range edits {
		size += len(e.text) - (e.end - e.start)
	}
	set := &galley{from: make([]int32, 0, size), super: make([]bool, 0, size)}
	var text strings.Builder
	text.Grow(size)
	at := 0
	for _, e := range edits {
		text.WriteString(g.text[at:e.start])
		text.WriteString(e.text)
		set.from = append(set.from, g.from[at:e.start]...)
		set.super = append(set.super, g.super[at:e.start]...)
		owner, _ := g.owner(e.start, e.end)
		for range len(e.text) {
			set.from = append(set.from, g.from[owner])
			set.super = append(set.super, g.super[owner])
		}
		at = e.end
	}
	text.WriteString(g.text[at:])
	g.text, g.from, g.super = text.String(), append(set.from, g.from[at:]...), append(set.super, g.super[at:]...)
	return true
}

// allows reports whether an edit changes anything, and nothing protected.
func (g *galley) allows(e edit) bool {
	was := g.text[e.start:e.end]
	_, ok := g.owner(e.start, e.end)
	return ok && was != e.text && !strings.ContainsRune(was, placeholder)
}

// owner returns a byte of the run that new text at [start, end) belongs to:
// the run that was there, or a neighbour that may be changed.
func (g *galley) owner(start, end int) (int, bool) {
	candidates := []int{start - 1, end}
	if start < end {
		candidates = []int{start}
	}
	for _, i := range candidates {
		if i >= 0 && i < len(g.from) && !g.input[g.from[i]].Protected {
			return i, true
		}
	}
	return 0, false
}

// runs cuts the text where the run or the superscript changes.
func (g *galley) runs() []Run {
	var out []Run
	for i := 0; i < len(g.text); {
		r := g.input[g.from[i]]
		if r.Protected {
			out = append(out, r)
			i += utf8.RuneLen(placeholder)
			continue
		}
		start := i
		for i < len(g.text) && g.from[i] == g.from[start] && g.super[i] == g.super[start] {
			i++
		}
		r.Text, r.Superscript = g.text[start:i], g.super[start]
		out = append(out, r)
	}
	return out
}
