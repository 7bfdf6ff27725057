package pdftext

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/bidi"
)

// visual sets a text as a renderer does, one character after another from the left.
func visual(text string, base bidi.Level) []run {
	all := []rune(text)
	levels := bidi.Levels(nil, all, base)
	var runs []run
	for x, i := range bidi.Order(nil, levels) {
		runs = append(runs, run{text: string(all[i]), left: float64(x) * 5, right: float64(x)*5 + 5, bottom: 0, top: 10, size: 10})
	}
	return runs
}

// TestLinesAreReadInLogicalOrder: a line that was set by UAX 9 is read as it was typed.
func TestLinesAreReadInLogicalOrder(t *testing.T) {
	for _, text := range []string{
		"مؤتمر الأطراف", "عملا بالقرار 5/3 الذي اتخذه", "يومي 11 و12 تموز/يوليه 2024.", "الوثيقة (CTOC/COP/WG.7/2024/1)؛", "(CTOC/COP/WG.7/2024/2)؛", "(أ) جدول الأعمال؛",
		"من United Nations Office on Drugs إلى", "انظر (الفقرة 12) و\"النص\".", "2024/1/30 و1,5 في المائة", "CTOC/COP/WG.7/2024/5", "Original: English",
	} {
		l := newLine(visual(text, bidi.RightToLeft), 1, true)
		if got := l.text(); got != text {
			t.Errorf("got  %q\nwant %q", got, text)
		}
	}
	text := "The languages are العربية الفصحى, English and 中文."
	if got := newLine(visual(text, bidi.LeftToRight), 1, false).text(); strings.ReplaceAll(got, "中", " 中") != text {
		t.Errorf("got  %q\nwant %q", got, text)
	}
}

func TestRunsOnOneLineAreTogether(t *testing.T) {
	at := func(text string, left, bottom, top float64) run {
		return run{text: text, left: left, right: left + 5, bottom: bottom, top: top, size: 10}
	}
	runs := []run{at("c", 0, 85, 94), at("a", 0, 100, 109), at("1", 6, 106, 110), at(",", 12, 98, 101), at("一", 18, 104, 105), at("d", 6, 87, 94)}
	var got []string
	for _, band := range bands(runs) {
		got = append(got, newLine(band, 1, false).text())
	}
	if diff := cmp.Diff([]string{"a1,一", "cd"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWordsAtLineEndsAreJoined(t *testing.T) {
	words := line{runs: []run{{text: "the human rights-based approach, the cooperation of States x"}, {text: " well known facts y"}}}
	j := newJoiner([][]line{{words}}, "en")
	for _, test := range [][4]string{
		{"of the govern-", "ment", "of the govern", ""}, {"human rights\x02", "based", "human rights-", ""}, {"co\x02", "operation of", "co", ""}, {"soft\u00ad", "ware", "soft", ""},
		{"Afro-", "American", "Afro-", ""}, {"1990-", "2000", "1990-", ""}, {"so -", "called", "so --"[:4], " "}, {"see https://a.example/b/", "c", "see https://a.example/b/", ""},
		{"a line", "goes on", "a line", " "}, {"第一", "行", "第一", ""}, {"well\x02", "known facts", "well-", ""},
	} {
		if text, joint := j.between(test[0], test[1]); text != test[2] || joint != test[3] {
			t.Errorf("%q %q: got %q %q, want %q %q", test[0], test[1], text, joint, test[2], test[3])
		}
	}
}

func TestOnlyWhatIsRepeatedIsFurniture(t *testing.T) {
	of := func(page int, texts ...string) (p []line) {
		for _, text := range texts {
			l := line{page: page}
			for i, cell := range strings.Split(text, "|") {
				if i > 0 {
					l.runs = append(l.runs, run{text: cellGap})
				}
				l.runs = append(l.runs, run{text: cell})
			}
			p = append(p, l)
		}
		return p
	}
	pages := [][]line{
		of(1, "Title", "a", "b", "c", "*2400001*"), of(2, "Report of the body|2", "Recommendation 7", "d", "e", "- 2 -"), of(3, "3|Report of the body", "Recommendation 8", "f", "g", "3/4"), of(4, "A/1/2", "h", "i", "j", "V.24-00001 (E)"),
	}
	var got []string
	for _, p := range withoutFurniture(pages) {
		for _, l := range p {
			got = append(got, l.text())
		}
	}
	want := strings.Split("Title a b c Recommendation_7 d e Recommendation_8 f g h i j", " ")
	for i := range want {
		want[i] = strings.ReplaceAll(want[i], "_", " ")
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestTheTableOfContentsIsLeftOut(t *testing.T) {
	var p []line
	for _, text := range []string{"Title", "*Contents", "Chapter|Page", "I.|A heading of", "two lines ........ 3", "A.|Second ......... 4", "II.|Third . . . . . . . 5", "Text"} {
		bold := strings.HasPrefix(text, "*")
		l := line{bold: bold}
		for i, cell := range strings.Split(strings.Trim(text, "*"), "|") {
			if i > 0 {
				l.runs = append(l.runs, run{text: cellGap})
			}
			l.runs = append(l.runs, run{text: cell, bold: bold})
		}
		p = append(p, l)
	}
	var got []string
	for _, l := range withoutContents(p) {
		got = append(got, l.text())
	}
	if diff := cmp.Diff([]string{"Title", "Text"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := withoutContents(p[:5]); len(got) != 5 {
		t.Errorf("one line with leaders is no table of contents: %d lines are left", len(got))
	}
}
