package pdf

import (
	"crypto/sha256"
	"fmt"
	"math"
	"strconv"

	"rapporteur/internal/layout"
)

// drawing is a plain file and where its marked content went.
type drawing struct {
	file   []byte
	parts  map[*layout.Content][]int // identifiers on the content's page
	counts []int                     // identifiers used, by page
}

// pen draws pages and remembers the state of the content stream.
type pen struct {
	canvas *canvas
	faces  []*typeface
	height float64
	tags   map[*layout.Content]string
	drawing

	page   int
	open   bool            // inside marked content
	marked *layout.Content // the content that is open; nil for an artifact
	face   int
	size   float64
	color  layout.Color
}

func draw(doc *layout.Document, faces []*typeface) (*drawing, error) {
	p := &pen{
		canvas: newCanvas(doc.Width, doc.Height, faces),
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

// collectTags notes the type of the element that each content belongs to.
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

func (p *pen) drawItem(item layout.Item) error {
	switch item := item.(type) {
	case *layout.GlyphRun:
		if len(item.Glyphs) > 0 {
			p.begin(item.Content)
			p.setColor(item.Color)
			p.drawRun(item)
		}
	case *layout.Rule:
		p.begin(nil)
		p.setColor(item.Color)
		p.canvas.rectangle(item)
	case *layout.Picture:
		p.begin(item.Content)
		return p.drawPicture(item)
	}
	return nil
}

// begin opens marked content for the content, or an artifact for nil, unless
// it is open already. Content that comes back gets a further identifier.
func (p *pen) begin(content *layout.Content) {
	if p.open && p.marked == content {
		return
	}
	p.close()
	p.open, p.marked = true, content
	if content == nil {
		p.canvas.raw("/Artifact BMC")
		return
	}
	tag, ok := p.tags[content]
	if !ok || content.Page != p.page {
		internalError("content on page %d is not in the structure of that page", p.page+1)
	}
	id := p.counts[p.page]
	p.counts[p.page]++
	p.parts[content] = append(p.parts[content], id)
	p.canvas.raw(fmt.Sprintf("/%s <</MCID %d>> BDC", tag, id))
}

func (p *pen) close() {
	if p.open {
		p.canvas.raw("EMC")
		p.open = false
	}
}

func (p *pen) setColor(color layout.Color) {
	if p.color != color {
		p.canvas.setColor(color)
		p.color = color
	}
}

func (p *pen) drawRun(run *layout.GlyphRun) {
	size := math.Round(run.Size*100) / 100 // the precision of the file
	if p.face != run.Face || p.size != size {
		p.canvas.setFont(run.Face, size)
		p.face, p.size = run.Face, size
	}
	b := append([]byte("BT 1 0 0 1 "), decimal(run.X)...)
	b = append(append(append(b, ' '), decimal(p.height-run.Y)...), " Tm ["...)
	b = append(appendGlyphs(b, run.Glyphs, p.faces[run.Face].widths, size), "] TJ ET"...)
	p.canvas.raw(string(b))
}

const hexDigits = "0123456789ABCDEF"

// appendGlyphs writes the operand of TJ: codes, and between them how far the
// next glyph moves back, in thousandths of an em. Rounding never adds up,
// since every move is counted from where the glyph should be.
func appendGlyphs(b []byte, glyphs []layout.Glyph, widths []int, size float64) []byte {
	var wanted, actual float64 // distance from the first glyph's origin
	inString := false
	for _, g := range glyphs {
		if back := math.Round((actual - wanted) * 1000 / size); back != 0 {
			if inString {
				b = append(b, '>')
				inString = false
			}
			b = strconv.AppendFloat(b, back, 'f', 0, 64)
			actual -= back * size / 1000
		}
		if !inString {
			b = append(b, '<')
			inString = true
		}
		b = append(b, hexDigits[g.Code>>12], hexDigits[g.Code>>8&15], hexDigits[g.Code>>4&15], hexDigits[g.Code&15])
		wanted += g.Advance
		actual += float64(widths[g.Code]) * size / 1000
	}
	if inString {
		b = append(b, '>')
	}
	return b
}

// decimal writes a coordinate to a hundredth of a point, finer than any
// printer.
func decimal(f float64) string {
	return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
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
