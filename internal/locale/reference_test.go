package locale

import (
	"testing"

	"rapporteur/internal/lang"
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
		got, err := load(t, lang.Tag(c.tag)).ReferenceNumbers(c.kind, c.targets)
		if got != c.want || err != nil {
			t.Errorf("%s %s %v: got %q, %v; want %q", c.tag, c.kind, c.targets, got, err, c.want)
		}
	}
}

func TestPartsOfOnePlaceAreOnePlace(t *testing.T) {
	w := load(t, lang.English).Writer(nil, nil)
	for want, targets := range map[string][][]int{
		"paragraph 28 (c) and (d)":             {{28, 3}, {28, 4}},
		"paragraphs 28 (c) and (d) and 30 (a)": {{28, 3}, {28, 4}, {30, 1}},
	} {
		if got, err := w.Reference("item", "", targets); got != want || err != nil {
			t.Errorf("got %q, %v; want %q", got, err, want)
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
		if got, err := w.Reference("poem", form, [][]int{{1}, {3}}); got != want || err != nil {
			t.Errorf("%q: got %q, %v", form, got, err)
		}
	}
	if _, err := w.Reference("poem", "dat", [][]int{{1}}); err == nil {
		t.Error("no error for a form that there is not")
	}
	if _, err := w.Reference("poem", "", [][]int{{0}}); err == nil {
		t.Error("no error for a place without a number")
	}
}
