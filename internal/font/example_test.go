package font_test

import (
	"fmt"

	"rapporteur/internal/font"
)

func Example() {
	text := []rune("Paragraph 7 (العربية)")
	library, shaper := font.Bundled(), font.NewShaper()
	items, missing := library.Items(nil, text, font.Scripts(nil, text, "en"), 0, len(text), font.Style{})
	fmt.Println(len(missing), "missing")
	for _, item := range items {
		clusters := shaper.Shape(nil, text, font.Run{Item: item, Language: "en", RightToLeft: item.Script == font.Arabic})
		fmt.Println(item.Face.Name(), item.Script, len(clusters), "clusters")
	}
	// Output:
	// 0 missing
	// LiberationSerif Latn 13 clusters
	// NotoNaskhArabic-Regular Arab 7 clusters
	// LiberationSerif Latn 1 clusters
}
