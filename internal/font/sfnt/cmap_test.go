package sfnt_test

import (
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/font/sfnt"
)

// The character map is read by the shaping library, as a stranger would.
func TestCharacterMap(t *testing.T) {
	for name, glyphs := range map[string]map[rune]uint16{
		"one run":           {1: 1, 2: 2, 3: 3},
		"gaps and turns":    {'a': 9, 'b': 8, 'c': 20, 'd': 21, 0xE000: 1, 0xFFFD: 30},
		"the last of all":   {0xFFFE: 3, 0xFFFF: 4},
		"beyond the plane":  {'x': 2, 0xFFFF: 3, 0x10000: 4, 0x20000: 5, 0x20001: 6},
		"beyond it only":    {0x20000: 7},
		"across the border": {0xFFFD: 10, 0xFFFE: 11},
	} {
		t.Run(name, func(t *testing.T) {
			f, _ := open(t, "NotoNaskhArabic-Regular.ttf")
			tables := make(map[string][]byte)
			for _, tag := range f.Tags() {
				var err error
				if tables[tag], err = f.Table(tag); err != nil {
					t.Fatal(err)
				}
			}
			tables["cmap"] = sfnt.CharacterMap(glyphs)
			face, err := font.ParseFace(sfnt.Write(tables))
			if err != nil {
				t.Fatal(err)
			}
			for r := range rune(0x20010) {
				want, mapped := glyphs[r]
				got, ok := face.Glyph(r)
				if r == 0xFFFF && name != "beyond the plane" {
					continue // format 4 ends with it
				}
				if ok != mapped || got != want {
					t.Fatalf("U+%04X leads to %d (%t), want %d (%t)", r, got, ok, want, mapped)
				}
			}
		})
	}
}
