package pdfobject

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
)

// perStream is how many objects share an object stream: enough for good
// compression, few enough that a reader need not unpack the whole file.
const perStream = 500

// Bytes returns the file as PDF 1.7, with object streams and a cross-reference
// stream. Only objects reachable from the trailer's Root and Info are written,
// numbered in the order in which they are reached. Streams without a filter are
// compressed, except those with the Type Metadata. The file identifier is a hash
// of everything else. f is not changed.
func (f *File) Bytes() ([]byte, error) {
	w := &writer{file: f, numbers: map[int]int{}}
	w.syntax.number = w.number
	end := Dict{"Root": f.Trailer["Root"], "Info": f.Trailer["Info"]}
	w.syntax.append(nil, Array{end["Root"], end["Info"]}) // so that they are numbered first
	w.out.Grow(len(f.data))                               // an estimate
	w.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	for i := 0; i < len(w.queue); i++ { // writing appends to the queue
		o, err := f.Get(w.queue[i])
		if err != nil {
			return nil, err
		}
		w.write(o)
	}
	w.writePacked()
	w.writeEnd(end)
	return w.out.Bytes(), nil
}

type writer struct {
	file    *File
	syntax  syntax
	numbers map[int]int // old to new
	queue   []int       // old numbers, in the order of the new ones from 1
	out     bytes.Buffer
	rows    [][3]int // of the cross-reference stream, from object 1

	packed   []packed // the objects that are not streams, in order
	body     []byte   // their syntax
	deflated []byte   // the last stream compressed
}

// packed is an object that an object stream will hold.
type packed struct{ index, start int } // its index in rows, its offset in body

// number returns the new number of an object.
func (w *writer) number(old int) int {
	n, ok := w.numbers[old]
	if !ok {
		w.queue = append(w.queue, old)
		n = len(w.queue)
		w.numbers[old] = n
	}
	return n
}

// write writes a stream at once; it keeps other objects for writePacked.
func (w *writer) write(o Object) {
	if stream, ok := o.(*Stream); ok {
		w.rows = append(w.rows, [3]int{1, w.out.Len(), 0})
		w.writeStream(len(w.rows), stream)
		return
	}
	w.packed = append(w.packed, packed{len(w.rows), len(w.body)})
	w.rows = append(w.rows, [3]int{})
	w.body = append(w.syntax.append(w.body, o), '\n')
}

// writePacked writes the object streams.
func (w *writer) writePacked() {
	for len(w.packed) > 0 {
		chunk := w.packed[:min(perStream, len(w.packed))]
		w.packed = w.packed[len(chunk):]
		start, end := chunk[0].start, len(w.body)
		if len(w.packed) > 0 {
			end = w.packed[0].start
		}
		container := len(w.rows) + 1
		var data []byte
		for place, p := range chunk {
			w.rows[p.index] = [3]int{2, container, place}
			data = fmt.Appendf(data, "%d %d ", p.index+1, p.start-start)
		}
		dict := Dict{"Type": Name("ObjStm"), "N": Integer(len(chunk)), "First": Integer(len(data))}
		w.rows = append(w.rows, [3]int{1, w.out.Len(), 0})
		w.writeStream(container, &Stream{Dict: dict, Data: append(data, w.body[start:end]...)})
	}
}

// writeStream writes a stream, which it compresses unless it has a filter.
func (w *writer) writeStream(number int, s *Stream) {
	dict, data := maps.Clone(s.Dict), s.Data
	if dict["Filter"] == nil && dict["Type"] != Name("Metadata") {
		w.deflated = deflate(w.deflated[:0], s.Data)
		data = w.deflated
		dict["Filter"] = Name("FlateDecode")
	}
	dict["Length"] = Integer(len(data))
	fmt.Fprintf(&w.out, "%d 0 obj\n", number)
	w.out.Write(w.syntax.append(w.out.AvailableBuffer(), dict))
	w.out.WriteString("\nstream\n")
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// writeEnd writes the cross-reference stream, which is the trailer as well:
// dict has its Root and Info.
func (w *writer) writeEnd(dict Dict) {
	hash := sha256.Sum256(w.out.Bytes())
	id := String(hash[:16])
	start := w.out.Len()
	w.rows = append(w.rows, [3]int{1, start, 0})
	maps.Copy(dict, Dict{
		"Type": Name("XRef"), "Size": Integer(len(w.rows) + 1), "ID": Array{id, id},
		"W":           Array{Integer(1), Integer(4), Integer(2)},
		"DecodeParms": Dict{"Predictor": Integer(12), "Columns": Integer(rowSize)},
	})
	if dict["Info"] == nil {
		delete(dict, "Info")
	}
	w.writeStream(len(w.rows), &Stream{Dict: dict, Data: w.crossReferences()})
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", start)
}

// rowSize is the bytes of one row of the cross-reference stream: kind,
// location, index.
const rowSize = 1 + 4 + 2

// crossReferences returns the rows of the cross-reference stream, each minus
// the row above it, which compresses better.
func (w *writer) crossReferences() []byte {
	const up = 2                             // the PNG predictor "minus the row above"
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
