// Package sfnt reads and writes the containers of TrueType fonts and the
// outlines in them (OpenType specification, "Organization of an OpenType
// Font" and the chapters glyf, loca, hmtx).
//
// It does not interpret layout tables and reads data only when asked for it,
// so that opening a large font is cheap.
package sfnt

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Font is an open font file. It is immutable; it is as safe for concurrent
// use as its source.
type Font struct {
	source  io.ReaderAt
	tables  map[string]tableRange
	glyphs  int
	metrics int // entries of hmtx that have an advance
	long    bool
}

// tableRange is the position of a table in the file, in bytes.
type tableRange struct{ offset, length uint32 }

// Errors of Open for files that are fonts, but of a kind not supported.
var (
	ErrCollection  = errors.New("it is a collection of fonts; extract the one you need")
	ErrNotTrueType = errors.New("its outlines are not TrueType outlines")
	ErrNoFont      = errors.New("it is not a font")
)

const maxTables = 256

// Open reads the directory of a font file.
func Open(source io.ReaderAt) (*Font, error) {
	header := make([]byte, 12)
	if _, err := source.ReadAt(header, 0); err != nil {
		return nil, ErrNoFont
	}
	switch string(header[:4]) {
	case "\x00\x01\x00\x00", "true":
	case "ttcf":
		return nil, ErrCollection
	case "OTTO":
		return nil, ErrNotTrueType
	default:
		return nil, ErrNoFont
	}
	f := &Font{source: source}
	if err := f.readDirectory(int(binary.BigEndian.Uint16(header[4:]))); err != nil {
		return nil, err
	}
	return f, f.readSizes()
}

func (f *Font) readDirectory(count int) error {
	if count > maxTables {
		return ErrNoFont
	}
	directory := make([]byte, 16*count)
	if _, err := f.source.ReadAt(directory, 12); err != nil {
		return ErrNoFont
	}
	f.tables = make(map[string]tableRange, count)
	for entry := range chunks(directory, 16) {
		f.tables[string(entry[:4])] = tableRange{
			offset: binary.BigEndian.Uint32(entry[8:]),
			length: binary.BigEndian.Uint32(entry[12:]),
		}
	}
	if !f.Has("glyf") || !f.Has("loca") {
		return ErrNotTrueType
	}
	return nil
}

// readSizes reads what is needed to find outlines and advances.
func (f *Font) readSizes() error {
	for _, field := range []struct {
		table string
		at    int
		set   func(uint16)
	}{
		{"head", 50, func(v uint16) { f.long = v != 0 }},
		{"maxp", 4, func(v uint16) { f.glyphs = int(v) }},
		{"hhea", 34, func(v uint16) { f.metrics = int(v) }},
	} {
		var b [2]byte
		if err := f.read(field.table, field.at, b[:]); err != nil {
			return err
		}
		field.set(binary.BigEndian.Uint16(b[:]))
	}
	if f.glyphs == 0 || f.metrics == 0 || f.metrics > f.glyphs {
		return errors.New("it has no glyphs or no widths")
	}
	return nil
}

// read fills b from an offset of a table.
func (f *Font) read(table string, at int, b []byte) error {
	s, ok := f.tables[table]
	if !ok || at < 0 || at+len(b) > int(s.length) {
		return fmt.Errorf("its table %q is missing or too short", table)
	}
	n, err := f.source.ReadAt(b, int64(s.offset)+int64(at))
	if n < len(b) && errors.Is(err, io.EOF) {
		return fmt.Errorf("its table %q is cut short", table)
	}
	if n < len(b) {
		return fmt.Errorf("its table %q cannot be read: %w", table, err)
	}
	return nil
}

// Has reports whether the font has the table.
func (f *Font) Has(tag string) bool {
	_, ok := f.tables[tag]
	return ok
}

// maxTable bounds what a damaged directory can make us allocate.
const maxTable = 256 << 20

// Table returns a copy of a table.
func (f *Font) Table(tag string) ([]byte, error) {
	if f.tables[tag].length > maxTable {
		return nil, fmt.Errorf("its table %q is too large", tag)
	}
	b := make([]byte, f.tables[tag].length)
	return b, f.read(tag, 0, b)
}

// Len returns the number of glyphs.
func (f *Font) Len() int { return f.glyphs }

// Advance returns a glyph's advance width.
func (f *Font) Advance(glyph uint16) (int, error) {
	var b [2]byte
	err := f.read("hmtx", 4*min(int(glyph), f.metrics-1), b[:])
	return int(binary.BigEndian.Uint16(b[:])), err
}

// Glyph returns a copy of a glyph's outline as table glyf has it; it is
// empty for a blank glyph.
func (f *Font) Glyph(glyph uint16) (Outline, error) {
	if int(glyph) >= f.glyphs {
		return nil, fmt.Errorf("it has no glyph %d", glyph)
	}
	start, end, err := f.location(int(glyph))
	if err != nil {
		return nil, err
	}
	if end < start || end > int(f.tables["glyf"].length) {
		return nil, fmt.Errorf("the outline of its glyph %d is damaged", glyph)
	}
	outline := make(Outline, end-start)
	return outline, f.read("glyf", start, outline)
}

func (f *Font) location(glyph int) (start, end int, err error) {
	var b [8]byte
	if f.long {
		err = f.read("loca", 4*glyph, b[:])
		return int(binary.BigEndian.Uint32(b[:])), int(binary.BigEndian.Uint32(b[4:])), err
	}
	err = f.read("loca", 2*glyph, b[:4])
	return 2 * int(binary.BigEndian.Uint16(b[:])), 2 * int(binary.BigEndian.Uint16(b[2:])), err
}

// chunks yields b in pieces of n bytes.
func chunks(b []byte, n int) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for ; len(b) >= n; b = b[n:] {
			if !yield(b[:n]) {
				return
			}
		}
	}
}
