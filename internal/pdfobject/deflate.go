package pdfobject

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// Levels of compression. Fonts are most of a file's bytes when its language
// has many letters, and little of its time; texts are the other way round.
const (
	fontLevel = 9
	textLevel = 6
)

// deflater packs streams of one level; it keeps its tables from one to the
// next.
type deflater struct {
	out bytes.Buffer
	zip *zlib.Writer
}

// fontDeflaters and textDeflaters wait for the next stream, since the tables
// of one take a megabyte.
var (
	fontDeflaters = sync.Pool{New: func() any { return newDeflater(fontLevel) }}
	textDeflaters = sync.Pool{New: func() any { return newDeflater(textLevel) }}
)

func newDeflater(level int) *deflater {
	d := new(deflater)
	d.zip, _ = zlib.NewWriterLevel(&d.out, level) // fails for unknown levels only
	return d
}

// deflate appends the data of a stream in the form of FlateDecode.
func deflate(dst []byte, s *Stream) []byte {
	pool := &textDeflaters
	if s.Dict["Length1"] != nil { // which programs of fonts have (9.9)
		pool = &fontDeflaters
	}
	d := pool.Get().(*deflater)
	defer pool.Put(d)
	return append(dst, d.pack(s.Data)...)
}

// pack returns the packed data, until the next call.
func (d *deflater) pack(data []byte) []byte {
	d.out.Reset()
	d.zip.Reset(&d.out)
	d.zip.Write(data) // a bytes.Buffer takes everything
	d.zip.Close()
	return d.out.Bytes()
}
