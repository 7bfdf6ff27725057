package font_test

import (
	"slices"
	"testing"

	"rapporteur/internal/font"
)

// TestAWordInTwoRunsJoins: where a style changes within an Arabic word, the letters have
// the forms that they have in the whole word.
func TestAWordInTwoRunsJoins(t *testing.T) {
	library, shaper := font.Bundled(), font.NewShaper()
	text := []rune("بيت")
	shape := func(start, end int) (glyphs []uint16) {
		items, _ := library.Items(nil, text, font.Scripts(nil, text, "ar"), start, end, font.Style{})
		for _, item := range items {
			clusters := shaper.Shape(nil, text, font.Run{Item: item, Language: "ar", RightToLeft: true})
			slices.SortFunc(clusters, func(a, b font.Cluster) int { return a.Start - b.Start })
			for _, c := range clusters {
				for _, g := range c.Glyphs {
					glyphs = append(glyphs, g.ID)
				}
			}
		}
		return glyphs
	}
	whole := shape(0, 3)
	for cut := 1; cut < 3; cut++ {
		if parts := append(shape(0, cut), shape(cut, 3)...); !slices.Equal(parts, whole) {
			t.Errorf("cut after %d letters: glyphs %v, want %v", cut, parts, whole)
		}
	}
}
