package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"

	"rapporteur/internal/layout"
)

// canvas is the one place that knows the PDF library: it can be replaced by
// replacing this file. Lengths are points from the top left corner.
//
// Text never goes through the library's own text functions, which know no
// shaping: glyphs are shown by operators written as they are. Nor is the
// library given fonts, since it would see no glyph used, cut every font to
// nothing, and spend more time on that than on all pages; finishing adds them.
type canvas struct {
	pdf       *gofpdf.Fpdf
	height    float64
	operators []byte // that the library has not been given yet
}

func newCanvas(width, height float64) *canvas {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt",
		Size:    gofpdf.SizeType{Wd: width, Ht: height},
	})
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(false) // finishing compresses, and better
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(time.Unix(0, 0).UTC()) // replaced by finishing
	pdf.SetModificationDate(time.Unix(0, 0).UTC())
	return &canvas{pdf: pdf, height: height}
}

func (c *canvas) addPage() {
	c.flush()
	c.pdf.AddPage()
}

// raw writes content stream operators. Fonts go by the names that finishing
// gives them, which the library does not tell.
func (c *canvas) raw(operators []byte) {
	c.operators = append(append(c.operators, operators...), '\n')
}

// flush gives the library the operators that come before what it writes
// itself. It gets many at a time, since it grows a buffer a page from nothing.
func (c *canvas) flush() {
	if n := len(c.operators); n > 0 {
		c.pdf.RawWriteStr(string(c.operators[:n-1])) // which ends the line
		c.operators = c.operators[:0]
	}
}

func (c *canvas) setColor(color layout.Color) {
	c.flush()
	c.pdf.SetFillColor(int(color.R), int(color.G), int(color.B))
}

func (c *canvas) rectangle(r *layout.Rule) {
	c.flush()
	c.pdf.Rect(r.X, r.Y, r.Width, r.Height, "F")
}

// image places a picture of the format "png" or "jpg"; pictures of one name
// are embedded once.
func (c *canvas) image(name, format string, p *layout.Picture) {
	c.flush()
	options := gofpdf.ImageOptions{ImageType: format}
	c.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(p.Data))
	c.pdf.ImageOptions(name, p.X, p.Y, p.Width, p.Height, false, options, 0, "")
}

// bytes ends the document and returns the file.
func (c *canvas) bytes() ([]byte, error) {
	c.flush()
	var b bytes.Buffer
	if err := c.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("the PDF library failed: %w", err)
	}
	return b.Bytes(), nil
}
