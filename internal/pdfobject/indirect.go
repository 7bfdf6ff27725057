package pdfobject

import (
	"errors"
	"fmt"
	"strings"
)

// readIndirect reads "n g obj … endobj" at an offset.
func (f *File) readIndirect(offset int) (int, Object, error) {
	if offset < 0 || offset >= len(f.data) {
		return 0, nil, fmt.Errorf("offset %d is outside the file", offset)
	}
	s := f.scanner(f.text, offset)
	defer func() { f.effort.spend(s.pos - offset) }() // objects may overlap
	number, err := s.value(0)
	if err != nil {
		return 0, nil, err
	}
	n, ok := number.(Integer)
	if !ok {
		return 0, nil, fmt.Errorf("no object at offset %d", offset)
	}
	s.skip()
	s.word() // generation
	s.skip()
	if s.word() != "obj" {
		return 0, nil, fmt.Errorf("no object at offset %d", offset)
	}
	o, err := s.value(0)
	if err != nil {
		return 0, nil, err
	}
	dict, ok := o.(Dict)
	if !ok {
		return int(n), o, nil
	}
	s.skip()
	if !strings.HasPrefix(s.data[s.pos:], "stream") {
		return int(n), o, nil
	}
	data, err := f.streamData(s, dict)
	if err != nil {
		return 0, nil, err
	}
	return int(n), &Stream{Dict: dict, Data: data}, nil
}

// streamData returns the bytes after the keyword "stream".
func (f *File) streamData(s *scanner, dict Dict) ([]byte, error) {
	s.pos += len("stream")
	if strings.HasPrefix(s.data[s.pos:], "\r") {
		s.pos++
	}
	if strings.HasPrefix(s.data[s.pos:], "\n") {
		s.pos++
	}
	length, ok := f.Int(dict["Length"])
	if !ok || length < 0 || length > len(s.data)-s.pos {
		return nil, errors.New("a stream has an impossible length")
	}
	data := f.data[s.pos : s.pos+length : s.pos+length]
	s.pos += length
	s.skip()
	if !strings.HasPrefix(s.data[s.pos:], "endstream") {
		return nil, errors.New("a stream does not end where its length says")
	}
	return data, nil
}

// objectStream is a decoded object stream: the offsets of its objects in data.
type objectStream struct {
	data    string
	offsets []int
}

// readCompressed reads an object out of an object stream (7.5.7).
func (f *File) readCompressed(l objectLocation) (Object, error) {
	c, ok := f.objectStreams[l.stream]
	if !ok {
		var err error
		if c, err = f.openObjectStream(l.stream); err != nil {
			return nil, err
		}
		f.objectStreams[l.stream] = c
	}
	if l.index < 0 || l.index >= len(c.offsets) {
		return nil, fmt.Errorf("object stream %d has no part %d", l.stream, l.index)
	}
	s := f.scanner(c.data, c.offsets[l.index])
	defer func() { f.effort.spend(s.pos - c.offsets[l.index]) }() // objects may overlap
	return s.value(0)
}

func (f *File) openObjectStream(number int) (*objectStream, error) {
	o, err := f.Get(number)
	if err != nil {
		return nil, err
	}
	stream, ok := o.(*Stream)
	if !ok {
		return nil, fmt.Errorf("object %d is not an object stream", number)
	}
	data, err := f.Decode(stream)
	if err != nil {
		return nil, err
	}
	first, ok := f.Int(stream.Dict["First"])
	if !ok || first < 0 || first > len(data) {
		return nil, errors.New("malformed object stream")
	}
	c := &objectStream{data: data}
	head := f.scanner(c.data[:first], 0)
	for {
		_, err := head.value(0) // the object's number
		if err == errEnd {
			return c, nil
		}
		at, err := head.value(0)
		offset, ok := at.(Integer)
		if err != nil || !ok || offset < 0 || int64(offset) > int64(len(data)-first) {
			return nil, errors.New("malformed object stream")
		}
		c.offsets = append(c.offsets, first+int(offset))
	}
}
