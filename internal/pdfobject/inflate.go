package pdfobject

import (
	"bytes"
	"io"
	"strings"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// inflater decompresses streams; its window is reused.
type inflater struct {
	in  strings.Reader
	out bytes.Buffer
	zip io.ReadCloser // nil before the first stream with a header
}

// inflaters are pooled, since each holds a window.
var inflaters = sync.Pool{New: func() any { return new(inflater) }}

// inflate decompresses FlateDecode data.
func inflate(data string) (string, error) {
	d := inflaters.Get().(*inflater)
	defer inflaters.Put(d)
	if err := d.open(data); err != nil {
		return "", err
	}
	d.out.Reset()
	if err := readAll(&d.out, d.zip); err != nil {
		return "", err
	}
	return d.out.String(), nil
}

func (d *inflater) open(data string) (err error) {
	d.in.Reset(data)
	if d.zip == nil {
		d.zip, err = zlib.NewReader(&d.in)
		return err
	}
	return d.zip.(zlib.Resetter).Reset(&d.in, nil)
}

// readAll reads to the end of r; it fails if that is more than maxDecoded.
func readAll(out *bytes.Buffer, r io.Reader) error {
	n, err := out.ReadFrom(io.LimitReader(r, maxDecoded+1))
	if err == nil && n > maxDecoded {
		err = errTooLarge
	}
	return err
}
