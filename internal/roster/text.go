package roster

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"rapporteur/internal/plain"
)

// readText reads a text with separators. Known tells how many of the words in a text
// it knows: that decides between encodings.
func readText(name string, content []byte, known func(text string) int) (table, error) {
	text, err := decoded(content, known)
	if err != nil || strings.ContainsRune(text, 0) {
		return table{}, &Unreadable{name, "is neither a workbook nor text", "save it as .xlsx, or as CSV in UTF-8"}
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = separator(text), true, -1, true
	t := table{place: name + ":"}
	before, blank := 1, 0 // the line after the last record, and how many empty ones the reader left out
	for n := 1; ; n++ {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return t, &Unreadable{name, "has a cell whose quotation mark is not closed", "save it as CSV once more, or as .xlsx"}
		}
		line, _ := r.FieldPos(0)
		blank += line - before
		before = line + strings.Count(strings.Join(cells, ""), "\n") + 1
		if err := t.add(name, row{number: n + blank, cells: cells}); err != nil {
			return t, err
		}
	}
}

// add adds a row unless it is empty.
func (t *table) add(name string, r row) error {
	r.cells = slices.Clone(r.cells[:min(len(r.cells), mostColumns)])
	for i, cell := range r.cells {
		r.cells[i] = strings.TrimSpace(plain.Text(cell))
	}
	if strings.Join(r.cells, "") == "" {
		return nil
	}
	if t.rows = append(t.rows, r); len(t.rows) > mostRows {
		return &Unreadable{name, "has more than 100,000 rows", "keep one row a participant or State, and delete the others"}
	}
	return nil
}

// decoded returns the text in the encoding that its mark says, in UTF-8, or else in the
// one of the Windows encodings in which it has most known words, the first if none.
func decoded(content []byte, known func(string) int) (string, error) {
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(content)
		return string(text), err
	}
	if content = bytes.TrimPrefix(content, []byte("\ufeff")); utf8.Valid(content) {
		return string(content), nil
	}
	best, most := "", -1
	for _, windows := range []encoding.Encoding{charmap.Windows1252, charmap.Windows1251, charmap.Windows1256} {
		text, err := windows.NewDecoder().Bytes(content)
		if err != nil {
			return "", err
		}
		if n := known(string(text)); n > most {
			best, most = string(text), n
		}
	}
	return best, nil
}

// separator returns the separator that most lines at the start have as often as the
// first line that has it.
func separator(text string) rune {
	best, most := ',', 0
	for _, s := range []rune{',', ';', '\t'} {
		counts := make(map[int]int)
		for i, line := range strings.SplitN(text, "\n", 50) {
			if n := strings.Count(line, string(s)); n > 0 && i < 49 {
				counts[n] += n
			}
		}
		for _, n := range counts {
			if n > most {
				best, most = s, n
			}
		}
	}
	return best
}
