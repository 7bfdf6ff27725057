package pdf

import (
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/layout"
)

func TestGlyphsAreMovedToTheirPlaces(t *testing.T) {
	face := &embeddedFont{codes: []font.Code{0, 1, 2}, widths: []int{0, 500, 333}}
	glyph := func(code font.Code, advance float64) layout.Glyph { return layout.Glyph{Code: code, Advance: advance} }
	for _, test := range []struct {
		name   string
		glyphs []layout.Glyph
		want   string
	}{
		{"natural widths", []layout.Glyph{glyph(1, 5), glyph(2, 3.33), glyph(1, 5)}, "(\x00\x01\x00\x02\x00\x01)"},
		{"a wider gap moves on", []layout.Glyph{glyph(1, 6), glyph(2, 3.33)}, "(\x00\x01)-100(\x00\x02)"},
		{"a narrower gap moves back", []layout.Glyph{glyph(1, 4.5), glyph(2, 3.33)}, "(\x00\x01)50(\x00\x02)"},
		{"the last advance moves nothing", []layout.Glyph{glyph(1, 99)}, "(\x00\x01)"},
		{"small errors add up until they show", []layout.Glyph{
			glyph(1, 5.004), glyph(1, 5.004), glyph(1, 5.004), glyph(1, 5.004),
		}, "(\x00\x01\x00\x01)-1(\x00\x01\x00\x01)"},
	} {
		if got := string(appendGlyphs(nil, test.glyphs, face, 10)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
