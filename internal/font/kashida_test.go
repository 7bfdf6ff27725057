package font_test

import (
	"strings"
	"testing"

	"rapporteur/internal/font"
)

func TestKashidas(t *testing.T) {
	for _, c := range []struct{ name, want string }{ // "_" where the stroke goes
		{"after seen", "السياس_ات"},
		{"after sad rather than before the end", "القص_ص"},
		{"before final heh", "مكتب_ه"},
		{"before final teh marbuta", "الجمعي_ة"},
		{"before final dal", "تحدي_د"},
		{"before final alef", "اهتم_ا"},
		{"before final lam", "العام_ل"},
		{"before reh after beh", "الكبي_ر"},
		{"before reh after beh within a word", "التبري_رات"},
		{"before final waw", "تعتن_و"},
		{"before any final letter", "الجمي_ح"},
		{"letters that do not join", "المدار"},
		{"lam-alef stays whole", "البلا"},
		{"short words stay", "من على"},
		{"marks are no letters", "مِنْ"},
		{"each word has one", "العام_ل العام_ل"},
		{"Latin", "paragraph"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := []rune(strings.ReplaceAll(c.want, "_", ""))
			var out strings.Builder
			places := font.Kashidas(nil, text, 0, len(text))
			for i, r := range text {
				for _, k := range places {
					if k.Index == i {
						out.WriteString("_")
					}
				}
				out.WriteRune(r)
			}
			if got := out.String(); got != c.want {
				t.Errorf("%s, want %s (%v)", got, c.want, places)
			}
		})
	}
}

// Every place in the repository's texts is one a face can stretch or says it
// cannot; and a word has one place at most.
func TestKashidasAreJoins(t *testing.T) {
	library, shaper := font.Bundled(), font.NewShaper()
	s := specimens()[0]
	face := s.face(library, font.Style{})
	stretchable, all := 0, 0
	for _, word := range words(t, "ar") {
		text := []rune(word)
		places := font.Kashidas(nil, text, 0, len(text))
		if len(places) > 1 {
			t.Errorf("%s has places %v", word, places)
		}
		run := font.Run{Item: font.Item{End: len(text), Script: font.Arabic, Face: face}, Language: "ar", RightToLeft: true}
		clusters := shaper.Shape(nil, text, run)
		for _, k := range places {
			all++
			for _, c := range clusters {
				if c.Start == k.Index && c.Flags&font.Stretchable != 0 {
					stretchable++
				}
			}
		}
	}
	t.Logf("%d places in %d words, %d stretchable", all, len(words(t, "ar")), stretchable)
	if stretchable < all*9/10 {
		t.Errorf("only %d of %d places can be stretched", stretchable, all)
	}
}
