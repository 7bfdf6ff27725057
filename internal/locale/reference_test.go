package locale

import (
	"fmt"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

func TestPlacesOfAReferenceAreJoined(t *testing.T) {
	type row struct {
		tag, kind string
		targets   [][]int
		want      string
	}
	for _, c := range []row{
		{"en", "paragraph", [][]int{{7}}, "7"},
		{"en", "paragraph", [][]int{{12}, {6}, {8}, {7}, {7}}, "6–8 and 12"},
		{"en", "paragraph", [][]int{{6}, {7}}, "6 and 7"},
		{"en", "item", [][]int{{7, 1}, {7, 2}, {7, 3, 4}}, "7 (a), (b) and (c) (iv)"},
		{"en", "item", [][]int{{28, 3}, {28, 4}, {30, 1}}, "28 (c) and (d) and 30 (a)"},
		{"en", "item", [][]int{{7}, {7, 1}}, "7 and 7 (a)"},
		{"en", "agenda", [][]int{{1, 1}, {1, 2}}, "1 (a) and (b)"},
		{"en", "decision-item", [][]int{{1, 1}, {1, 2}}, "I (a) and (b)"},
		{"en", "section", [][]int{{3, 1}, {3, 2}}, "III.A and III.B"},
		{"en", "section", [][]int{{3, 1}}, "III.A"},
		{"en", "section", [][]int{{1}, {2}, {3}}, "I, II and III"},
		{"en", "recommendation", [][]int{{4}}, "4"},
		{"en", "agenda", [][]int{{1, 2}}, "1 (b)"},
		{"fr", "paragraph", [][]int{{6}, {7}, {8}, {12}}, "6 à 8 et 12"},
		{"fr", "section", [][]int{{1}, {2}, {4}, {5}}, "I, II, IV et V"},
		{"fr", "item", [][]int{{7, 1}}, "7 a)"},
		{"fr", "annex", [][]int{{2}}, "II"},
		{"fr", "item", [][]int{{28, 3}, {28, 4}}, "28 c) et d)"},
		{"es", "item", [][]int{{28, 3}, {28, 4}}, "28 c) y d)"},
		{"ru", "item", [][]int{{28, 3}, {28, 4}}, "28 c) и d)"},
		{"zh", "item", [][]int{{28, 3}, {28, 4}}, "28(c)和(d)"},
		{"ar", "item", [][]int{{28, 3}, {28, 4}}, "28(ج) و(د)"},
		{"es", "paragraph", [][]int{{3}, {4}, {5}, {7}}, "3 a 5 y 7"},
		{"ru", "paragraph", [][]int{{3}, {4}, {5}, {7}}, "3–5 и 7"},
		{"ru", "item", [][]int{{44, 2}}, "44 b)"},
		{"zh", "paragraph", [][]int{{6}, {7}, {12}}, "6、7和12"},
		{"zh", "paragraph", [][]int{{6}, {7}, {8}}, "6至8"},
		{"zh", "paragraph", [][]int{{6}, {7}, {8}, {12}}, "6至8段和第12"}, // 第…段 is round it: 第6至8段和第12段
		{"zh", "recommendation", [][]int{{3}, {4}, {5}, {7}}, "3至5和7"},
		{"zh", "section", [][]int{{3, 1}}, "第三.A节"},
		{"zh", "section", [][]int{{1}, {2}, {4}, {5}}, "第一、第二、第四和第五节"},
		{"zh", "section", [][]int{{2}}, "第二节"},
		{"zh", "section", [][]int{{2}, {3, 1}}, "第二节和第三.A节"},
		{"zh", "item", [][]int{{5, 2}}, "5(b)"},
		{"ar", "paragraph", [][]int{{3}, {4}, {5}, {7}}, "3-5 و7"},
		{"ar", "section", [][]int{{1}, {2}, {4}, {5}}, "أولا وثانيا ورابعا وخامسا"},
		{"ar", "section", [][]int{{3, 1}}, "ثالثا - ألف"},
		{"ar", "item", [][]int{{2, 1}}, "2(أ)"},
	} {
		got, err := load(t, lang.Tag(c.tag)).ReferenceNumbers(Places{Kind: c.kind, Paths: c.targets, Styles: stylesOf(c.kind)}, markTargets(c.targets).wrap)
		got = source.Strip(got)
		if got != c.want || err != nil {
			t.Errorf("%s %s %v: got %q, %v; want %q", c.tag, c.kind, c.targets, got, err, c.want)
		}
	}
}

// stylesOf returns the usual styles of the labels of sections.
func stylesOf(kind string) []string {
	if kind == "section" {
		return []string{"roman", "alpha", "decimal", "letter"}
	}
	return nil
}

func refer(kind, form string, targets [][]int) Reference {
	return Reference{Places: Places{Kind: kind, Paths: targets, Styles: stylesOf(kind)}, Form: form}
}

// wordsOf returns the words of a reference.
func wordsOf(pieces []Piece) string {
	words := ""
	for _, p := range pieces {
		words += p.Text
	}
	return words
}

// shown returns the words of a reference with its numbers in brackets, each
// with its place among the targets.
func shown(pieces []Piece) string {
	words := ""
	for _, p := range pieces {
		if p.Number {
			p.Text = fmt.Sprintf("[%s→%d]", p.Text, p.Target)
		}
		words += p.Text
	}
	return words
}

func TestAReferenceIsCutIntoPieces(t *testing.T) {
	numbers := [][]int{{7}, {8}, {9}, {12}}
	items := [][]int{{28, 3}, {28, 4}}
	for _, c := range []struct {
		tag, kind string
		targets   [][]int
		want      string
	}{
		{"en", "paragraph", numbers, "paragraphs [7→0]–[9→2] and [12→3]"},
		{"fr", "paragraph", numbers, "paragraphes [7→0] à [9→2] et [12→3]"},
		{"es", "paragraph", numbers, "párrafos [7→0] a [9→2] y [12→3]"},
		{"ru", "paragraph", numbers, "пункты [7→0]–[9→2] и [12→3]"},
		{"zh", "paragraph", numbers, "第[7→0]至[9→2]段和第[12→3]段"},
		{"ar", "paragraph", numbers, "الفقرات [7→0]-[9→2] و[12→3]"},
		{"en", "item", items, "paragraph [28 (c)→0] and [(d)→1]"},
		{"fr", "item", items, "paragraphe [28 c)→0] et [d)→1]"},
		{"es", "item", items, "párrafo [28 c)→0] y [d)→1]"},
		{"ru", "item", items, "пункт [28 c)→0] и [d)→1]"},
		{"zh", "item", items, "第[28(c)→0]和[(d)→1]段"},
		{"ar", "item", items, "الفقرة [28(ج)→0] و[(د)→1]"},
		{"zh", "section", [][]int{{1}, {2}, {4}}, "[第一→0]、[第二→1]和[第四→2]节"},
		{"fr", "agenda", [][]int{{2}}, "point [2→0] de l'ordre du jour"},
		{"en", "paragraph", [][]int{{9}, {3}, {9}}, "paragraphs [3→1] and [9→0]"},
		{"en", "sole-annex", [][]int{{1}}, "annex"},
	} {
		w := load(t, lang.Tag(c.tag)).Writer(nil, nil)
		got, err := w.Reference(refer(c.kind, "", c.targets))
		if err != nil || shown(got) != c.want {
			t.Errorf("%s %s %v: got %q, %v; want %q", c.tag, c.kind, c.targets, shown(got), err, c.want)
		}
	}
}

func TestPartsOfOnePlaceAreOnePlace(t *testing.T) {
	w := load(t, lang.English).Writer(nil, nil)
	for want, targets := range map[string][][]int{
		"paragraph 28 (c) and (d)":             {{28, 3}, {28, 4}},
		"paragraphs 28 (c) and (d) and 30 (a)": {{28, 3}, {28, 4}, {30, 1}},
	} {
		if got, err := w.Reference(refer("item", "", targets)); wordsOf(got) != want || err != nil {
			t.Errorf("got %q, %v; want %q", wordsOf(got), err, want)
		}
	}
}

func TestAReferenceIsAMessageInTheFormAskedFor(t *testing.T) {
	l := with(t, "ru", `
[reference.poem.full]
one = "строка {{.Numbers}}"
few = "строки {{.Numbers}}"
many = "строки {{.Numbers}}"
[reference.poem.gen]
one = "строки {{.Numbers}}"
few = "строк {{.Numbers}}"
many = "строк {{.Numbers}}"
`)
	w := l.Writer(nil, nil)
	for form, want := range map[string]string{"": "строки 1 и 3", "gen": "строк 1 и 3"} {
		if got, err := w.Reference(refer("poem", form, [][]int{{1}, {3}})); wordsOf(got) != want || err != nil {
			t.Errorf("%q: got %q, %v", form, wordsOf(got), err)
		}
	}
	if _, err := w.Reference(refer("poem", "dat", [][]int{{1}})); err == nil {
		t.Error("no error for a form that there is not")
	}
	if _, err := w.Reference(refer("poem", "", [][]int{{0}})); err == nil {
		t.Error("no error for a place without a number")
	}
}
