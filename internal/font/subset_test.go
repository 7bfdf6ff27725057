package font_test

import (
	"bytes"
	"strings"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/font/sfnt"
)

// subsetOf shapes words with one face and takes a code for every cluster.
func subsetOf(s specimen, face *font.Face, words []string) (*font.Subset, []font.Code) {
	shaper, subset := font.NewShaper(), face.NewSubset()
	var codes []font.Code
	for _, word := range words {
		text := []rune(word)
		run := font.Run{
			Item:     font.Item{End: len(text), Script: s.script, Face: face},
			Language: s.language, RightToLeft: s.rightToLeft,
		}
		for _, c := range shaper.Shape(nil, text, run) {
			codes = append(codes, subset.Code(&c, text[c.Start:c.End]))
		}
	}
	return subset, codes
}

func TestSubsetIsReadBack(t *testing.T) {
	library := font.Bundled()
	for _, s := range specimens() {
		for _, style := range s.styles {
			face := s.face(library, style)
			t.Run(s.language+"/"+face.Name(), func(t *testing.T) {
				words := words(t, s.language)
				subset, codes := subsetOf(s, face, words)
				var read strings.Builder
				for _, code := range codes {
					read.WriteString(subset.Text(code))
				}
				if got, want := read.String(), strings.Join(words, ""); got != want {
					t.Errorf("the codes read as\n%s, want\n%s", got, want)
				}
				file, err := subset.TTF()
				if err != nil {
					t.Fatal(err)
				}
				checkFile(t, subset, file)
				t.Logf("%d codes, %d bytes", subset.Len(), len(file))
			})
		}
	}
}

// checkFile parses the cut font and compares it with the subset.
func checkFile(t *testing.T, subset *font.Subset, file []byte) {
	t.Helper()
	cut, err := font.ParseFace(file)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := sfnt.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := cut.Name(), subset.Face().Name(); got != want {
		t.Errorf("name %q, want %q", got, want)
	}
	em := cut.Metrics().UnitsPerEm
	for code := font.Code(1); int(code) <= subset.Len(); code++ {
		if glyph, ok := cut.Glyph(rune(code)); !ok || glyph != uint16(code) {
			t.Fatalf("code %d leads to glyph %d", code, glyph)
		}
		advance, err := raw.Advance(uint16(code))
		if err != nil {
			t.Fatal(err)
		}
		if got := (advance*1000 + em/2) / em; got != subset.Width(code) {
			t.Errorf("code %d is %d wide in the file, %d in the subset", code, got, subset.Width(code))
		}
		checkOutline(t, raw, uint16(code), 0)
	}
}

// checkOutline walks through a glyph's components.
func checkOutline(t *testing.T, file *sfnt.Font, glyph uint16, depth int) {
	t.Helper()
	outline, err := file.Glyph(glyph)
	if err != nil {
		t.Fatal(err)
	}
	if depth > 4 {
		t.Fatalf("glyph %d nests too deep", glyph)
	}
	if !outline.Composite() {
		return
	}
	err = outline.Components(func(part uint16) uint16 {
		if part == 0 || int(part) >= file.Len() {
			t.Errorf("glyph %d is made of glyph %d of %d", glyph, part, file.Len())
		}
		checkOutline(t, file, part, depth+1)
		return part
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestEqualClustersShareACode(t *testing.T) {
	s := specimens()[2]
	_, codes := subsetOf(s, s.face(font.Bundled(), font.Style{}), []string{"ana", "VAV"})
	if codes[0] != codes[2] || codes[0] == codes[1] {
		t.Errorf("codes of “ana”: %v", codes[:3])
	}
	if codes[3] != codes[5] {
		t.Errorf("kerning gave V two codes: %v", codes[3:])
	}
}

func TestOneGlyphWithTwoTextsHasTwoCodes(t *testing.T) {
	face := specimens()[2].face(font.Bundled(), font.Style{})
	subset := face.NewSubset()
	glyph, _ := face.Glyph('-')
	c := font.Cluster{Glyphs: []font.Glyph{{ID: glyph}}, Advance: 682}
	if a, b := subset.Code(&c, []rune("-")), subset.Code(&c, []rune("\u2011")); a == b {
		t.Errorf("hyphen and non-breaking hyphen share code %d", a)
	}
}

func TestInvisibleCharactersHaveNoCode(t *testing.T) {
	s := specimens()[2]
	subset, codes := subsetOf(s, s.face(font.Bundled(), font.Style{}), []string{"a\u00ADb\u2068c\u2069"})
	if len(codes) != 6 || codes[1] != 0 || codes[3] != 0 || codes[5] != 0 || subset.Len() != 3 {
		t.Errorf("codes %v, %d in all", codes, subset.Len())
	}
}

func TestMissingGlyphIsRefused(t *testing.T) {
	s := specimens()[2]
	subset, _ := subsetOf(s, s.face(font.Bundled(), font.Style{}), []string{"a", "文"})
	if _, err := subset.TTF(); err == nil || !strings.Contains(err.Error(), "文") {
		t.Errorf("error %v, want one that names the character", err)
	}
}

func TestEmptySubset(t *testing.T) {
	face := specimens()[0].face(font.Bundled(), font.Style{})
	file, err := face.NewSubset().TTF()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := font.ParseFace(file); err != nil {
		t.Error(err)
	}
}

func TestSubsetIsDeterministic(t *testing.T) {
	s := specimens()[0]
	var files [2][]byte
	for i := range files {
		subset, _ := subsetOf(s, s.face(font.Bundled(), font.Style{}), words(t, "ar"))
		var err error
		if files[i], err = subset.TTF(); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("two cuts of the same text differ")
	}
}

func TestStretchedStroke(t *testing.T) {
	s := specimens()[0]
	face := s.face(font.Bundled(), font.Style{})
	shaper := font.NewShaper()
	text := []rune("سبب")
	run := font.Run{Item: font.Item{End: 3, Script: font.Arabic, Face: face}, Language: "ar", RightToLeft: true}
	clusters := shaper.Shape(nil, text, run)
	if clusters[1].Flags&font.Stretchable == 0 {
		t.Fatal("the join before the second letter cannot be stretched")
	}
	if clusters[0].Flags&font.Stretchable != 0 {
		t.Error("the word's beginning can be stretched")
	}
	plain := clusters[0]
	long := shaper.Stretch(face, plain, 1000)
	grown := long.Advance - plain.Advance
	if grown < 950 || grown > 1050 {
		t.Errorf("the stroke grew by %d units, want about 1000", grown)
	}
	last := long.Glyphs[len(long.Glyphs)-1]
	if want := int(plain.Glyphs[len(plain.Glyphs)-1].X) + grown; int(last.X) != want {
		t.Errorf("the letter is at %d, want %d", last.X, want)
	}
	subset := face.NewSubset()
	if code := subset.Code(&long, []rune("س")); subset.Text(code) != "س" {
		t.Errorf("the long letter reads as %q", subset.Text(code))
	}
	if _, err := subset.TTF(); err != nil {
		t.Error(err)
	}
}

// TestPackedSubsetsDrawTheSame checks that packing changes codes only.
func TestPackedSubsetsDrawTheSame(t *testing.T) {
	face, _ := font.Bundled().Face(font.Latin, font.Style{}, 'W')
	s := face.NewSubset()
	shaper := font.NewShaper()
	text := []rune("Wide, then .i")
	run := font.Run{Item: font.Item{End: len(text), Script: font.Latin, Face: face}, Language: "en"}
	for _, c := range shaper.Shape(nil, text, run) {
		s.Code(&c, text[c.Start:c.End])
	}
	packed, codes := s.Packed()
	if packed.Len() != s.Len() || len(codes) != s.Len()+1 {
		t.Fatalf("%d codes became %d", s.Len(), packed.Len())
	}
	moved := false
	for c := 1; c <= s.Len(); c++ {
		old := font.Code(c)
		if packed.Text(codes[c]) != s.Text(old) || packed.Width(codes[c]) != s.Width(old) {
			t.Errorf("%q became %q", s.Text(old), packed.Text(codes[c]))
		}
		moved = moved || codes[c] != old
	}
	if !moved {
		t.Error("W is before the full stop")
	}
	if _, err := packed.TTF(); err != nil {
		t.Error(err)
	}
}
