package html

import (
	"fmt"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// run is a footnote's mark, or spans in one link or in none.
type run struct {
	Href  string // "" outside a link
	Spans []span
	Mark  *noteMark
}

// span is text of one style.
type span struct {
	Text                        string
	Strong, Emphasis, Sup, Code bool
	Symbol, Foreign, NoBreaks   bool
	Plain                       bool // none of these, like most spans
}

// noteMark is a reference to a footnote.
type noteMark struct{ ID, Href, Text string }

// endnote is a footnote, printed after the text.
type endnote struct {
	ID, Key string
	Mark    string
	Text    []run
	Back    []string // addresses of the references to it
}

// runs groups the spans of a text into links, and records its references to
// footnotes.
func (b *builder) runs(text resolve.Text) (runs []run) {
	var open *resolve.Link
	for _, s := range text {
		if s.Note != nil {
			runs, open = append(runs, run{Mark: b.call(s.Note)}), nil
			continue
		}
		if n := len(runs); n == 0 || runs[n-1].Mark != nil || s.Link != open {
			runs, open = append(runs, run{Href: b.href(s.Link)}), s.Link
		}
		last := &runs[len(runs)-1]
		last.Spans = append(last.Spans, newSpan(s))
	}
	return runs
}

// href returns the address that a link leads to; "" for none.
func (b *builder) href(link *resolve.Link) string {
	switch {
	case link == nil:
		return ""
	case link.Address != "":
		return link.Address
	case link.Document != "" && b.documents[link.Document] == "":
		return ""
	default:
		return b.documents[link.Document] + "#" + link.Anchor
	}
}

func newSpan(s resolve.Span) span {
	return span{
		Plain:    s.Style == 0 && !s.Symbol && !s.Foreign && !s.NoBreaks,
		Text:     s.Text,
		Strong:   s.Style&report.Strong != 0,
		Emphasis: s.Style&report.Emphasis != 0,
		Sup:      s.Style&report.Superscript != 0,
		Code:     s.Style&report.Code != 0,
		Symbol:   s.Symbol,
		Foreign:  s.Foreign,
		NoBreaks: s.NoBreaks,
	}
}

// unlinked returns the runs of a text inside a link, without its own links and
// footnote references.
func unlinked(runs []run) (out []run) {
	for _, r := range runs {
		if r.Mark == nil {
			out = append(out, run{Spans: r.Spans})
		}
	}
	return out
}

// call records a reference to a footnote and returns its mark. Each reference
// has an identifier, to which the footnote links back.
func (b *builder) call(n *resolve.Note) *noteMark {
	id := fmt.Sprintf("_%s-%d", n.Anchor, len(b.backs[n.Anchor])+1)
	b.backs[n.Anchor] = append(b.backs[n.Anchor], "#"+id)
	return &noteMark{ID: id, Href: "#" + n.Anchor, Text: n.Mark}
}

// written returns the footnotes with links back to all references to them, in
// the text and in footnotes.
func (b *builder) written(called []*resolve.Note) (notes []endnote) {
	for _, n := range called {
		notes = append(notes, endnote{ID: n.Anchor, Key: b.key(n.Key), Mark: n.Mark, Text: b.runs(n.Text)})
	}
	for i := range notes {
		notes[i].Back = b.backs[notes[i].ID]
	}
	return notes
}
