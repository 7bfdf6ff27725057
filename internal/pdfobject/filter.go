package pdfobject

import (
	"bytes"
	"encoding/ascii85"
	"errors"
	"fmt"
	"strings"
)

// maxDecoded is the largest stream that Decode returns.
const maxDecoded = 64 << 20

var errTooLarge = errors.New("a stream is too large when decoded")

// Decode returns the bytes of a stream without its filters. Filters of images
// and LZW are not supported.
func (f *File) Decode(s *Stream) (string, error) {
	filters, params := f.list(s.Dict["Filter"]), f.list(s.Dict["DecodeParms"])
	if err := f.Spend(streamEffort + len(s.Data)); err != nil {
		return "", err
	}
	data := string(s.Data)
	for i, filter := range filters {
		var param Dict
		if i < len(params) {
			param = f.Dict(params[i])
		}
		var err error
		if data, err = f.unfilter(data, f.Name(filter), param); err != nil {
			return "", err
		}
		if err := f.Spend(streamEffort + len(data)); err != nil {
			return "", err
		}
	}
	return data, nil
}

// list returns the elements of an array, or the value alone, or nothing.
func (f *File) list(o Object) Array {
	switch o := f.Resolve(o).(type) {
	case Null:
		return nil
	case Array:
		return o
	default:
		return Array{o}
	}
}

func (f *File) unfilter(data string, filter Name, param Dict) (string, error) {
	switch filter {
	case "FlateDecode", "Fl":
		out, err := inflate(data)
		if err != nil {
			return "", err
		}
		return f.unpredict(out, param)
	case "ASCIIHexDecode", "AHx":
		v, err := (&scanner{data: "<" + data + ">"}).hex()
		if err != nil {
			return "", err
		}
		return string(v.(String)), nil
	case "ASCII85Decode", "A85":
		body, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(data), "<~"), "~>")
		var out bytes.Buffer
		err := readAll(&out, ascii85.NewDecoder(strings.NewReader(body)))
		return out.String(), err
	}
	return "", fmt.Errorf("filter %s is not supported", filter)
}

// unpredict undoes a PNG predictor (7.4.4.4).
func (f *File) unpredict(data string, param Dict) (string, error) {
	predictor, _ := f.Int(param["Predictor"])
	if predictor < 2 {
		return data, nil
	}
	if predictor < 10 {
		return "", errors.New("TIFF predictors are not supported")
	}
	sample := f.positive(param["Colors"], 1) * f.positive(param["BitsPerComponent"], 8)
	step := max(sample/8, 1)
	row := (sample*f.positive(param["Columns"], 1) + 7) / 8
	if row > maxDecoded {
		return "", errTooLarge
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > row {
		out = append(out, data[1:1+row]...)
		line := out[len(out)-row:]
		unfilterRow(data[0], line, above, step)
		above, data = line, data[1+row:]
	}
	return string(out), nil
}

// positive returns an integer between 1 and a million, or the fallback.
func (f *File) positive(o Object, fallback int) int {
	if n, ok := f.Int(o); ok && n > 0 && n <= 1e6 {
		return n
	}
	return fallback
}

// unfilterRow undoes one row's PNG filter in place.
func unfilterRow(kind byte, line, above []byte, step int) {
	for i := range line {
		var left, corner byte
		if i >= step {
			left, corner = line[i-step], above[i-step]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(left, above, corner byte) byte {
	estimate := int(left) + int(above) - int(corner)
	a, b, c := distance(estimate, left), distance(estimate, above), distance(estimate, corner)
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func distance(n int, b byte) int { return max(n-int(b), int(b)-n) }
