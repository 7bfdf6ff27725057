package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"

	"rapporteur/internal/layout"
)

// canvas is the only code that uses the PDF library: to replace the library,
// replace this file. Lengths are in points from the top left corner.
//
// Text does not go through the library's text functions, which do no shaping:
// glyphs are drawn by raw operators. Fonts are added by finishing, not by the
// library: it would see no glyph used, subset every font to nothing, and spend
// more time on that than on all pages.
type canvas struct {
	pdf       *gofpdf.Fpdf
	height    float64
	operators []byte // not yet passed to the library
}

func newCanvas(width, height float64) *canvas {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt",
		Size:    gofpdf.SizeType{Wd: width, Ht: height},
	})
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(false) // finishing compresses better
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(time.Unix(0, 0).UTC()) // replaced by finishing
	pdf.SetModificationDate(time.Unix(0, 0).UTC())
	return &canvas{pdf: pdf, height: height}
}

func (c *canvas) addPage() {
	c.flush()
	c.pdf.AddPage()
}

// raw writes content stream operators. Fonts have the names that finishing
// gives them, since the library has no fonts.
func (c *canvas) raw(operators []byte) {
	c.operators = append(append(c.operators, operators...), '\n')
}

// flush passes the pending operators to the library; it must be called before
// the library writes any itself. They are passed in large batches, because the
// library's buffer of each page starts empty and is slow to grow.
func (c *canvas) flush() {
	if n := len(c.operators); n > 0 {
		c.pdf.RawWriteStr(string(c.operators[:n-1])) // it adds the final newline
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

// image draws a picture in the format "png" or "jpg"; pictures with the same
// name are embedded once.
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
