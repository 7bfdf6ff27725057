package font_test

import (
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"rapporteur/internal/font"
)

func bundledFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("faces/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestFontDirectoryReplacesAFace(t *testing.T) {
	base := font.Bundled()
	old, _ := base.Face(font.Arabic, font.Style{Bold: true}, 'ع')
	library, err := base.With(fstest.MapFS{
		"arabic/bold.TTF": {Data: bundledFile(t, "NotoNaskhArabic-Bold.ttf")},
		"readme.txt":      {Data: []byte("no font")},
	})
	if err != nil {
		t.Fatal(err)
	}
	face, _ := library.Face(font.Arabic, font.Style{Bold: true}, 'ع')
	if face == old || face.Name() != old.Name() {
		t.Errorf("the face is %s, the same one: %t", face.Name(), face == old)
	}
	if still, _ := base.Face(font.Arabic, font.Style{Bold: true}, 'ع'); still != old {
		t.Error("the library that was extended has changed")
	}
}

func TestFontDirectoryAddsCharacters(t *testing.T) {
	// A cut of the Latin face, renamed, with the letter a at code 1.
	face := specimens()[2].face(font.Bundled(), font.Style{})
	subset := face.NewSubset()
	glyph, _ := face.Glyph('a')
	subset.Code(&font.Cluster{Glyphs: []font.Glyph{{ID: glyph}}}, []rune("a"))
	file, err := subset.TTF()
	if err != nil {
		t.Fatal(err)
	}
	renamed := strings.ReplaceAll(string(file), "\x00L\x00i\x00b\x00e\x00r", "\x00F\x00i\x00b\x00e\x00r")
	library, err := font.Bundled().With(fstest.MapFS{"a.ttf": {Data: []byte(renamed)}})
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := library.Face(font.Latin, font.Style{}, 'a'); !ok || got.Family() != "Liberation Serif" {
		t.Errorf("the added face comes before the bundled one: %s", got.Family())
	}
}

func TestUnusableFontFilesAreNamed(t *testing.T) {
	good := bundledFile(t, "NotoNaskhArabic-Bold.ttf")
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"text", "it is not a font", []byte("hello, this is no font at all")},
		{"empty", "it is not a font", nil},
		{"collection", "collection", []byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x00")},
		{"postscript", "not TrueType outlines", []byte("OTTO\x00\x01\x00\x00\x00\x00\x00\x00")},
		{"short", "cut short", good[:4000]},
		{"restricted", "forbids", restricted(good)},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := font.Bundled().With(fstest.MapFS{"x/" + c.name + ".ttf": {Data: c.data}})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.name+".ttf") {
				t.Errorf("error %v, want the file's name and %q", err, c.want)
			}
		})
	}
}

// restricted sets the usage bits of table OS/2 to "restricted licence".
func restricted(file []byte) []byte {
	file = append([]byte(nil), file...)
	for at := 12; ; at += 16 {
		if string(file[at:at+4]) == "OS/2" {
			offset := int(file[at+9])<<16 | int(file[at+10])<<8 | int(file[at+11])
			file[offset+9] = 2
			return file
		}
	}
}

func TestMetrics(t *testing.T) {
	face, _ := font.Bundled().Face(font.Latin, font.Style{Italic: true}, 'a')
	m := face.Metrics()
	if m.UnitsPerEm != 2048 || m.Ascent != 1825 || m.Descent != -443 || m.CapHeight < 1300 || m.XHeight < 850 {
		t.Errorf("metrics %+v", m)
	}
	if m.ItalicAngle > -10 || m.ItalicAngle < -20 || m.Flags&(1<<6) == 0 {
		t.Errorf("the italic leans by %v degrees, flags %b", m.ItalicAngle, m.Flags)
	}
	if m.BBox[0] >= 0 || m.BBox[2] <= 2048 || m.StemV < 100 {
		t.Errorf("metrics %+v", m)
	}
}

func TestLibraryServesManyDocumentsAtOnce(t *testing.T) {
	library := font.Bundled()
	var group sync.WaitGroup
	for _, s := range specimens() {
		group.Go(func() {
			face := s.face(library, font.Style{})
			subset, _ := subsetOf(s, face, words(t, s.language))
			if _, err := subset.TTF(); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}
