package pdf

import (
	"crypto/sha256"
	"fmt"
	"math"
	"strconv"

	"rapporteur/internal/layout"
	"rapporteur/internal/pdfobject"
)

// drawing is the file as drawn, with the identifiers of its marked content.
type drawing struct {
	file   []byte
	parts  map[*layout.Content][]int // marked-content identifiers on the content's page
	counts []int                     // number of identifiers, by page
}

// pen draws pages and tracks the state of the content stream.
type pen struct {
	canvas *canvas
	faces  []*embeddedFont
	height float64
	tags   map[*layout.Content]string
	drawing

	page   int
	open   bool            // inside marked content
	marked *layout.Content // the content that is open; nil for an artifact
	text   bool            // inside a text object
	at     point           // start of the text object's current line
	face   int
	size   int // in hundredths of a point
	color  layout.Color

	operators []byte // reused buffer
}

// point is a position on a page in hundredths of a point from the lower left
// corner, which is finer than any printer resolves.
type point struct{ x, y int }

func draw(doc *layout.Document, faces []*embeddedFont) (*drawing, error) {
	p := &pen{
		canvas: newCanvas(doc.Width, doc.Height),
		faces:  faces,
		height: doc.Height,
		tags:   map[*layout.Content]string{},
		drawing: drawing{
			parts:  map[*layout.Content][]int{},
			counts: make([]int, len(doc.Pages)),
		},
	}
	p.collectTags(doc.Root)
	for i, page := range doc.Pages {
		if err := p.drawPage(i, page); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	var err error
	p.file, err = p.canvas.bytes()
	return &p.drawing, err
}

// collectTags records the type of the structure element of each content.
func (p *pen) collectTags(e *layout.Element) {
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *layout.Element:
			p.collectTags(kid)
		case *layout.Content:
			p.tags[kid] = e.Type
		}
	}
}

func (p *pen) drawPage(index int, page *layout.Page) error {
	p.canvas.addPage()
	p.page, p.open = index, false
	p.face, p.color = -1, layout.Color{}
	p.canvas.setColor(p.color)
	for _, item := range page.Items {
		if err := p.drawItem(item); err != nil {
			return err
		}
	}
	p.close()
	return nil
}

func (p *pen) drawItem(item layout.Mark) error {
	switch item := item.(type) {
	case *layout.GlyphRun:
		if len(item.Glyphs) > 0 {
			p.begin(item.Content)
			p.setColor(item.Color)
			p.drawRun(item)
		}
	case *layout.Rule:
		p.begin(nil)
		p.endText()
		p.setColor(item.Color)
		p.canvas.rectangle(item)
	case *layout.Picture:
		p.begin(item.Content)
		p.endText()
		return p.drawPicture(item)
	}
	return nil
}

// begin opens a marked-content sequence for content, or an artifact if content
// is nil, unless it is already open. Content that was open before, but not
// last, gets an additional identifier.
func (p *pen) begin(content *layout.Content) {
	if p.open && p.marked == content {
		return
	}
	p.close()
	p.open, p.marked = true, content
	if content == nil {
		p.canvas.raw([]byte("/Artifact BMC"))
		return
	}
	tag, ok := p.tags[content]
	if !ok || content.Page != p.page {
		internalError("content on page %d is not in the structure of that page", p.page+1)
	}
	id := p.counts[p.page]
	p.counts[p.page]++
	p.parts[content] = append(p.parts[content], id)
	p.operators = fmt.Appendf(p.operators[:0], "/%s <</MCID %d>> BDC", tag, id)
	p.canvas.raw(p.operators)
}

func (p *pen) close() {
	p.endText()
	if p.open {
		p.canvas.raw([]byte("EMC"))
		p.open = false
	}
}

func (p *pen) endText() {
	if p.text {
		p.canvas.raw([]byte("ET"))
		p.text = false
	}
}

func (p *pen) setColor(color layout.Color) {
	if p.color != color {
		p.canvas.setColor(color)
		p.color = color
	}
}

// drawRun shows glyphs. Consecutive runs share a text object; the position of
// each is relative to the previous one.
func (p *pen) drawRun(run *layout.GlyphRun) {
	if !p.text {
		p.canvas.raw([]byte("BT"))
		p.text, p.at = true, point{}
	}
	size := hundredths(run.Size) // rounded as in the file
	b := p.operators[:0]
	if p.face != run.Face || p.size != size {
		b = append(append(append(b, '/'), fontName(run.Face)...), ' ')
		b = append(appendHundredths(b, size), " Tf "...)
		p.face, p.size = run.Face, size
	}
	to := point{hundredths(run.X), hundredths(p.height - run.Y)}
	b = append(appendHundredths(b, to.x-p.at.x), ' ')
	b = append(appendHundredths(b, to.y-p.at.y), " Td ["...)
	p.at = to
	b = append(appendGlyphs(b, run.Glyphs, p.faces[run.Face], float64(size)/100), "] TJ"...)
	p.canvas.raw(b)
	p.operators = b
}

func hundredths(f float64) int { return int(math.Round(f * 100)) }

// appendHundredths appends n/100 as a decimal without trailing zeros.
func appendHundredths(b []byte, n int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, int64(n/100), 10)
	tenths, rest := byte(n/10%10), byte(n%10)
	switch {
	case rest != 0:
		b = append(b, '.', '0'+tenths, '0'+rest)
	case tenths != 0:
		b = append(b, '.', '0'+tenths)
	}
	return b
}

// fontName is the resource name of a face in the finished file.
func fontName(face int) pdfobject.Name { return pdfobject.Name("F" + strconv.Itoa(face)) }

// appendGlyphs appends the operand of TJ: codes and, between them, how far the
// next glyph moves back, in thousandths of an em. Rounding errors do not
// accumulate, because every move is computed from the glyph's exact position.
func appendGlyphs(b []byte, glyphs []layout.Glyph, face *embeddedFont, size float64) []byte {
	var wanted, actual float64 // distance from the first glyph's origin
	inString := false
	for _, g := range glyphs {
		if back := math.Round((actual - wanted) * 1000 / size); back != 0 {
			if inString {
				b = append(b, ')')
				inString = false
			}
			b = strconv.AppendInt(b, int64(back), 10)
			actual -= back * size / 1000
		}
		if !inString {
			b = append(b, '(')
			inString = true
		}
		code := face.codes[g.Code]
		b = appendByte(appendByte(b, byte(code>>8)), byte(code))
		wanted += g.Advance
		actual += float64(face.widths[code]) * size / 1000
	}
	if inString {
		b = append(b, ')')
	}
	return b
}

// appendByte appends a byte of a literal string (7.3.4.2), which compresses
// better than a hexadecimal one.
func appendByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // would be read as a line feed
		return append(b, `\r`...)
	}
	return append(b, c)
}

func (p *pen) drawPicture(picture *layout.Picture) error {
	usable, format, err := preparePicture(picture.Data)
	if err != nil {
		return err
	}
	prepared := *picture
	prepared.Data = usable
	p.canvas.image(fmt.Sprintf("%x", sha256.Sum256(usable)), format, &prepared)
	return nil
}
