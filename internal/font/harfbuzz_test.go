package font_test

import (
	"rapporteur/internal/plain"

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

var anew = flag.Bool("harfbuzz", false, "write what HarfBuzz shapes anew, with hb-shape (Debian: libharfbuzz-bin) and bzip2")

// writeReference shapes the lines of a language with hb-shape, in each face.
func (s specimen) writeReference(t *testing.T, library *font.Library) {
	t.Helper()
	lines := append(words(t, s.language), repositoryText(t, s)...)
	var plain bytes.Buffer
	for _, style := range s.styles {
		face := s.face(library, style)
		fmt.Fprintf(&plain, "# %s\n", face.Name())
		for i, glyphs := range shapedByHarfBuzz(t, s, fileOf(face), lines) {
			fmt.Fprintf(&plain, "%s\t%s\n", lines[i], glyphs)
		}
	}
	pack := exec.Command("bzip2", "-9")
	pack.Stdin = &plain
	packed, err := pack.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(referenceOf(s.language), packed, 0o644); err != nil {
		t.Fatal(err)
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
		return plain.IsHan(r) || 0x3001 <= r && r <= 0x3020 || 0xFF00 <= r && r <= 0xFF60 || strings.ContainsRune("“”‘’…—·", r)
	case font.Cyrillic:
		return unicode.Is(unicode.Cyrillic, r) || strings.ContainsRune(",.;:()«»—-", r)
	}
	return unicode.Is(unicode.Latin, r) || strings.ContainsRune(",.;:()«»—-/0123456789’'", r)
}
