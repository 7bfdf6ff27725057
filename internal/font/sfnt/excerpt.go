package sfnt

import (
	"encoding/binary"
	"io"
	"math"
)

// Excerpt returns the font's file with a directory that lists only the given
// tables, as far as the font has them. The tables are not copied. It fails if
// one of them is truncated.
func (f *Font) Excerpt(tags ...string) (*io.SectionReader, error) {
	var entries []byte
	for _, tag := range tags {
		if !f.Has(tag) {
			continue
		}
		s := f.tables[tag]
		if s.length > 0 {
			if err := f.read(tag, int(s.length)-1, make([]byte, 1)); err != nil {
				return nil, err
			}
		}
		entries = append(entries, tag...)
		for _, v := range []uint32{0, s.offset, s.length} { // the checksum is not read
			entries = binary.BigEndian.AppendUint32(entries, v)
		}
	}
	file := &excerpt{append(appendHeader(nil, len(entries)/16), entries...), f.source}
	return io.NewSectionReader(file, 0, math.MaxInt64), nil
}

// excerpt is a font file with a different directory.
type excerpt struct {
	directory []byte
	source    io.ReaderAt
}

// ReadAt implements [io.ReaderAt].
func (e *excerpt) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset >= int64(len(e.directory)) {
		return e.source.ReadAt(b, offset)
	}
	n := copy(b, e.directory[offset:])
	if n == len(b) {
		return n, nil
	}
	more, err := e.source.ReadAt(b[n:], offset+int64(n))
	return n + more, err
}
