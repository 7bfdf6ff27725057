package verify

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/pdfobject"
)

// shownText is the text of a marked-content sequence, and where lines begin in it.
type shownText struct {
	strings.Builder
	starts []lineStart
}

// lineStart is where text of another line begins. Lines are numbered in the order in
// which they are drawn.
type lineStart struct{ at, line int }

// begin takes note of the line of the text that comes next.
func (d *shownText) begin(line int) {
	if n := len(d.starts); n == 0 || d.starts[n-1].line != line {
		d.starts = append(d.starts, lineStart{d.Len(), line})
	}
}

// nextLine is how far apart the baselines of two lines are at least, in points. A raised
// footnote mark is nearer.
const nextLine = 6

// lineOf returns the number of the line on which text is shown now.
func (r *pageReader) lineOf() int {
	if y := r.line.then(r.plane)[5]; r.lines == 0 || math.Abs(y-r.baseline) > nextLine {
		r.lines++
		r.baseline = y
	}
	return r.lines
}

// Pages are the letters and digits of a PDF file in their logical order, without
// footnotes, and the line on which each is.
type Pages struct {
	letters string
	lines   []int // by letter; 0 where that is not known
}

// ReadPages reads a PDF file. Of one that cannot be read, no line is known.
func ReadPages(content []byte) *Pages {
	p := new(Pages)
	v := new(verifier)
	var err error
	if v.file, err = pdfobject.Open(content); err != nil || v.file.Catalog() == nil {
		return p
	}
	v.catalog = v.file.Catalog()
	v.readPages()
	v.readStructure()
	var b strings.Builder
	if v.root != nil {
		p.collect(v, v.root, &b)
	}
	if v.spend(0) != nil {
		return new(Pages)
	}
	p.letters = b.String()
	return p
}

// mostLines is more than there are on a page.
const mostLines = 1 << 20

// collect adds the letters of an element. Those of a replacement text are on the lines
// of what is drawn, whose letters are in another order on each line, but as many.
func (p *Pages) collect(v *verifier, e *element, b *strings.Builder) {
	if isAside(e) {
		return
	}
	if replacement := v.file.Text(e.dict["ActualText"]); replacement != "" {
		inner := new(Pages)
		var letters strings.Builder
		for _, k := range e.kids {
			inner.kid(v, k, &letters)
		}
		n := lettersOf(replacement)
		if b.WriteString(n); utf8.RuneCountInString(n) != len(inner.lines) {
			inner.lines = make([]int, utf8.RuneCountInString(n))
		}
		p.lines = append(p.lines, inner.lines...)
		return
	}
	for _, k := range e.kids {
		p.kid(v, k, b)
	}
}

func (p *Pages) kid(v *verifier, k kid, b *strings.Builder) {
	switch {
	case v.spend(kidEffort+sortEffort*len(k.text)) != nil:
		return
	case k.element != nil:
		p.collect(v, k.element, b)
		return
	}
	for i, start := range k.starts {
		end := len(k.text)
		if i+1 < len(k.starts) {
			end = k.starts[i+1].at
		}
		letters := lettersOf(k.text[start.at:end])
		b.WriteString(letters)
		for range utf8.RuneCountInString(letters) {
			p.lines = append(p.lines, k.page*mostLines+start.line)
		}
	}
}

// Line returns on which line of a passage a part of it begins, from 1, or 0 if that is
// not known. Before is the passage up to that part.
func (p *Pages) Line(passage, before string) int {
	at := strings.Index(p.letters, lettersOf(passage))
	if at < 0 || passage == "" {
		return 0
	}
	from := utf8.RuneCountInString(p.letters[:at])
	to := from + utf8.RuneCountInString(lettersOf(before))
	if to >= len(p.lines) {
		return 0
	}
	line := 1
	for i := from; i <= to; i++ {
		switch {
		case p.lines[i] == 0:
			return 0
		case i > from && p.lines[i] != p.lines[i-1]:
			line++
		}
	}
	return line
}

// lettersOf returns the letters and digits of a text.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\u0640' || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, text)
}
