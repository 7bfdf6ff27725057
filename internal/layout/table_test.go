package layout

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

func typesetTable(table *resolve.Table) *Document {
	e := sampleEdition(lang.English, 1)
	table.Align = make([]report.Alignment, len(table.Header))
	e.Blocks = []resolve.Block{table}
	d := Typeset(e, font.Bundled())
	return d
}

func TestFiguresStayWholeBesideWordsThatAreTooLong(t *testing.T) {
	got := share([]float64{20, 100, 30, 60}, []float64{20, 200, 30, 90}, 120)
	if want := []float64{20, 35, 30, 35}; !slices.Equal(got, want) {
		t.Errorf("widths %v, want %v", got, want)
	}
	if got := share([]float64{50, 50}, []float64{50, 50}, 60); !slices.Equal(got, []float64{30, 30}) {
		t.Errorf("widths %v", got)
	}
}

func TestAWordWiderThanItsCellIsHyphenated(t *testing.T) {
	cells := make([]resolve.Text, 12)
	for i := range cells {
		cells[i] = plainText("Internationalization of 12")
	}
	d := typesetTable(&resolve.Table{Header: cells})
	var parts []string
	for _, item := range d.Pages[0].Items {
		if r, ok := item.(*GlyphRun); ok && strings.HasSuffix(d.Text(r), string(softHyphen)) {
			parts = append(parts, d.Text(r))
		}
	}
	if len(parts) < len(cells) {
		t.Errorf("divided words %q", parts)
	}
}

func TestARowThatGoesOnKeepsItsDistanceFromTheHeader(t *testing.T) {
	long := plainText(strings.Repeat(words(lang.English)[0], 60))
	d := typesetTable(&resolve.Table{Header: []resolve.Text{plainText("A"), plainText("B")}, Rows: [][]resolve.Text{{plainText("one"), long}}})
	var distances []float64
	for _, p := range d.Pages[1:] {
		for i, item := range p.Items {
			if r, ok := item.(*GlyphRun); ok && d.Text(r) == "B" {
				next := p.Items[i+1:]
				at := slices.IndexFunc(next, func(item Mark) bool { _, ok := item.(*GlyphRun); return ok })
				distances = append(distances, next[at].(*GlyphRun).Y-r.Y)
			}
		}
	}
	if m := sheetOf(d.Language).cell; len(distances) == 0 || slices.Min(distances) < m.leading+2*rowPad {
		t.Errorf("distances %v", distances)
	}
}

func TestAHeaderThatWouldFillThePagesIsNotRepeated(t *testing.T) {
	long := plainText(strings.Repeat(words(lang.English)[0], 60))
	d := typesetTable(&resolve.Table{Header: []resolve.Text{plainText("A"), long}, Rows: [][]resolve.Text{{plainText("one"), long}}})
	for i, p := range d.Pages {
		for _, item := range p.Items {
			if r, ok := item.(*GlyphRun); ok && r.Content == nil && r.Y > bodyTop && r.Y < bodyBottom || ok && r.Content != nil && r.Y > bodyBottom {
				t.Fatalf("page %d: %q at height %.1f", i+1, d.Text(r), r.Y)
			}
		}
	}
}

// TestASymbolStaysOnOneLineOfItsCell: however long the texts beside it are.
func TestASymbolStaysOnOneLineOfItsCell(t *testing.T) {
	const symbol = "CTOC/COP/WG.4/2024/4-CTOC/COP/WG.7/2024/4"
	long := plainText(strings.Repeat(words(lang.English)[0], 20))
	d := typesetTable(&resolve.Table{Header: []resolve.Text{plainText("Symbol"), plainText("A"), plainText("B"), plainText("C"), plainText("D")},
		Rows: [][]resolve.Text{{{{Text: symbol, Symbol: true, NoBreaks: true}}, long, long, long, plainText("5")}}})
	for _, item := range d.Pages[0].Items {
		if r, ok := item.(*GlyphRun); ok && d.Text(r) == symbol {
			return
		}
	}
	t.Errorf("%s is divided", symbol)
}
