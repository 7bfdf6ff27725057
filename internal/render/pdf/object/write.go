package object

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// perStream is how many objects share an object stream: enough for good
// compression, few enough that a reader need not unpack the whole file.
const perStream = 200

// Bytes returns the file written anew as PDF 1.7, with object streams and a
// cross-reference stream. Only what the trailer's Root and Info lead to is
// written, numbered in the order in which it is reached; streams without a
// filter are compressed, those with a Type of Metadata excepted. The file
// identifier is a hash of everything else. The objects of f are renumbered
// copies; f itself stays as it was.
func (f *File) Bytes() ([]byte, error) {
	w := &writer{file: f, numbers: map[int]int{}}
	root, info := w.renumber(f.Trailer["Root"]), w.renumber(f.Trailer["Info"])
	for i := 0; i < len(w.queue); i++ { // renumbering appends to the queue
		o, err := f.Get(w.queue[i])
		if err != nil {
			return nil, err
		}
		w.objects = append(w.objects, w.renumber(o))
	}
	w.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	w.writeObjects()
	w.writeEnd(root, info)
	return w.out.Bytes(), nil
}

type writer struct {
	file    *File
	numbers map[int]int // old to new
	queue   []int       // old numbers, in the order of the new ones from 1
	objects []Object    // renumbered, in the same order
	out     bytes.Buffer
	rows    [][3]int // of the cross-reference stream, from object 1

	deflater deflater
}

// renumber copies o with new numbers for what it refers to.
func (w *writer) renumber(o Object) Object {
	switch o := o.(type) {
	case Reference:
		n, ok := w.numbers[o.Number]
		if !ok {
			w.queue = append(w.queue, o.Number)
			n = len(w.queue)
			w.numbers[o.Number] = n
		}
		return Reference{Number: n}
	case Array:
		copied := make(Array, len(o))
		for i, v := range o {
			copied[i] = w.renumber(v)
		}
		return copied
	case Dict:
		copied := make(Dict, len(o))
		for _, key := range slices.Sorted(maps.Keys(o)) {
			copied[key] = w.renumber(o[key])
		}
		return copied
	case *Stream:
		return w.compressed(&Stream{w.renumber(o.Dict).(Dict), o.Data})
	}
	return o
}

func (w *writer) compressed(s *Stream) *Stream {
	if s.Dict["Filter"] == nil && s.Dict["Type"] != Name("Metadata") {
		s.Data = w.deflater.pack(s.Data)
		s.Dict["Filter"] = Name("FlateDecode")
	}
	s.Dict["Length"] = Integer(len(s.Data))
	return s
}

// writeObjects writes streams as they are and packs everything else.
func (w *writer) writeObjects() {
	w.rows = make([][3]int, len(w.objects))
	var packed []int
	for i, o := range w.objects {
		if stream, ok := o.(*Stream); ok {
			w.rows[i] = [3]int{1, w.out.Len(), 0}
			w.writeStream(i+1, stream)
		} else {
			packed = append(packed, i)
		}
	}
	for chunk := range slices.Chunk(packed, perStream) {
		w.writePacked(chunk)
	}
}

func (w *writer) writePacked(indices []int) {
	container := len(w.rows) + 1
	var head, body []byte
	for place, i := range indices {
		w.rows[i] = [3]int{2, container, place}
		head = fmt.Appendf(head, "%d %d ", i+1, len(body))
		body = append(Append(body, w.objects[i]), '\n')
	}
	w.rows = append(w.rows, [3]int{1, w.out.Len(), 0})
	w.writeStream(container, w.compressed(&Stream{
		Dict: Dict{"Type": Name("ObjStm"), "N": Integer(len(indices)), "First": Integer(len(head))},
		Data: append(head, body...),
	}))
}

func (w *writer) writeStream(number int, s *Stream) {
	fmt.Fprintf(&w.out, "%d 0 obj\n", number)
	w.out.Write(Append(nil, s.Dict))
	w.out.WriteString("\nstream\n")
	w.out.Write(s.Data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// writeEnd writes the cross-reference stream, which is the trailer as well.
func (w *writer) writeEnd(root, info Object) {
	hash := sha256.Sum256(w.out.Bytes())
	id := String(hash[:16])
	start := w.out.Len()
	w.rows = append(w.rows, [3]int{1, start, 0})
	dict := Dict{
		"Type": Name("XRef"), "Size": Integer(len(w.rows) + 1),
		"W":           Array{Integer(1), Integer(4), Integer(2)},
		"DecodeParms": Dict{"Predictor": Integer(12), "Columns": Integer(rowSize)},
		"Root":        root, "ID": Array{id, id},
	}
	if info != nil {
		dict["Info"] = info
	}
	w.writeStream(len(w.rows), w.compressed(&Stream{Dict: dict, Data: w.crossReferences()}))
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", start)
}

// rowSize is how many bytes an object has in the cross-reference stream: kind,
// place, index.
const rowSize = 1 + 4 + 2

// crossReferences returns the rows of the cross-reference stream, each less
// the one above it, which packs better.
func (w *writer) crossReferences() []byte {
	const up = 2                             // the predictor's name for "less the one above"
	above := [rowSize]byte{5: 0xff, 6: 0xff} // object 0 heads the free list
	data := append([]byte{up}, above[:]...)
	for _, r := range w.rows {
		row := [rowSize]byte{byte(r[0])}
		binary.BigEndian.PutUint32(row[1:], uint32(r[1]))
		binary.BigEndian.PutUint16(row[5:], uint16(r[2]))
		data = append(data, up)
		for i := range row {
			data = append(data, row[i]-above[i])
		}
		above = row
	}
	return data
}

// Append appends the syntax of a value other than a stream.
func Append(b []byte, o Object) []byte {
	switch o := o.(type) {
	case nil, Null:
		return append(b, "null"...)
	case Boolean:
		return strconv.AppendBool(b, bool(o))
	case Integer:
		return strconv.AppendInt(b, int64(o), 10)
	case Real:
		return appendReal(b, float64(o))
	case String:
		return appendString(b, string(o))
	case Name:
		return appendName(b, string(o))
	case Reference:
		return fmt.Appendf(b, "%d %d R", o.Number, o.Generation)
	case Operator:
		return append(b, o...)
	case Array:
		b = append(b, '[')
		for i, v := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = Append(b, v)
		}
		return append(b, ']')
	case Dict:
		b = append(b, "<<"...)
		for _, key := range slices.Sorted(maps.Keys(o)) {
			b = append(appendName(b, string(key)), ' ')
			b = append(Append(b, o[key]), ' ')
		}
		return append(b, ">>"...)
	}
	panic(fmt.Sprintf("rapporteur: internal error: %T inside a PDF value", o))
}

// appendReal writes at most four decimals, without needless zeros.
func appendReal(b []byte, f float64) []byte {
	s := strconv.AppendFloat(nil, f, 'f', 4, 64)
	s = bytes.TrimSuffix(bytes.TrimRight(s, "0"), []byte("."))
	if len(s) == 0 || string(s) == "-0" || string(s) == "-" {
		s = []byte("0")
	}
	return append(b, s...)
}

func appendName(b []byte, s string) []byte {
	b = append(b, '/')
	for i := range len(s) {
		if c := s[i]; isRegular(c) && c > ' ' && c < 0x7f && c != '#' {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "#%02X", c)
		}
	}
	return b
}

func appendString(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, `\r`...)
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}
