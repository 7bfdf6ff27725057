package roster

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
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

// readSheet reads a sheet.
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
	t.marks, err = marksOf(sheetPart(book, sheet), strikes(book))
	if err == nil {
		err = t.merge()
	}
	if err != nil {
		return t, damaged(name)
	}
	return t, nil
}

// strikes returns what tells whether a style strikes text through.
func strikes(book *excelize.File) func(style string) bool {
	known := make(map[string]bool)
	return func(style string) bool {
		is, ok := known[style]
		if !ok {
			index, err := strconv.Atoi(style)
			of, err2 := book.GetStyle(index)
			is = errors.Join(err, err2) == nil && of.Font != nil && of.Font.Strike
			known[style] = is
		}
		return is
	}
}

// merge writes the text of merged cells, which the first of them has, into all of them.
func (t *table) merge() error {
	cells := 0
	for _, area := range t.marks.merged {
		first, last, ok := strings.Cut(area, ":")
		if !ok {
			continue // of one cell
		}
		left, top, err := excelize.CellNameToCoordinates(first)
		right, bottom, err2 := excelize.CellNameToCoordinates(last)
		if err := errors.Join(err, err2); err != nil {
			return err
		}
		from, found := slices.BinarySearchFunc(t.rows, top, func(r row, n int) int { return r.number - n })
		if !found || t.rows[from].cell(left-1) == "" {
			continue
		}
		text := t.rows[from].cell(left - 1)
		for i := from; i < len(t.rows) && t.rows[i].number <= bottom; i++ {
			if cells += min(right, mostColumns) - left + 1; cells > mostMerged {
				return errors.New("merged cells lie over each other")
			}
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
