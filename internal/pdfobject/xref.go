package pdfobject

import (
	"errors"
	"fmt"
	"strings"
)

// readSections reads the chain of cross-reference sections, newest first, so
// that the first location found for an object is the current one.
func (f *File) readSections() error {
	offset, err := f.startOffset()
	if err != nil {
		return err
	}
	seen := map[int]bool{}
	for !seen[offset] {
		seen[offset] = true
		trailer, err := f.readSection(offset)
		if err != nil {
			return err
		}
		if hybrid, ok := trailer["XRefStm"].(Integer); ok {
			if _, err := f.readSection(int(hybrid)); err != nil {
				return err
			}
		}
		for key, value := range trailer {
			if _, ok := f.Trailer[key]; !ok {
				f.Trailer[key] = value
			}
		}
		previous, ok := trailer["Prev"].(Integer)
		if !ok {
			break
		}
		offset = int(previous)
	}
	return nil
}

// startOffset returns where the last cross-reference section begins.
func (f *File) startOffset() (int, error) {
	i := strings.LastIndex(f.text, "startxref")
	if i < 0 {
		return 0, errors.New("no startxref: the file is incomplete")
	}
	v, err := f.scanner(f.text, i+len("startxref")).value(0)
	offset, ok := v.(Integer)
	if err != nil || !ok {
		return 0, errors.New("malformed startxref")
	}
	return int(offset), nil
}

func (f *File) readSection(offset int) (Dict, error) {
	if offset < 0 || offset >= len(f.data) {
		return nil, fmt.Errorf("cross-reference section at %d is outside the file", offset)
	}
	s := f.scanner(f.text, offset)
	s.skip()
	if strings.HasPrefix(f.text[s.pos:], "xref") {
		s.pos += len("xref")
		return f.readTable(s)
	}
	_, o, err := f.readIndirect(offset)
	if err != nil {
		return nil, err
	}
	stream, ok := o.(*Stream)
	if !ok || stream.Dict["Type"] != Name("XRef") {
		return nil, fmt.Errorf("no cross-reference section at offset %d", offset)
	}
	return stream.Dict, f.readStreamTable(stream)
}

// readTable reads a classic cross-reference table and its trailer (7.5.4).
func (f *File) readTable(s *scanner) (Dict, error) {
	for {
		v, err := s.value(0)
		if err != nil {
			return nil, err
		}
		if v == Operator("trailer") {
			break
		}
		first, ok1 := v.(Integer)
		v, err = s.value(0)
		count, ok2 := v.(Integer)
		if err != nil || !ok1 || !ok2 {
			return nil, errors.New("malformed cross-reference table")
		}
		for i := range int64(count) {
			if err := f.readRow(s, int64(first)+i); err != nil {
				return nil, err
			}
		}
	}
	v, err := s.value(0)
	if err != nil {
		return nil, err
	}
	trailer, ok := v.(Dict)
	if !ok {
		return nil, errors.New("no trailer dictionary")
	}
	return trailer, nil
}

func (f *File) readRow(s *scanner, number int64) error {
	offset, err := s.value(0)
	if err != nil {
		return err
	}
	s.skip()
	s.word() // generation
	s.skip()
	kind := s.word()
	at, ok := offset.(Integer)
	if !ok || kind != "n" && kind != "f" {
		return errors.New("malformed cross-reference table")
	}
	if kind == "n" {
		f.locate(number, objectLocation{offset: int(at)})
	}
	return nil
}

// locate records where an object is, unless a newer section has done so.
func (f *File) locate(number int64, l objectLocation) {
	if number < 1 || number > maxNumber {
		return
	}
	n := int(number)
	f.effort.spend(locationEffort)
	if _, ok := f.locations[n]; !ok {
		f.locations[n] = l
	}
	f.next = max(f.next, n+1)
}

// readStreamTable reads the rows of a cross-reference stream (7.5.8).
func (f *File) readStreamTable(stream *Stream) error {
	data, err := f.Decode(stream)
	if err != nil {
		return err
	}
	widths, size, err := fieldWidths(stream.Dict)
	if err != nil {
		return err
	}
	index, ok := stream.Dict["Index"].(Array)
	if !ok {
		index = Array{Integer(0), stream.Dict["Size"]}
	}
	for i := 0; i+1 < len(index); i += 2 {
		first, ok1 := index[i].(Integer)
		count, ok2 := index[i+1].(Integer)
		if !ok1 || !ok2 {
			return errors.New("malformed cross-reference stream")
		}
		for n := range int64(count) {
			if len(data) < size {
				return errors.New("cross-reference stream is too short")
			}
			if err := f.Spend(valueEffort); err != nil {
				return err
			}
			f.locateFields(int64(first)+n, fields(data, widths))
			data = data[size:]
		}
	}
	return nil
}

func (f *File) locateFields(number int64, field [3]int) {
	switch field[0] {
	case 1:
		f.locate(number, objectLocation{offset: field[1]})
	case 2:
		if field[1] > 0 {
			f.locate(number, objectLocation{stream: field[1], index: field[2]})
		}
	}
}

// fieldWidths returns the widths in bytes of the three fields and their sum.
func fieldWidths(dict Dict) (widths [3]int, size int, err error) {
	w, ok := dict["W"].(Array)
	if !ok || len(w) < 3 {
		return widths, 0, errors.New("malformed cross-reference stream")
	}
	for i := range widths {
		n, ok := w[i].(Integer)
		if !ok || n < 0 || n > 7 {
			return widths, 0, errors.New("malformed cross-reference stream")
		}
		widths[i] = int(n)
		size += int(n)
	}
	if size == 0 {
		return widths, 0, errors.New("malformed cross-reference stream")
	}
	return widths, size, nil
}

// fields reads one row; the first field is 1 when it has no width.
func fields(row string, widths [3]int) [3]int {
	field := [3]int{}
	if widths[0] == 0 {
		field[0] = 1
	}
	for i, width := range widths {
		for _, b := range []byte(row[:width]) {
			field[i] = field[i]<<8 | int(b)
		}
		row = row[width:]
	}
	return field
}
