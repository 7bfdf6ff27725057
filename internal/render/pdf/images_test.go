//go:build external

package pdf_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"rapporteur/internal/lang"
)

var anew = flag.Bool("pages", false, "rewrite the page images; look at them before you commit")

// resolution of the page images in dots per inch: high enough to show a
// different line break, a moved mark or a missing column; low enough that
// differences in anti-aliasing hardly show.
const resolution = "40"

// Two images are alike when few of their squares of 4 by 4 pixels differ much in mean grey.
const (
	square      = 4
	sameGrey    = 40  // of 255
	sameSquares = 0.5 // percent
)

// TestPagesLookAsReviewed draws pages that show every construct, in all
// languages, and compares them with images that a person has looked at.
func TestPagesLookAsReviewed(t *testing.T) {
	for _, language := range lang.All() {
		t.Run(string(language.Tag), func(t *testing.T) {
			t.Parallel()
			file := render(t, typeset(t, edition(language.Tag, 5)), metadata())
			for page := 1; page <= 2; page++ {
				comparePage(t, file, page, fmt.Sprintf("testdata/pages/%s-%d.png", language.Tag, page))
			}
		})
	}
}

func comparePage(t *testing.T, file []byte, page int, golden string) {
	t.Helper()
	got := drawPage(t, file, page)
	if *anew {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if share := difference(t, got, want); share > sameSquares {
		seen := filepath.Join(os.TempDir(), filepath.Base(golden))
		if err := os.WriteFile(seen, got, 0o644); err != nil {
			t.Error(err)
		}
		t.Errorf("%.1f %% of the page differs from %s; see %s", share, golden, seen)
	}
}

// drawPage returns a page as a PNG of sixteen greys.
func drawPage(t *testing.T, file []byte, page int) []byte {
	t.Helper()
	number := fmt.Sprint(page)
	command := exec.Command("pdftoppm", "-r", resolution, "-gray", "-png", "-f", number, "-l", number, "-")
	command.Stdin = bytes.NewReader(file)
	drawn, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	inColour, err := png.Decode(bytes.NewReader(drawn))
	if err != nil {
		t.Fatal(err)
	}
	greys := image.NewPaletted(inColour.Bounds(), sixteenGreys())
	draw.Draw(greys, greys.Bounds(), inColour, image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, greys); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sixteenGreys() color.Palette {
	var p color.Palette
	for i := range 16 {
		p = append(p, color.Gray{Y: uint8(i * 17)})
	}
	return p
}

// difference returns the percentage of squares that differ.
func difference(t *testing.T, a, b []byte) float64 {
	t.Helper()
	one, other := decode(t, a), decode(t, b)
	if one.Bounds() != other.Bounds() {
		return 100
	}
	different, all := 0, 0
	for y := 0; y < one.Rect.Dy(); y += square {
		for x := 0; x < one.Rect.Dx(); x += square {
			if delta := grey(one, x, y) - grey(other, x, y); delta > sameGrey || delta < -sameGrey {
				different++
			}
			all++
		}
	}
	return float64(different) * 100 / float64(all)
}

func decode(t *testing.T, data []byte) *image.Paletted {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	greys, ok := m.(*image.Paletted)
	if !ok {
		t.Fatalf("a page image is %T, not one of sixteen greys", m)
	}
	return greys
}

// grey returns the mean grey of the square at (x, y).
func grey(m *image.Paletted, x, y int) int {
	sum, n := 0, 0
	for j := y; j < min(y+square, m.Rect.Dy()); j++ {
		for i := x; i < min(x+square, m.Rect.Dx()); i++ {
			sum += int(m.ColorIndexAt(i, j)) * 17
			n++
		}
	}
	return sum / n
}

// TestImagesThatDifferAreSeen proves that the comparison can fail: it compares
// a page with the same page without its last paragraph.
func TestImagesThatDifferAreSeen(t *testing.T) {
	whole, cut := edition(lang.French, 5), edition(lang.French, 5)
	cut.Blocks = cut.Blocks[:len(cut.Blocks)-1]
	a := drawPage(t, render(t, typeset(t, whole), metadata()), 2)
	b := drawPage(t, render(t, typeset(t, cut), metadata()), 2)
	if share := difference(t, a, b); share <= sameSquares {
		t.Errorf("only %.2f %% differs", share)
	}
}
