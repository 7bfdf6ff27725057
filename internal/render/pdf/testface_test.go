package pdf

import (
	"encoding/binary"
	"maps"
	"slices"

	"rapporteur/internal/font"
	"rapporteur/internal/layout"
)

// testAdvance is the width of every glyph of a test face, in its units and
// in thousandths of an em.
const testAdvance = 600

// testFace is a face with a square for each text.
func testFace(name string, texts ...string) *embeddedFont {
	file := testFont(len(texts))
	t := &embeddedFont{name: subsetName(name, file), file: file, metrics: font.Metrics{UnitsPerEm: 1000, Ascent: 700, CapHeight: 700}, codes: []font.Code{0}, texts: []string{""}, widths: []int{0}}
	for i, text := range texts {
		t.codes = append(t.codes, font.Code(i+1))
		t.texts = append(t.texts, text)
		t.widths = append(t.widths, testAdvance)
	}
	return t
}

// glyphs returns the glyphs of a face for s, one per rune.
func (t *embeddedFont) glyphs(s string, size float64) []layout.Glyph {
	var row []layout.Glyph
	for _, r := range s {
		code := slices.Index(t.texts, string(r))
		if code < 1 {
			panic("the test face has no " + string(r))
		}
		row = append(row, layout.Glyph{Code: font.Code(code), Advance: testAdvance * size / 1000})
	}
	return row
}

// testFont is a TrueType file of n squares: code i of the map is glyph i.
func testFont(n int) []byte {
	square := u16(1, 100, 0, 500, 700, 3, 0)
	square = append(square, 1, 1, 1, 1)                // four points on the curve
	square = append(square, u16(100, 400, 0, -400)...) // x
	square = append(square, u16(0, 0, 700, 0)...)      // y
	var glyf, hmtx []byte
	loca := u16(0)
	for range n + 1 {
		glyf = append(glyf, square...)
		loca = append(loca, u16(len(glyf)/2)...)
		hmtx = append(hmtx, u16(testAdvance, 100)...)
	}
	cmap := u16(0, 1, 3, 1, 0, 12)
	cmap = append(cmap, u16(4, 32, 0, 4, 4, 1, 0, n, 0xFFFF, 0, 1, 0xFFFF, 0, 1, 0, 0)...)
	head := append(u16(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000), make([]byte, 16)...)
	head = append(head, u16(100, 0, 500, 700, 0, 8, 2, 0, 0)...)
	os2 := u16(3, testAdvance, 400, 5, 0)
	os2 = append(os2, make([]byte, 96-len(os2))...)
	return sfnt(map[string][]byte{
		"OS/2": os2, "cmap": cmap, "glyf": glyf, "head": head, "hmtx": hmtx, "loca": loca,
		"hhea": append(u16(1, 0, 800, -200, 0, testAdvance), append(make([]byte, 22), u16(n+1)...)...),
		"maxp": append(u16(1, 0, n+1, 4, 1), make([]byte, 22)...),
		"name": u16(0, 0, 6),
		"post": append(u16(3, 0), make([]byte, 28)...),
	})
}

func sfnt(tables map[string][]byte) []byte {
	file := append(u16(1, 0), u16(len(tables), 128, 3, len(tables)*16-128)...)
	offset := len(file) + 16*len(tables)
	var body []byte
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		table := tables[name]
		padded := append(slices.Clone(table), make([]byte, -len(table)&3)...)
		var sum uint32
		for i := 0; i < len(padded); i += 4 {
			sum += binary.BigEndian.Uint32(padded[i:])
		}
		file = append(file, name...)
		file = binary.BigEndian.AppendUint32(file, sum)
		file = binary.BigEndian.AppendUint32(file, uint32(offset+len(body)))
		file = binary.BigEndian.AppendUint32(file, uint32(len(table)))
		body = append(body, padded...)
	}
	return append(file, body...)
}

func u16(values ...int) []byte {
	var b []byte
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}
