package pdftext

import (
	"testing"
)

// FuzzCompose: whatever is where on pages, it becomes text. Three numbers place each character: how far it
// is from the one before, how far down, and its size; 0 after 0 begins a page.
func FuzzCompose(f *testing.F) {
	f.Add("1. One.", []byte("\x05\x00\x0a\x05\x00\x0a\x05\x00\x0a"), false)
	f.Add("1 (أ) x2–", []byte("\x05\x03\x06\xff\x00\x0a\x00\x00\x0a\x20\x10\x0a"), true)
	f.Fuzz(func(t *testing.T, text string, places []byte, leftwards bool) {
		var pages [][]line
		var runs []run
		x, y := 0.0, 800.0
		flush := func() {
			var p []line
			for _, band := range bands(runs) {
				if l := newLine(band, len(pages)+1, leftwards); l.text() != "" {
					p = append(p, l)
				}
			}
			pages, runs, x, y = append(pages, p), nil, 0, 800
		}
		for i, r := range []rune(text) {
			at := func(n int) float64 {
				if len(places) == 0 {
					return 5
				}
				return float64(places[(3*i+n)%len(places)])
			}
			if at(0) == 0 && at(1) == 0 {
				flush()
			}
			x, y = x+at(0), y-at(1)
			runs = append(runs, run{text: string(r), left: x, right: x + at(0), bottom: y, top: y + at(2), size: at(2) + 1, bold: at(2) > 100})
		}
		flush()
		compose(pages, "zh").File("r.pdf")
	})
}
