package sfnt_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"testing"

	"rapporteur/internal/font/sfnt"
)

func open(t *testing.T, name string) (*sfnt.Font, []byte) {
	t.Helper()
	data, err := os.ReadFile("../faces/" + name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := sfnt.Open(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f, data
}

func TestWrittenFileHoldsTheSameTables(t *testing.T) {
	f, _ := open(t, "NotoNaskhArabic-Regular.ttf")
	tables := make(map[string][]byte)
	for _, tag := range f.Tags() {
		var err error
		if tables[tag], err = f.Table(tag); err != nil {
			t.Fatal(err)
		}
	}
	file := sfnt.Write(tables)
	again, err := sfnt.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range f.Tags() {
		table, err := again.Table(tag)
		if tag == "head" { // but for the checksum of the whole file
			copy(table[8:12], tables[tag][8:12])
		}
		if err != nil || !bytes.Equal(table, tables[tag]) {
			t.Errorf("table %s differs (%v)", tag, err)
		}
	}
	var sum uint32
	for i := 0; i < len(file); i += 4 {
		sum += binary.BigEndian.Uint32(file[i:])
	}
	if sum != 0xB1B0AFBA {
		t.Errorf("the file's checksum is %#x, want 0xB1B0AFBA", sum)
	}
}

func TestGlyphTablesKeepOutlines(t *testing.T) {
	f, _ := open(t, "LiberationSerif-Regular.ttf")
	for name, count := range map[string]int{"short offsets": 100, "long offsets": f.Len()} {
		t.Run(name, func(t *testing.T) {
			head, err := f.Table("head")
			if err != nil {
				t.Fatal(err)
			}
			var outlines []sfnt.Outline
			for i := range count {
				outline, err := f.Glyph(uint16(i))
				if err != nil {
					t.Fatal(err)
				}
				outlines = append(outlines, outline)
			}
			glyf, loca, head := sfnt.GlyphTables(outlines, head)
			maxp := binary.BigEndian.AppendUint16([]byte{0, 1, 0, 0}, uint16(count))
			hhea := make([]byte, 36)
			hhea[35] = 1
			again, err := sfnt.Open(bytes.NewReader(sfnt.Write(map[string][]byte{
				"glyf": glyf, "loca": loca, "head": head, "maxp": maxp, "hhea": hhea, "hmtx": {1, 0, 0, 0},
			})))
			if err != nil {
				t.Fatal(err)
			}
			for i, want := range outlines {
				got, err := again.Glyph(uint16(i))
				if err != nil || !bytes.Equal(got[:len(want)], want) || len(got) > len(want)+3 {
					t.Fatalf("glyph %d differs (%v)", i, err)
				}
			}
			if advance, err := again.Advance(uint16(count - 1)); err != nil || advance != 256 {
				t.Errorf("the last glyph is %d wide (%v), want the width of the last metric", advance, err)
			}
		})
	}
}

func TestHintsAreTakenOut(t *testing.T) {
	f, _ := open(t, "LiberationSerif-Regular.ttf")
	simple, composite := 0, 0
	for i := range f.Len() {
		outline, err := f.Glyph(uint16(i))
		if err != nil {
			t.Fatal(err)
		}
		bare, err := outline.WithoutHints()
		if err != nil {
			t.Fatal(err)
		}
		if bare.Box() != outline.Box() || bare.Composite() != outline.Composite() {
			t.Errorf("glyph %d: box %v, want %v", i, bare.Box(), outline.Box())
		}
		if points, contours := bare.Size(); true {
			if p, c := outline.Size(); p != points || c != contours {
				t.Errorf("glyph %d has %d points in %d contours, want %d in %d", i, points, contours, p, c)
			}
		}
		if len(bare) < len(outline) {
			if bare.Composite() {
				composite++
			} else {
				simple++
			}
		}
	}
	if simple < 1000 || composite < 100 {
		t.Errorf("only %d simple and %d composite glyphs became shorter", simple, composite)
	}
}

func TestComposedOutline(t *testing.T) {
	box := sfnt.Box{Left: 10, Bottom: 0, Right: 110, Top: 200}
	outline := sfnt.Compose([]sfnt.Component{{Glyph: 3, Box: box}, {Glyph: 4, X: -50, Y: 300, Box: box}})
	if got, want := outline.Box(), (sfnt.Box{Left: -40, Bottom: 0, Right: 110, Top: 500}); got != want {
		t.Errorf("box %v, want %v", got, want)
	}
	var parts []uint16
	if err := outline.Components(func(g uint16) uint16 { parts = append(parts, g); return g + 1 }); err != nil {
		t.Fatal(err)
	}
	if err := outline.Components(func(g uint16) uint16 { parts = append(parts, g); return g }); err != nil {
		t.Fatal(err)
	}
	if len(parts) != 4 || parts[0] != 3 || parts[1] != 4 || parts[2] != 4 || parts[3] != 5 {
		t.Errorf("components %v", parts)
	}
}

func TestDamagedOutlinesAreErrors(t *testing.T) {
	for name, outline := range map[string]sfnt.Outline{
		"composite cut short": {0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20},
		"endless composite":   append(sfnt.Outline{0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0}, 0, 0x20, 0, 1, 0, 0),
		"simple cut short":    {0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
		"hints beyond":        {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xFF, 0xFF},
	} {
		if _, err := outline.WithoutHints(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestOpenRefusesWhatIsNoTrueType(t *testing.T) {
	for want, data := range map[error]string{
		sfnt.ErrNoFont:      "no",
		sfnt.ErrCollection:  "ttcf\x00\x01\x00\x00\x00\x00\x00\x00",
		sfnt.ErrNotTrueType: "OTTO\x00\x01\x00\x00\x00\x00\x00\x00",
	} {
		if _, err := sfnt.Open(bytes.NewReader([]byte(data))); !errors.Is(err, want) {
			t.Errorf("error %v, want %v", err, want)
		}
	}
}

// FuzzOpen reads everything of a damaged file.
func FuzzOpen(f *testing.F) {
	data, err := os.ReadFile("../faces/NotoNaskhArabic-Regular.ttf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data, uint16(3), byte(1))
	f.Add(data[:2000], uint16(300), byte(9))
	f.Fuzz(func(t *testing.T, data []byte, at uint16, value byte) {
		data = bytes.Clone(data)
		if len(data) > 0 {
			data[int(at)%len(data)] = value
		}
		font, err := sfnt.Open(bytes.NewReader(data))
		if err != nil {
			return
		}
		for i := range min(font.Len(), 500) {
			if outline, err := font.Glyph(uint16(i)); err == nil {
				bare, _ := outline.WithoutHints()
				bare.Size()
			}
			_, _ = font.Advance(uint16(i))
		}
	})
}

func TestExcerptHasTheTablesAskedForOnly(t *testing.T) {
	f, data := open(t, "NotoNaskhArabic-Regular.ttf")
	tags := []string{"glyf", "head", "hhea", "kern", "loca", "maxp"}
	excerpt, err := f.Excerpt(tags...)
	if err != nil {
		t.Fatal(err)
	}
	again, err := sfnt.Open(excerpt)
	if err != nil {
		t.Fatal(err)
	}
	if again.Has("GPOS") || again.Has("kern") {
		t.Errorf("it has the tables %v", again.Tags())
	}
	for _, tag := range again.Tags() {
		want, _ := f.Table(tag)
		if got, err := again.Table(tag); err != nil || !bytes.Equal(got, want) {
			t.Errorf("table %s differs (%v)", tag, err)
		}
	}
	short, err := sfnt.Open(bytes.NewReader(data[:len(data)/2]))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := short.Excerpt(short.Tags()...); err == nil {
		t.Error("a truncated file is accepted")
	}
}
