package object

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// packing is the level of compression: the lowest that packs as tightly as
// the standard library's highest, at less than half of its time.
const packing = 7

// deflater packs streams; it keeps its tables from one to the next.
type deflater struct {
	out bytes.Buffer
	zip *zlib.Writer
}

// deflaters wait for the next file, since the tables of one take a megabyte.
var deflaters = sync.Pool{New: func() any { return newDeflater() }}

func newDeflater() *deflater {
	d := new(deflater)
	d.zip, _ = zlib.NewWriterLevel(&d.out, packing) // fails for unknown levels only
	return d
}

// pack returns data in the form of FlateDecode, until the next call.
func (d *deflater) pack(data []byte) []byte {
	d.out.Reset()
	d.zip.Reset(&d.out)
	d.zip.Write(data) // a bytes.Buffer takes everything
	d.zip.Close()
	return d.out.Bytes()
}
