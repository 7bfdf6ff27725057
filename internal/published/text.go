package published

import (
	"sort"
	"strings"

	"rapporteur/internal/source"
)

// Text is the words of a piece of the document without their markup.
//
// Plain is for comparing: ordinary single spaces, straight apostrophes,
// half-width brackets, no invisible characters.
type Text struct {
	Plain  string
	Links  []Link
	file   *source.File
	plain  *strings.Builder // of Plain: a text may go on through thousands of chunks
	pieces []piece
}

// Link is a part of Plain that is a link.
type Link struct {
	From, To int
	Address  string
	Span     source.Span // with its markup
}

// piece is a part of Plain and the bytes of the file that it comes from. If
// the lengths are equal, the bytes are too.
type piece struct {
	at, size int // in Plain
	from, to int // in the file
	raised   bool
	kept     bool
}

func (p piece) exact() bool { return p.size == p.to-p.from }

// Span returns the place in the file of Plain[from:to].
func (t Text) Span(from, to int) source.Span {
	if t.file == nil || len(t.pieces) == 0 {
		return source.Span{}
	}
	first := t.piece(from)
	if to <= from {
		return t.file.Span(t.offset(first, from), t.offset(first, from))
	}
	last := t.piece(to - 1)
	end := t.pieces[last].to
	if p := t.pieces[last]; p.exact() {
		end = p.from + to - p.at
	}
	return t.file.Span(t.offset(first, from), end)
}

func (t Text) Whole() source.Span { return t.Span(0, len(t.Plain)) }

// piece returns the index of the piece that holds a byte of Plain.
func (t Text) piece(at int) int {
	i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].at > at })
	return max(i-1, 0)
}

func (t Text) offset(i, at int) int {
	p := t.pieces[i]
	if !p.exact() {
		return p.from
	}
	return min(p.from+max(at-p.at, 0), p.to)
}
