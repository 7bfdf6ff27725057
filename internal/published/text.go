package published

import (
	"sort"

	"rapporteur/internal/source"
)

// Text is the words of a piece of the document without their markup.
//
// Plain is written for comparing: ordinary spaces (single ones), straight
// apostrophes, half-width brackets, no invisible characters. [Text.Raw] has
// the characters as they were typed.
type Text struct {
	Plain  string
	Links  []Link
	file   *source.File
	pieces []piece
}

// Link is a stretch of Plain that leads somewhere.
type Link struct {
	From, To int
	Address  string
	Span     source.Span // with its markup
}

// Raw is a stretch of characters as they were typed.
type Raw struct {
	Text   string
	Raised bool // a superscript
	Kept   bool // code or an address: no language sets it in its own way
	Span   source.Span
}

// piece is a stretch of Plain and the bytes of the file that it stands for.
// Where the lengths are equal, the bytes are too.
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

// Whole returns the place of all of the text.
func (t Text) Whole() source.Span { return t.Span(0, len(t.Plain)) }

// piece returns the index of the piece that holds a byte of Plain.
func (t Text) piece(at int) int {
	i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].at > at })
	return max(i-1, 0)
}

// Keeps reports whether a byte of Plain belongs to code or an address.
func (t Text) Keeps(at int) bool {
	return len(t.pieces) > 0 && t.pieces[t.piece(at)].kept
}

func (t Text) offset(i, at int) int {
	p := t.pieces[i]
	if !p.exact() {
		return p.from
	}
	return min(p.from+max(at-p.at, 0), p.to)
}

// Raw returns the characters of the text as they were typed, without markup,
// cut where the style changes.
func (t Text) Raw() []Raw {
	var all []Raw
	for _, p := range t.pieces {
		span := t.file.Span(p.from, p.to)
		raw := Raw{Text: span.Text(), Raised: p.raised, Kept: p.kept, Span: span}
		if n := len(all); n > 0 && all[n-1].Span.End == p.from && all[n-1].Raised == p.raised && all[n-1].Kept == p.kept {
			all[n-1].Text += raw.Text
			all[n-1].Span = t.file.Span(all[n-1].Span.Start, p.to)
			continue
		}
		all = append(all, raw)
	}
	return all
}
