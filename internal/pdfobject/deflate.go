package pdfobject

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// Levels of compression. Fonts take most of a file's bytes in a language with
// many characters, and little of the time; texts are the other way round.
const (
	fontLevel = 9
	textLevel = 6
)

// deflater compresses streams at one level; its tables are reused.
type deflater struct {
	out bytes.Buffer
	zip *zlib.Writer
}

// fontDeflaters and textDeflaters are pooled, since the tables of one take a
// megabyte.
var (
	fontDeflaters = sync.Pool{New: func() any { return newDeflater(fontLevel) }}
	textDeflaters = sync.Pool{New: func() any { return newDeflater(textLevel) }}
)

func newDeflater(level int) *deflater {
	d := new(deflater)
	d.zip, _ = zlib.NewWriterLevel(&d.out, level) // fails only for unknown levels
	return d
}

// deflate appends the data of a stream, compressed for FlateDecode.
func deflate(dst []byte, s *Stream) []byte {
	pool := &textDeflaters
	if s.Dict["Length1"] != nil { // only font programs have it (9.9)
		pool = &fontDeflaters
	}
	d := pool.Get().(*deflater)
	defer pool.Put(d)
	return append(dst, d.pack(s.Data)...)
}

// pack returns the compressed data, which is valid until the next call.
func (d *deflater) pack(data []byte) []byte {
	d.out.Reset()
	d.zip.Reset(&d.out)
	d.zip.Write(data) // writing to a bytes.Buffer cannot fail
	d.zip.Close()
	return d.out.Bytes()
}
