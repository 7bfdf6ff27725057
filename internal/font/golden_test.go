package font_test

import (
	"compress/bzip2"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/font"
)

// specimen is a language with the face and settings its text gets.
type specimen struct {
	language    string
	script      font.Script
	rightToLeft bool
	styles      []font.Style
}

func specimens() []specimen {
	weights := []font.Style{{}, {Bold: true}}
	all := []font.Style{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}}
	return []specimen{
		{"ar", font.Arabic, true, weights},
		{"zh", font.Han, false, weights},
		{"en", font.Latin, false, all},
		{"es", font.Latin, false, all},
		{"fr", font.Latin, false, all},
		{"ru", font.Cyrillic, false, all},
	}
}

func (s specimen) face(library *font.Library, style font.Style) *font.Face {
	letter := map[font.Script]rune{font.Arabic: 'ع', font.Han: '文', font.Latin: 'x', font.Cyrillic: 'я'}[s.script]
	face, _ := library.Face(s.script, style, letter)
	return face
}

// placed is what two shapers must agree on: the glyphs in visual order with
// their places, and the whole width.
func (s specimen) placed(shaper *font.Shaper, face *font.Face, word string) string {
	text := []rune(word)
	clusters := shaper.Shape(nil, text, font.Run{
		Item:     font.Item{End: len(text), Script: s.script, Face: face},
		Language: s.language, RightToLeft: s.rightToLeft,
	})
	var out strings.Builder
	pen := 0
	for i := range clusters {
		c := &clusters[i]
		if s.rightToLeft {
			c = &clusters[len(clusters)-1-i]
		}
		for _, g := range c.Glyphs {
			fmt.Fprintf(&out, "%d@%d,%d ", g.ID, pen+int(g.X), g.Y)
		}
		pen += c.Advance
	}
	fmt.Fprintf(&out, "+%d", pen)
	return out.String()
}

func words(t testing.TB, language string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "words", language+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(text))
}

// TestShapingEqualsHarfBuzz shapes what HarfBuzz has shaped with the same
// faces: the words of testdata/words and what the repository's texts held
// when "make harfbuzz" last ran.
func TestShapingEqualsHarfBuzz(t *testing.T) {
	library, shaper := font.Bundled(), font.NewShaper()
	for _, s := range specimens() {
		t.Run(s.language, func(t *testing.T) {
			if *anew {
				s.writeReference(t, library)
			}
			lines := reference(t, s.language)
			for _, style := range s.styles {
				face := s.face(library, style)
				if len(lines[face.Name()]) < 1000 {
					t.Errorf("only %d lines of %s: the file is not whole", len(lines[face.Name()]), face.Name())
				}
				for _, line := range lines[face.Name()] {
					word, want, _ := strings.Cut(line, "\t")
					if got := s.placed(shaper, face, word); got != want {
						t.Errorf("%s: %q\n got %s\nwant %s", face.Name(), word, got, want)
					}
				}
			}
		})
	}
}

// reference reads what HarfBuzz said of a language's lines, by face: a line,
// a tab, its glyphs. The name of a face is a line that begins with #.
func reference(t *testing.T, language string) map[string][]string {
	t.Helper()
	file, err := os.Open(referenceOf(language))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	content, err := io.ReadAll(bzip2.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	lines := make(map[string][]string)
	var face string
	for line := range strings.SplitSeq(strings.TrimSpace(string(content)), "\n") {
		if name, ok := strings.CutPrefix(line, "# "); ok {
			face = name
			continue
		}
		lines[face] = append(lines[face], line)
	}
	return lines
}

func referenceOf(language string) string {
	return filepath.Join("testdata", "harfbuzz", language+".txt.bz2")
}
