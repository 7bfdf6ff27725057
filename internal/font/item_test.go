package font_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/font"
)

// Items are written as "script text|script text".
func TestItems(t *testing.T) {
	library := font.Bundled()
	for _, c := range []struct{ name, language, text, want string }{
		{"one script", "fr", "Le 1er alinéa, n° 5.", "Latn Le 1er alinéa, n° 5."},
		{"cyrillic with a latin symbol", "ru", "Документ CTOC/COP/WG.7/2024/5 принят",
			"Cyrl Документ |Latn CTOC/COP/WG.7/2024/5 |Cyrl принят"},
		{"a number goes with its latin word", "ar", "الوثيقة (A/65/20) 11 مرة",
			"Arab الوثيقة (|Latn A/65/20|Arab ) 11 مرة"},
		{"brackets round latin words follow the language", "zh", "公约（UNTOC）第1次，", "Hani 公约（|Latn UNTOC|Hani ）第|Latn 1|Hani 次，"},
		{"quotation marks in Chinese", "zh", "“议定书”", "Hani “议定书”"},
		{"quotation marks in English within Chinese", "zh", "见the “Protocol” text。", "Hani 见|Latn the “Protocol” text|Hani 。"},
		{"marks stay with their letter", "fr", "e\u0301a", "Latn e\u0301a"},
		{"controls stay with what is before them", "ar", "نص\u2068A\u2069", "Arab نص\u2068|Latn A\u2069"},
		{"a space that does not break", "fr", "«\u00A0a\u202F»", "Latn «\u00A0a\u202F»"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := []rune(c.text)
			items, missing := library.Items(nil, text, font.Scripts(nil, text, c.language), 0, len(text), font.Style{})
			if len(missing) > 0 {
				t.Errorf("missing: %v", missing)
			}
			var got []string
			for _, item := range items {
				got = append(got, fmt.Sprintf("%s %s", item.Script, string(text[item.Start:item.End])))
			}
			if joined := strings.Join(got, "|"); joined != c.want {
				t.Errorf("items\n%s, want\n%s", joined, c.want)
			}
		})
	}
}

func TestMissingCharacterIsNamed(t *testing.T) {
	text := []rune("a😀ქb")
	items, missing := font.Bundled().Items(nil, text, font.Scripts(nil, text, "en"), 0, len(text), font.Style{})
	if len(missing) != 2 || missing[0].Index != 1 || missing[1].Index != 2 {
		t.Fatalf("missing: %v", missing)
	}
	if got, want := missing[0].Error(), "no font has the character U+1F600 “😀”"; got != want {
		t.Errorf("error %q, want %q", got, want)
	}
	if last := items[len(items)-1]; last.End != len(text) {
		t.Errorf("the items end at %d", last.End)
	}
}

func TestRangeKnowsItsSurroundings(t *testing.T) {
	text := []rune("نص (نص)")
	items, _ := font.Bundled().Items(nil, text, font.Scripts(nil, text, "fr"), 3, 4, font.Style{})
	if len(items) != 1 || items[0].Script != font.Arabic || items[0].Start != 3 || items[0].End != 4 {
		t.Errorf("items %v", items)
	}
}

func TestStyleIsTheNearestOne(t *testing.T) {
	library := font.Bundled()
	for _, c := range []struct {
		script font.Script
		style  font.Style
		want   string
	}{
		{font.Latin, font.Style{}, "LiberationSerif"},
		{font.Cyrillic, font.Style{Bold: true, Italic: true}, "LiberationSerif-BoldItalic"},
		{font.Arabic, font.Style{Italic: true}, "NotoNaskhArabic-Regular"},
		{font.Han, font.Style{Bold: true, Italic: true}, "NotoSerifSC-Bold"},
	} {
		face, _ := library.Face(c.script, c.style, ' ')
		if face.Name() != c.want {
			t.Errorf("%v %v is set in %s, want %s", c.script, c.style, face.Name(), c.want)
		}
	}
}

// All that the repository's texts hold can be printed.
func TestTextsHaveNoMissingCharacter(t *testing.T) {
	library := font.Bundled()
	for _, s := range specimens() {
		for _, file := range repositoryFiles(t, s.language) {
			text := []rune(file)
			if _, missing := library.Items(nil, text, font.Scripts(nil, text, s.language), 0, len(text), font.Style{}); len(missing) > 0 {
				t.Errorf("%s: %v", s.language, missing)
			}
		}
	}
}
