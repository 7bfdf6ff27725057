package font_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"rapporteur/internal/font"
	"rapporteur/internal/font/sfnt"
)

const chinese = "faces/NotoSerifSC-Regular.ttf"

// The flags with which "make fonts" makes a bundled Chinese face of a published font. It
// keeps the glyphs of the Table of General Standard Chinese Characters (8,105) and GB
// 2312, both from the fields kTGH and kGB0 of the Unicode Han Database, of Chinese
// punctuation and of every character of our Chinese texts, and empties the others.
// Glyphs keep their IDs, so that the layout tables work as in the whole font. Latin,
// Cyrillic and Greek letters are left out: other faces set them. The same input gives
// the same bytes.
var (
	published = flag.String("cut", "", "make a bundled face of this published font")
	faceFile  = flag.String("face", "", "and write it to this file")
)

// makeFace makes the face that the flags ask for.
func makeFace(standard map[rune]bool) error {
	wanted := maps.Clone(standard)
	addSigns(wanted)
	sessions, err := filepath.Glob("../../sessions/*/zh")
	for _, folder := range append(sessions, "../../locales/zh") {
		err = errors.Join(err, addTexts(wanted, folder))
	}
	if err != nil {
		return err
	}
	file, _, err := cutFont(*published, wanted, standard)
	if err != nil {
		return err
	}
	return os.WriteFile(*faceFile, file, 0o644)
}

// addTexts adds the characters of every file in a folder.
func addTexts(wanted map[rune]bool, folder string) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		for len(text) > 0 {
			r, size := utf8.DecodeRune(text)
			if r >= 0x2000 && r != utf8.RuneError {
				wanted[r] = true
			}
			text = text[size:]
		}
		return nil
	})
}

func TestCutKeepsWantedCharactersOnly(t *testing.T) {
	whole, err := os.ReadFile(chinese)
	if err != nil {
		t.Fatal(err)
	}
	file, kept, err := cutFont(chinese, map[rune]bool{'公': true, '约': true, '（': true, '。': true, 0xE000: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if kept != 4 {
		t.Errorf("%d characters kept, want 4", kept)
	}
	before, err := font.ParseFace(whole)
	if err != nil {
		t.Fatal(err)
	}
	after, err := font.ParseFace(file)
	if err != nil {
		t.Fatal(err)
	}
	if after.Has('会') || !after.Has('约') {
		t.Error("the wrong characters were kept")
	}
	a, _ := before.Glyph('约')
	b, _ := after.Glyph('约')
	if a != b {
		t.Errorf("the glyph became %d, was %d", b, a)
	}
	cut, err := sfnt.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	full, err := sfnt.Open(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := cut.Glyph(b)
	want, _ := full.Glyph(a)
	if len(want) == 0 || !bytes.Equal(got, want) {
		t.Errorf("its outline has %d bytes, had %d", len(got), len(want))
	}
}

func TestStandardCharacterMustExist(t *testing.T) {
	if _, _, err := cutFont(chinese, map[rune]bool{0xE000: true}, map[rune]bool{0xE000: true}); err == nil {
		t.Error("a standard character that the font lacks is no error")
	}
}

func TestStandardsMustBeWhole(t *testing.T) {
	name := filepath.Join(t.TempDir(), "unihan.txt")
	if err := os.WriteFile(name, []byte("U+4E00\tkTGH\t2013:1\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := standardCharacters(name); err == nil {
		t.Error("a list of one character is no error")
	}
}

func TestBundledFacesHaveBothStandards(t *testing.T) {
	standard, err := standardCharacters("testdata/standards.txt.bz2")
	if err != nil {
		t.Fatal(err)
	}
	if *published != "" {
		if err := makeFace(standard); err != nil {
			t.Fatal(err)
		}
	}
	library := font.Bundled()
	for _, bold := range []bool{false, true} {
		for r := range standard {
			face, ok := library.Face(font.Han, font.Style{Bold: bold}, r)
			if !ok || face.Family() != "Noto Serif SC" {
				t.Errorf("U+%04X %c is missing", r, r)
			}
		}
	}
}

func TestTextsAddWhatOtherFacesDoNotHave(t *testing.T) {
	folder := t.TempDir()
	below := filepath.Join(folder, "zh")
	if err := os.Mkdir(below, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"a.md": "aé 公—\u2000公\xff\uFFFD", "b.toml": "约\u1FFF"} {
		if err := os.WriteFile(filepath.Join(below, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	wanted := map[rune]bool{'议': true}
	if err := addTexts(wanted, folder); err != nil {
		t.Fatal(err)
	}
	if want := map[rune]bool{'议': true, '公': true, '—': true, '\u2000': true, '约': true}; !maps.Equal(wanted, want) {
		t.Errorf("the characters are %v, want %v", wanted, want)
	}
	if err := addTexts(wanted, filepath.Join(folder, "none")); err == nil {
		t.Error("a folder that does not exist is no error")
	}
}
