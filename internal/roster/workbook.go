package roster

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"rapporteur/internal/plain"
)

// Read reads the tables of a list. Name is its path as the user typed it, without which
// nothing is read from a disk.
func (w *Words) Read(name string, content []byte) ([]table, error) {
	switch {
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0")): // a container of earlier versions
		return nil, &Unreadable{name, "is protected by a password, or in the format .xls", "open it and save it as .xlsx without a password"}
	case bytes.HasPrefix(content, []byte("PK")):
		return readWorkbook(name, content)
	}
	t, err := readText(name, content, w.countKnown)
	return []table{t}, err
}

// readWorkbook reads a workbook. Its formulas are not run, and nothing is unpacked to
// a disk.
func readWorkbook(name string, content []byte) (tables []table, err error) {
	defer func() { // the module does not expect all that strangers write
		if recover() != nil {
			err = damaged(name)
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true, UnzipSizeLimit: mostBytes, UnzipXMLSizeLimit: mostBytes})
	if err != nil {
		return nil, damaged(name)
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	for _, sheet := range book.GetSheetList() {
		t, err := readSheet(name, book, sheet)
		if err != nil {
			return nil, err
		}
		tables = append(tables, t)
	}
	return tables, nil
}

func damaged(name string) error {
	return &Unreadable{name, fmt.Sprintf("is damaged, or larger than %d MB unpacked", mostBytes>>20), "save the sheet with the list alone, as .xlsx or CSV"}
}

// readSheet reads a sheet. Its rows come first: once the module has read the sheet as
// a whole, it writes it anew to read rows.
func readSheet(name string, book *excelize.File, sheet string) (table, error) {
	t := table{place: name + ":" + sheet + "!"}
	visible, err := book.GetSheetVisible(sheet)
	if t.hidden = !visible; err != nil || t.hidden {
		return t, err
	}
	rows, err := book.Rows(sheet)
	if err != nil {
		return t, nil // a sheet of a chart
	}
	for number := 1; rows.Next(); number++ {
		hidden := rows.GetRowOpts().Hidden
		cells, err := rows.Columns()
		if err != nil {
			return t, damaged(name)
		}
		if err := t.add(name, row{number, hidden, cells}); err != nil {
			return t, err
		}
	}
	if rows.Error() != nil {
		return t, damaged(name)
	}
	if plainly(book) {
		return t, nil
	}
	if err := t.merge(book, sheet); err != nil {
		return t, damaged(name)
	}
	t.flaw = func(column, number int) string { return flaw(book, sheet, fmt.Sprint(letters(column), number)) }
	return t, nil
}

// plainly reports whether a workbook has neither merged cells nor formulas nor anything
// struck through, to find which the module must read each sheet once more.
func plainly(book *excelize.File) bool {
	none := true
	book.Pkg.Range(func(name, part any) bool {
		content, _ := part.([]byte)
		for _, word := range []string{"mergeCell", "strike", "</f>", "<f "} {
			none = none && !bytes.Contains(content, []byte(word))
		}
		return none
	})
	return none
}

// flaw returns why a cell does not count, if that cannot be seen in its text.
func flaw(book *excelize.File, sheet, cell string) string {
	if value, err := book.GetCellValue(sheet, cell); err == nil && value == "" {
		if formula, err := book.GetCellFormula(sheet, cell); err == nil && formula != "" {
			return "has a formula whose value was not saved"
		}
	}
	if index, err := book.GetCellStyle(sheet, cell); err == nil && index > 0 {
		if style, err := book.GetStyle(index); err == nil && style.Font != nil && style.Font.Strike {
			return "is struck through"
		}
	}
	return ""
}

// merge writes the text of merged cells into all of them.
func (t *table) merge(book *excelize.File, sheet string) error {
	merged, err := book.GetMergeCells(sheet)
	if err != nil {
		return err
	}
	for _, m := range merged {
		left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		right, bottom, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err := errors.Join(err, err2); err != nil {
			return err
		}
		text := strings.TrimSpace(plain.Text(m.GetCellValue()))
		from, _ := slices.BinarySearchFunc(t.rows, top, func(r row, n int) int { return r.number - n })
		for i := from; i < len(t.rows) && t.rows[i].number <= bottom && text != ""; i++ {
			for column := left - 1; column < min(right, mostColumns); column++ {
				for len(t.rows[i].cells) <= column {
					t.rows[i].cells = append(t.rows[i].cells, "")
				}
				t.rows[i].cells[column] = text
			}
		}
	}
	return nil
}
