package pdfobject

import (
	"bytes"
	"compress/zlib"
	"io"
	"strings"
	"sync"
)

// inflater unpacks streams; it keeps its window from one to the next.
type inflater struct {
	in  strings.Reader
	out bytes.Buffer
	zip io.ReadCloser // nil before the first stream with a header
}

// inflaters wait for the next stream.
var inflaters = sync.Pool{New: func() any { return new(inflater) }}

// inflate returns what data in the form of FlateDecode unpacks to. Another
// library unpacks than packs, so that an audit need trust neither.
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

// readAll reads to the end of r, or fails where that is too far.
func readAll(out *bytes.Buffer, r io.Reader) error {
	n, err := out.ReadFrom(io.LimitReader(r, maxDecoded+1))
	if err == nil && n > maxDecoded {
		err = errTooLarge
	}
	return err
}
