package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

func testTypesetter(tag lang.Tag) *typesetter {
	language, _ := lang.Find(tag)
	return newTypesetter(&resolve.Edition{Language: language}, font.Bundled())
}

// linesOf sets a text as body text of a language.
func linesOf(t *typesetter, text string, measure float64) []*line {
	m := &t.sheet.body
	p := t.plain(text, m.look, directSlot(&Element{}), source.Span{})
	p.parts[0].whole = false
	return t.typeset(p, m, measure)
}

// runesOf returns the visible characters of lines, sorted.
func runesOf(d *Document, lines []*line) []rune {
	var all []rune
	for _, l := range lines {
		for i := range l.pieces {
			all = append(all, seen(d.Text(&l.pieces[i].run))...)
		}
	}
	slices.Sort(all)
	return all
}

func seen(text string) []rune {
	var kept []rune
	for _, r := range text {
		if !unicode.In(r, unicode.Z, unicode.C, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			kept = append(kept, r)
		}
	}
	return kept
}

// wellSet reports what is wrong with the lines of a text.
func wellSet(t *typesetter, text string, lines []*line, measure float64) error {
	want := seen(text)
	slices.Sort(want)
	if got := runesOf(t.document, lines); string(got) != string(want) {
		return fmt.Errorf("characters\ngot  %q\nwant %q", string(got), string(want))
	}
	fonts := font.NewCoverage(t.library)
	if strings.ContainsFunc(text, func(r rune) bool { return !fonts.Has(r) }) {
		return nil // nothing is published
	}
	for i, l := range lines {
		if l.width > measure+excess(measure) && clustersOf(t.document, l) > 1 {
			return fmt.Errorf("line %d is %.3f points long, the measure is %.3f", i, l.width, measure)
		}
		for _, p := range l.pieces {
			if p.run.X != p.run.X || p.width != p.width {
				return fmt.Errorf("line %d has a run without a position", i)
			}
		}
	}
	return nil
}

// excess is how much longer than the measure a line may be. Where the measure is
// narrower than a word, words are broken anywhere, and then measured with the
// kerning that they have as a whole.
func excess(measure float64) float64 {
	if measure < 60 {
		return 0.5
	}
	return 0.01
}

// clustersOf counts the visible clusters of a line. A line of one
// cannot be broken, however narrow the measure.
func clustersOf(d *Document, l *line) int {
	n := 0
	for _, p := range l.pieces {
		for _, g := range p.run.Glyphs {
			if len(seen(d.Faces[p.run.Face].Text(g.Code))) > 0 {
				n++
			}
		}
	}
	return n
}

func FuzzLinesHoldTheirMeasureAndAllCharacters(f *testing.F) {
	for i, l := range lang.All() {
		f.Add(strings.Join(words(l.Tag), ""), uint8(i), uint16(360))
		f.Add(words(l.Tag)[1], uint8(i), uint16(50))
	}
	f.Add("CTOC/COP/WG.7/2024/5-CTOC/COP/WG.4/2024/4 https://undocs.org/en/CTOC/COP/WG.7/2024/5", uint8(2), uint16(40))
	f.Add("نص English نص 12–34 (نص)، “中文” конец", uint8(0), uint16(80))
	f.Add("“（「」）”，。：《》·、中A1b文", uint8(1), uint16(31))
	f.Add("a\nb\n\n c\u00a0d\u202fe \u200bf\u00adg", uint8(3), uint16(20))
	f.Add("ﷺ لا للّه الله ـــ آأإ", uint8(0), uint16(24))
	f.Fuzz(func(t *testing.T, text string, language uint8, measure uint16) {
		if len(text) > 2000 {
			return
		}
		text = strings.ToValidUTF8(text, "")
		if strings.ContainsRune(text, '\u00ad') {
			return // cannot be told from the hyphen of a divided word
		}
		setter := testTypesetter(lang.All()[int(language)%len(lang.All())].Tag)
		width := 20 + float64(measure%500)
		if err := wellSet(setter, text, linesOf(setter, text, width), width); err != nil {
			t.Error(err)
		}
	})
}

func TestLinesFillTheMeasure(t *testing.T) {
	for _, l := range lang.All() {
		setter := testTypesetter(l.Tag)
		for _, measure := range []float64{columnWidth, columnWidth - 48, 250} {
			lines := linesOf(setter, strings.Repeat(strings.Join(words(l.Tag), ""), 4), measure)
			for i, line := range lines[:len(lines)-1] {
				if line.width < measure-0.01 || line.width > measure+0.01 {
					t.Errorf("%s: line %d is %.2f points long, the measure is %.2f", l.Tag, i, line.width, measure)
				}
			}
		}
	}
}

func TestChineseLinesNeitherBeginNorEndWithForbiddenMarks(t *testing.T) {
	setter := testTypesetter(lang.Chinese)
	text := strings.Repeat("会议（见“第10/4号决议”）、《议定书》：审议；通过。", 20)
	for measure := 100.0; measure < 360; measure += 7 {
		for i, l := range linesOf(setter, text, measure) {
			var b strings.Builder
			for j := range l.pieces {
				b.WriteString(setter.document.Text(&l.pieces[j].run))
			}
			if s := b.String(); strings.ContainsAny(s[:3], "，。、；：）》”") && i > 0 {
				t.Errorf("measure %.0f: line %d begins %q", measure, i, s)
			} else if last, _ := lastRune(s); strings.ContainsRune("（《“", last) {
				t.Errorf("measure %.0f: line %d ends %q", measure, i, s)
			}
		}
	}
}

func lastRune(s string) (rune, bool) {
	runes := []rune(s)
	if len(runes) == 0 {
		return 0, false
	}
	return runes[len(runes)-1], true
}

func TestSymbolsAndNamesAreNotDivided(t *testing.T) {
	setter := testTypesetter(lang.English)
	text := strings.Repeat("The documents CTOC/COP/WG.7/2024/5 and UNODC/MERCOSUR of INTERPOL-EUROPOL were considered. ", 10)
	for measure := 200.0; measure < 400; measure += 9 {
		for _, l := range linesOf(setter, text, measure) {
			s := setter.document.Text(&l.pieces[0].run)
			for _, whole := range []string{"CTOC/COP/WG.7/2024/5", "UNODC/MERCOSUR", "INTERPOL"} {
				for i := 1; i < len(whole); i++ {
					if strings.HasSuffix(strings.TrimSuffix(s, "\u00ad"), " "+whole[:i]) {
						t.Errorf("measure %.0f: %q", measure, s)
					}
				}
			}
		}
	}
}

// textsOf returns the characters of each line.
func textsOf(t *typesetter, lines []*line) []string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		for j := range l.pieces {
			texts[i] += t.document.Text(&l.pieces[j].run)
		}
	}
	return texts
}

func TestAChineseLineBeforeASymbolIsShortRatherThanDrawnApart(t *testing.T) {
	setter := testTypesetter(lang.Chinese)
	m := &setter.sheet.body
	text := "秘书处编写的关于对被偷运移民的保护和援助措施的背景文件(CTOC/COP/WG.7/2024/3)"
	p := setter.plain(text, m.look, directSlot(&Element{}), source.Span{})
	symbol := strings.Count(text[:strings.Index(text, "CTOC")], "") - 1
	whole := p.parts[0]
	p.parts = []part{whole, whole}
	p.parts[0].end, p.parts[1].start, p.parts[1].unbroken = symbol, symbol, true
	lines := setter.typeset(p, m, columnWidth-indentStep)
	got := textsOf(setter, lines)
	want := []string{"秘书处编写的关于对被偷运移民的保护和援助措施的背景文件", "(CTOC/COP/WG.7/2024/3)"}
	if !slices.Equal(got, want) {
		t.Fatalf("got  %q\nwant %q", got, want)
	}
	if natural := 27 * m.size; lines[0].width > natural+0.01 {
		t.Errorf("the line is %.1f points long, its characters %.1f", lines[0].width, natural)
	}
}
