package font_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"rapporteur/internal/font"
)

var update = flag.Bool("update", false, "rewrite the golden files")

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

// The glyphs of all words are kept, so that another version of the shaping
// library cannot slip in with other glyphs. Where they come from is checked
// against HarfBuzz by the next test.
func TestShapingIsAsItWas(t *testing.T) {
	library, shaper := font.Bundled(), font.NewShaper()
	for _, s := range specimens() {
		t.Run(s.language, func(t *testing.T) {
			var got bytes.Buffer
			for _, style := range s.styles {
				face := s.face(library, style)
				fmt.Fprintf(&got, "# %s\n", face.Name())
				for _, word := range words(t, s.language) {
					fmt.Fprintf(&got, "%s\t%s\n", word, s.placed(shaper, face, word))
				}
			}
			name := filepath.Join("testdata", "shaping", s.language+".golden")
			if *update {
				if err := os.WriteFile(name, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			compareLines(t, got.String(), string(want))
		})
	}
}

func compareLines(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		t.Fatalf("%d lines, want %d", len(g), len(w))
	}
	for i := range g {
		if g[i] != w[i] {
			t.Errorf("got  %s\nwant %s", g[i], w[i])
		}
	}
}

// The reference is the program hb-shape (Debian: libharfbuzz-bin), given the
// same files. Besides the words it gets what the repository's own texts hold.
func TestShapingEqualsHarfBuzz(t *testing.T) {
	if _, err := exec.LookPath("hb-shape"); err != nil {
		t.Skip("install hb-shape (package libharfbuzz-bin) to run this test")
	}
	library, shaper := font.Bundled(), font.NewShaper()
	for _, s := range specimens() {
		lines := append(words(t, s.language), repositoryText(t, s)...)
		for _, style := range s.styles {
			face := s.face(library, style)
			t.Run(s.language+"/"+face.Name(), func(t *testing.T) {
				want := shapedByHarfBuzz(t, s, fileOf(face), lines)
				differing := 0
				for i, line := range lines {
					if got := s.placed(shaper, face, line); got != want[i] {
						differing++
						t.Errorf("%q\n got %s\nwant %s", line, got, want[i])
					}
				}
				t.Logf("%d lines, %d differ", len(lines), differing)
			})
		}
	}
}

func fileOf(face *font.Face) string {
	name := face.Name()
	if !strings.Contains(name, "-") {
		name += "-Regular" // Liberation leaves it out
	}
	return filepath.Join("faces", name+".ttf")
}

// shapedByHarfBuzz shapes lines with hb-shape and brings its output into our form.
func shapedByHarfBuzz(t *testing.T, s specimen, file string, lines []string) []string {
	t.Helper()
	direction := "ltr"
	if s.rightToLeft {
		direction = "rtl"
	}
	command := exec.Command("hb-shape", "--text-file=-", "--no-glyph-names", "--cluster-level=1",
		"--direction="+direction, "--script="+s.script.String(), "--language="+s.language,
		"--features=chws", file)
	command.Stdin = strings.NewReader(strings.Join(lines, "\n"))
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	result := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(result) != len(lines) {
		t.Fatalf("hb-shape returned %d lines for %d", len(result), len(lines))
	}
	for i := range result {
		result[i] = positions(t, result[i])
	}
	return result
}

// positions reads "[gid=cluster@x,y+advance|…]", of which @x,y may be absent.
func positions(t *testing.T, line string) string {
	t.Helper()
	var out strings.Builder
	pen := 0
	for glyph := range strings.SplitSeq(strings.Trim(line, "[]"), "|") {
		id, rest, _ := strings.Cut(glyph, "=")
		rest, advance, _ := strings.Cut(rest, "+")
		_, offset, _ := strings.Cut(rest, "@")
		x, y, _ := strings.Cut(offset, ",")
		fmt.Fprintf(&out, "%s@%d,%d ", id, pen+number(t, x), number(t, y))
		pen += number(t, advance)
	}
	fmt.Fprintf(&out, "+%d", pen)
	return out.String()
}

func number(t *testing.T, s string) int {
	t.Helper()
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// repositoryText returns stretches of one script from the texts of a
// language: words, but for Arabic and Chinese whole phrases, so that shaping
// word by word is compared with shaping at once.
func repositoryText(t *testing.T, s specimen) []string {
	t.Helper()
	var found []string
	seen := make(map[string]bool)
	for _, text := range repositoryFiles(t, s.language) {
		for _, piece := range strings.FieldsFunc(text, func(r rune) bool { return !s.belongs(r) }) {
			piece = strings.TrimSpace(piece)
			if piece != "" && !seen[piece] {
				seen[piece] = true
				found = append(found, piece)
			}
		}
	}
	return found
}

func repositoryFiles(t testing.TB, language string) []string {
	t.Helper()
	var texts []string
	for _, root := range []string{"../../sessions/*/" + language, "../../locales/" + language} {
		folders, err := filepath.Glob(root)
		if err != nil {
			t.Fatal(err)
		}
		for _, folder := range folders {
			err := filepath.WalkDir(folder, func(name string, entry os.DirEntry, err error) error {
				if err != nil || entry.IsDir() || strings.Contains(name, "hyphen") {
					return err
				}
				text, err := os.ReadFile(name)
				texts = append(texts, string(text))
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return texts
}

func (s specimen) belongs(r rune) bool {
	switch s.script {
	case font.Arabic:
		return r == ' ' || r != 0x061C && unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Mn, r)
	case font.Han:
		return font.IsHan(r) || 0x3001 <= r && r <= 0x3020 || 0xFF00 <= r && r <= 0xFF60 || strings.ContainsRune("“”‘’…—·", r)
	case font.Cyrillic:
		return unicode.Is(unicode.Cyrillic, r) || strings.ContainsRune(",.;:()«»—-", r)
	}
	return unicode.Is(unicode.Latin, r) || strings.ContainsRune(",.;:()«»—-/0123456789’'", r)
}
