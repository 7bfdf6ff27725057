package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"time"

	"github.com/jung-kurt/gofpdf"

	"rapporteur/internal/layout"
)

// canvas is the one place that knows the PDF library: it can be replaced by
// replacing this file. Lengths are points from the top left corner.
//
// Text never goes through the library's own text functions, which know no
// shaping: fonts are files whose code n is glyph n, and glyphs are shown by
// operators written as they are. So the library sees no glyph used and cuts
// every font to nothing; finishing puts the whole file in its place.
type canvas struct {
	pdf    *gofpdf.Fpdf
	height float64
}

func newCanvas(width, height float64, faces []*typeface) *canvas {
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
	for i, face := range faces {
		// The library writes into the spare capacity of the bytes it is given.
		pdf.AddUTF8FontFromBytes(fontFamily(i), "", bytes.Clone(face.file))
	}
	return &canvas{pdf: pdf, height: height}
}

// fontFamily is the name under which the library knows a face.
func fontFamily(face int) string { return "f" + strconv.Itoa(face) }

func (c *canvas) addPage() { c.pdf.AddPage() }

// raw writes content stream operators. Fonts go by the names that finishing
// gives them, which the library does not tell.
func (c *canvas) raw(operators string) { c.pdf.RawWriteStr(operators) }

func (c *canvas) setColor(color layout.Color) {
	c.pdf.SetFillColor(int(color.R), int(color.G), int(color.B))
}

func (c *canvas) rectangle(r *layout.Rule) { c.pdf.Rect(r.X, r.Y, r.Width, r.Height, "F") }

// image places a picture of the format "png" or "jpg"; pictures of one name
// are embedded once.
func (c *canvas) image(name, format string, p *layout.Picture) {
	options := gofpdf.ImageOptions{ImageType: format}
	c.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(p.Data))
	c.pdf.ImageOptions(name, p.X, p.Y, p.Width, p.Height, false, options, 0, "")
}

// bytes ends the document and returns the file.
func (c *canvas) bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := c.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("the PDF library failed: %w", err)
	}
	return b.Bytes(), nil
}
