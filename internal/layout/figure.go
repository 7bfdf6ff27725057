package layout

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // JPEG and PNG are the formats of pictures
	_ "image/png"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// pointsPerPixel is the size of a pixel of a picture that is not scaled down:
// 96 pixels per inch.
const pointsPerPixel = 0.75

// tallestFigure is the maximum height of a picture in the text, in points.
const tallestFigure = bodyHeight * 0.6

// figure sets a picture, centred in the column, and its caption.
func (f *flow) figure(fig *resolve.Figure) {
	width, height := sizeOf(&fig.Image, columnWidth, tallestFigure)
	e := newElement(f.parent, "Figure")
	e.Alt = fig.Image.Alt
	s := &strip{height: height, picture: &placedPicture{slot: directSlot(e), Picture: Picture{
		X: f.t.left(fullColumn()) + (columnWidth-width)/2, Width: width, Height: height, Data: fig.Image.Data}}}
	f.anchor(s, fig.Anchor)
	f.push([]*strip{s}, f.t.sheet.caption.above)
	m := f.t.sheet.caption
	m.align = report.Center
	f.keep = 1
	f.push(f.caption(fig.Label, fig.Caption, m, e, fig.Origin), m.above/2)
	f.keep = 0
}

// sizeOf returns the size in points at which a picture is set, at most width
// by height. Package compose has already checked that it can be decoded.
func sizeOf(i *report.Image, width, height float64) (w, h float64) {
	config, _, err := image.DecodeConfig(bytes.NewReader(i.Data))
	if err != nil {
		panic(fmt.Sprintf("rapporteur: internal error: the picture %s: %v", i.Name, err))
	}
	w, h = float64(config.Width)*pointsPerPixel, float64(config.Height)*pointsPerPixel
	scale := min(1, width/w, height/h)
	return w * scale, h * scale
}
