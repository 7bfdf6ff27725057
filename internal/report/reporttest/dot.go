package reporttest

import (
	"bytes"
	"image"
	"image/png"
)

// dot returns a PNG of one pixel.
func dot() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	return b.Bytes()
}
