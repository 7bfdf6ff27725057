package roster

import (
	"bytes"
	"encoding/xml"
	"iter"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// marks are what a sheet says of its cells besides their texts. The module tells it only
// after it has read the whole sheet once more, which takes longer than the texts.
type marks struct {
	merged   []string // such as A2:A4
	formulas map[point]bool
	struck   map[point]bool
}

// point is the place of a cell: its column and row, from 1.
type point struct{ column, row int }

// flaw returns why a cell does not count, which its text does not show.
func (m marks) flaw(text string, at point) string {
	switch {
	case text == "" && m.formulas[at]:
		return "has a formula whose value was not saved"
	case m.struck[at]:
		return "is struck through"
	}
	return ""
}

// marksOf reads the marks of a sheet, the XML of a part of a workbook. Strikes tells
// whether a style, by its number, strikes text through.
func marksOf(sheet []byte, strikes func(style string) bool) (marks, error) {
	m := marks{formulas: make(map[point]bool), struck: make(map[point]bool)}
	var at point
	for name, tag := range tags(sheet) {
		var err error
		switch name {
		case "row":
			at.column, at.row = 0, at.row+1
			if r := attribute(tag, "r"); r != "" {
				_, at.row, err = excelize.CellNameToCoordinates("A" + r)
			}
		case "c":
			at.column++
			if r := attribute(tag, "r"); r != "" {
				at.column, at.row, err = excelize.CellNameToCoordinates(r)
			}
			if style := attribute(tag, "s"); style != "" && strikes(style) {
				m.struck[at] = true
			}
		case "f":
			m.formulas[at] = true
		case "mergeCell":
			m.merged = append(m.merged, attribute(tag, "ref"))
		}
		if err != nil {
			return m, err
		}
	}
	return m, nil
}

// tags returns the tags of XML, but for closing ones, by their names without prefix.
func tags(content []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for {
			_, rest, ok := bytes.Cut(content, []byte("<"))
			tag, rest, closed := bytes.Cut(rest, []byte(">"))
			if !ok || !closed {
				return
			}
			content = rest
			if bytes.HasPrefix(tag, []byte("/")) {
				continue
			}
			name := tag
			if end := bytes.IndexAny(tag, " \t\r\n/"); end > 0 {
				name = tag[:end]
			}
			if colon := bytes.IndexByte(name, ':'); colon >= 0 {
				name = name[colon+1:]
			}
			if !yield(string(name), tag) {
				return
			}
		}
	}
}

// attribute returns the value of an attribute of a tag, "" if it has none.
func attribute(tag []byte, name string) string {
	for rest := tag; ; {
		_, after, ok := bytes.Cut(rest, []byte(name))
		if !ok {
			return ""
		}
		before := tag[:len(tag)-len(after)-len(name)]
		after, is := bytes.CutPrefix(bytes.TrimLeft(after, " \t\r\n"), []byte("="))
		if after = bytes.TrimLeft(after, " \t\r\n"); is && len(after) > 0 && len(before) > 0 && strings.IndexByte(" \t\r\n", before[len(before)-1]) >= 0 {
			value, _, _ := bytes.Cut(after[1:], after[:1])
			return string(value)
		}
		rest = after
	}
}

// sheetPart returns the XML of a sheet, nil if it has none.
func sheetPart(book *excelize.File, sheet string) (found []byte) {
	id := ""
	for _, s := range book.WorkBook.Sheets.Sheet {
		if s.Name == sheet {
			id = s.ID
		}
	}
	book.Pkg.Range(func(name, content any) bool {
		folder, file := path.Split(name.(string))
		if !strings.HasSuffix(file, ".rels") {
			return true
		}
		var relations struct {
			All []struct {
				ID     string `xml:"Id,attr"`
				Type   string `xml:"Type,attr"`
				Target string `xml:"Target,attr"`
			} `xml:"Relationship"`
		}
		if xml.Unmarshal(content.([]byte), &relations) != nil {
			return true
		}
		for _, r := range relations.All {
			if r.ID == id && strings.HasSuffix(r.Type, "/worksheet") {
				target := strings.ReplaceAll(r.Target, `\`, "/")
				if !strings.HasPrefix(target, "/") {
					target = path.Join(path.Dir(path.Clean(folder)), target)
				}
				part, _ := book.Pkg.Load(strings.TrimPrefix(path.Clean(target), "/"))
				found, _ = part.([]byte)
			}
		}
		return found == nil
	})
	return found
}
