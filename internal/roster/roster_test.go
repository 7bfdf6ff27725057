package roster

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/tomlfile"
	"rapporteur/locales"
)

// testWords returns the words of the locales, with all names of the lexicon.
func testWords(t testing.TB) *Words {
	t.Helper()
	folder := locale.NewFolder(locales.FS)
	spoken := make([]*locale.Locale, 0, 6)
	for _, l := range lang.All() {
		loaded, findings := folder.Load(l.Tag)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		spoken = append(spoken, loaded)
	}
	finder, findings := locale.NewFinder(locales.FS, spoken)
	words, wrong := ReadWords(locales.FS, NamedIn(spoken, tomlfile.Date{}), finder.Meant)
	if len(findings)+len(wrong) > 0 {
		t.Fatal(findings, wrong)
	}
	return words
}

// built returns a workbook that was changed after its rows were written.
func built(t testing.TB, rows [][]any, change func(*excelize.File) error) []byte {
	t.Helper()
	book := excelize.NewFile()
	for i, cells := range rows {
		name, err := excelize.CoordinatesToCellName(1, i+1)
		if err == nil {
			err = book.SetSheetRow("Sheet1", name, &cells)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := change(book); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// fields returns the cells of a row, separated by bars.
func fields(line string) []any {
	var cells []any
	for cell := range strings.SplitSeq(line, "|") {
		cells = append(cells, cell)
	}
	return cells
}
