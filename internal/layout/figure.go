package layout

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the formats of pictures
	_ "image/png"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// pointsPerPixel is the size of a pixel of a picture that need not shrink:
// 96 pixels to an inch.
const pointsPerPixel = 0.75

// tallestFigure is the greatest height of a picture in the text.
const tallestFigure = bodyHeight * 0.6

// figure sets a picture in the middle of the column, and its caption.
func (f *flow) figure(fig *resolve.Figure) {
	width, height := sizeOf(&fig.Image, columnWidth, tallestFigure)
	e := newElement(f.parent, "Figure")
	e.Alt = fig.Image.Alt
	s := &strip{height: height, picture: &picture{slot: directSlot(e), Picture: Picture{
		X: f.t.left(fullColumn()) + (columnWidth-width)/2, Width: width, Height: height, Data: fig.Image.Data}}}
	f.anchor(s, fig.Anchor)
	f.push([]*strip{s}, f.t.sheet.caption.above)
	m := f.t.sheet.caption
	m.align = report.Center
	f.keep = 1
	f.push(f.caption(fig.Label, fig.Caption, m, e, fig.Origin), m.above/2)
	f.keep = 0
}

// sizeOf returns the size at which a picture is set, at most width by height.
// Package compose has seen to it that it can be read.
func sizeOf(i *report.Image, width, height float64) (w, h float64) {
	config, _, err := image.DecodeConfig(bytes.NewReader(i.Data))
	if err != nil {
		panic(fmt.Sprintf("rapporteur: internal error: the picture %s: %v", i.Name, err))
	}
	w, h = float64(config.Width)*pointsPerPixel, float64(config.Height)*pointsPerPixel
	scale := min(1, width/w, height/h)
	return w * scale, h * scale
}
