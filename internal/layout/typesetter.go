package layout

import (
	"rapporteur/internal/bidi"
	"rapporteur/internal/font"
	"rapporteur/internal/hyphen"
	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
)

// typesetter sets one document. It also holds buffers that are reused from
// paragraph to paragraph.
type typesetter struct {
	language lang.Language
	tag      string
	sheet    *sheet
	library  *font.Library
	shaper   *font.Shaper
	hyphens  *hyphen.Dictionary // nil if the language is not hyphenated
	document *Document

	faces map[*font.Face]int
	notes map[*resolve.Note]*noteElements // that have been referred to
	words map[*resolve.Link]string        // text of each link

	places  map[string]Destination // by anchor
	pending []pendingLink
	entries []contentsEntry

	gathered              passage
	levels                []bidi.Level
	row, divided, rescued row
	breaker               breaker
	composer              lineComposer
	scripts               []font.Script
	items                 []font.Item
	points                []int
	kashidas              []font.Kashida
	strokes               []stroke
}

// face returns the index of a face in the document.
func (t *typesetter) face(f *font.Face) int {
	i, ok := t.faces[f]
	if !ok {
		i = len(t.document.Faces)
		t.faces[f] = i
		t.document.Faces = append(t.document.Faces, f.NewSubset())
	}
	return i
}

// describe adds words to the description of a link for screen readers.
func (t *typesetter) describe(l *resolve.Link, words string) { t.words[l] += words }

// hyphenMark is the hyphen that divides a word.
var hyphenMark = []rune{'-'}

// shapeHyphen appends the hyphen that divides a word.
func (t *typesetter) shapeHyphen(dst []font.Cluster, face *font.Face, script font.Script) []font.Cluster {
	n := len(dst)
	dst = t.shaper.Shape(dst, hyphenMark, font.Run{Item: font.Item{End: 1, Script: script, Face: face}, Language: t.tag})
	for i := n; i < len(dst); i++ {
		dst[i].Start, dst[i].End = -1, -1
	}
	return dst
}

// hyphenWidth returns the width, in points, of a hyphen set like an atom.
func (t *typesetter) hyphenWidth(r *row, a *atom) float64 {
	n := len(r.clusters)
	r.clusters = t.shapeHyphen(r.clusters, a.face, a.script)
	b := *a
	b.first, b.last = n, len(r.clusters)
	width := r.width(&b)
	r.clusters = r.clusters[:n]
	return width
}
