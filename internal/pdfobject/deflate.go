package pdfobject

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// level is the compression of streams: a higher one makes files one or two per cent
// smaller, and a build a tenth slower.
const level = 6

// deflater compresses streams; its tables are reused.
type deflater struct {
	out bytes.Buffer
	zip *zlib.Writer
}

// deflaters are pooled, since the tables of one take a megabyte.
var deflaters = sync.Pool{New: func() any {
	d := new(deflater)
	d.zip, _ = zlib.NewWriterLevel(&d.out, level) // fails only for unknown levels
	return d
}}

// deflate appends data, compressed for FlateDecode.
func deflate(dst, data []byte) []byte {
	d := deflaters.Get().(*deflater)
	defer deflaters.Put(d)
	return append(dst, d.pack(data)...)
}

// pack returns the compressed data, which is valid until the next call.
func (d *deflater) pack(data []byte) []byte {
	d.out.Reset()
	d.zip.Reset(&d.out)
	d.zip.Write(data) // writing to a bytes.Buffer cannot fail
	d.zip.Close()
	return d.out.Bytes()
}
