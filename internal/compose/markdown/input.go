package markdown

import (
	"bytes"
	"sort"
	"strings"

	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Input is Markdown text of which every byte knows where it came from.
type Input struct {
	text   []byte
	pieces []piece  // in order, covering text
	noted  []string // see [Input.Noted]
}

// Noted returns the input with the keys of footnotes that are defined outside it.
func (in Input) Noted(keys []string) Input {
	in.noted = keys
	return in
}

// piece is a stretch of text with one origin.
type piece struct {
	start  int // offset in the text
	origin source.Span
	via    source.Span
	exact  bool // origin has the very bytes of the piece
}

// File returns the content of an author's file as input.
func File(f *source.File) Input {
	whole := f.Span(0, len(f.Content()))
	return Input{text: f.Content(), pieces: []piece{{origin: whole, exact: true}}}
}

// Generated returns generated text as input. What has no mark comes from fallback.
func Generated(text string, marks *source.Marks, fallback source.Span) Input {
	split, _ := marks.Split(text, nil)
	in := Input{text: make([]byte, 0, len(text)), pieces: make([]piece, 0, len(split)+1)}
	for _, p := range split {
		origin := p.Origin
		if origin.IsZero() {
			origin = fallback
		}
		piece := piece{start: len(in.text), origin: origin}
		if len(p.Via) > 0 {
			piece.via = p.Via[0]
		}
		in.pieces = append(in.pieces, piece)
		in.text = append(in.text, p.Text...)
	}
	if len(in.pieces) == 0 {
		in.pieces = append(in.pieces, piece{origin: fallback})
	}
	return in
}

// part returns text[start:stop], in memory of its own.
func (in Input) part(start, stop int) Input {
	cut := Input{text: bytes.Clone(in.text[start:stop])}
	for _, p := range in.pieces[in.at(start):] {
		if p.start >= stop {
			break
		}
		if skipped := start - p.start; skipped > 0 && p.exact {
			p.origin = p.origin.Sub(skipped, p.origin.Len())
		}
		p.start = max(p.start-start, 0)
		cut.pieces = append(cut.pieces, p)
	}
	return cut
}

// at returns the index of the piece that holds the byte at offset.
func (in Input) at(offset int) int {
	after := sort.Search(len(in.pieces), func(i int) bool { return in.pieces[i].start > offset })
	return max(after-1, 0)
}

// span returns the place of text[start:stop] for a finding.
func (in Input) span(start, stop int) source.Span {
	p := in.pieces[in.at(start)]
	if p.exact {
		return p.origin.Sub(start-p.start, stop-p.start)
	}
	return p.origin
}

// spaces are characters (tab, no-break space, …) that a reader sees as a space.
var spaces = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

// runs cuts text[start:stop] where the origin changes and returns the parts
// as unstyled spans. Their characters are composed (NFC); one that is not so
// in the text is a span of its own, so that those beside it keep their places.
func (in Input) runs(start, stop int) report.Text {
	runs := make(report.Text, 0, 1) // nearly always
	for start < stop {
		i := in.at(start)
		end := stop
		if i+1 < len(in.pieces) {
			end = min(end, in.pieces[i+1].start)
		}
		text, size := plain.ComposedPrefix(in.text[start:end])
		end = start + size
		runs = append(runs, report.Span{
			Text:   spaces.Replace(text),
			Origin: in.span(start, end),
			Via:    in.pieces[i].via,
		})
		start = end
	}
	return runs
}
