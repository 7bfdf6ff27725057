package pdfobject

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// maxNumber is the largest object number a reader must accept (Annex C).
const maxNumber = 8388607

// File is a PDF file as a set of numbered objects. A File read with Open
// parses an object when it is first asked for; one File is not safe for
// concurrent use.
type File struct {
	Version   string // from the header: "1.7"
	Trailer   Dict
	data      []byte // streams are slices of it
	text      string // the same bytes; all other values are slices of it
	locations map[int]objectLocation
	objects   map[int]Object
	reading   map[int]bool // guards against objects that refer to themselves
	next      int          // number of the next object that Add adds

	objectStreams map[int]*objectStream // object streams already opened
	effort        *effort               // nil for a file that was not read
}

// objectLocation is where the file keeps an object.
type objectLocation struct {
	offset int // of "n g obj"; unused when in a stream
	stream int // number of the object stream, or 0
	index  int // within the object stream
}

// Open reads the structure of a file: its header, cross-reference sections
// and trailer.
func Open(data []byte) (*File, error) {
	start := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if start < 0 {
		return nil, errors.New("no PDF header")
	}
	data = data[start:]
	f := &File{
		data: data, text: string(data), Trailer: Dict{},
		locations: map[int]objectLocation{}, objects: map[int]Object{}, reading: map[int]bool{},
		objectStreams: map[int]*objectStream{}, effort: &effort{baseEffort + effortPerByte*len(data)},
	}
	header := f.scanner(f.text, len("%PDF-"))
	f.Version = header.word()
	if err := f.readSections(); err != nil {
		return nil, err
	}
	if f.Trailer["Encrypt"] != nil {
		return nil, errors.New("the file is encrypted")
	}
	return f, nil
}

// Get returns the object of that number, or Null if there is none.
func (f *File) Get(number int) (Object, error) {
	if o, ok := f.objects[number]; ok {
		return o, nil
	}
	l, ok := f.locations[number]
	if !ok {
		return Null{}, nil
	}
	if f.reading[number] {
		return nil, fmt.Errorf("object %d refers to itself", number)
	}
	if len(f.reading) > maxDepth {
		return nil, fmt.Errorf("object %d depends on a chain of objects that is too long", number)
	}
	f.reading[number] = true
	defer delete(f.reading, number)
	o, err := f.read(number, l)
	if err != nil {
		return nil, fmt.Errorf("object %d: %w", number, err)
	}
	f.objects[number] = o
	return o, nil
}

func (f *File) read(number int, l objectLocation) (Object, error) {
	if l.stream != 0 {
		return f.readCompressed(l)
	}
	got, o, err := f.readIndirect(l.offset)
	if err == nil && got != number {
		return nil, fmt.Errorf("the cross-reference table leads to object %d", got)
	}
	return o, err
}

// Add gives o a number and returns its reference.
func (f *File) Add(o Object) Reference {
	f.next = max(f.next, 1)
	n := f.next
	f.objects[n] = o
	f.next++
	return Reference{Number: n}
}

// Resolve follows references until it finds a value. What cannot be read is
// Null, as the standard says of references to missing objects.
func (f *File) Resolve(o Object) Object {
	for range 32 {
		ref, ok := o.(Reference)
		if !ok {
			if o == nil {
				return Null{}
			}
			return o
		}
		var err error
		if o, err = f.Get(ref.Number); err != nil {
			return Null{}
		}
	}
	return Null{}
}

// Dict returns the dictionary that o is or leads to (a stream's, too), or nil.
func (f *File) Dict(o Object) Dict {
	switch o := f.Resolve(o).(type) {
	case Dict:
		return o
	case *Stream:
		return o.Dict
	}
	return nil
}

// Array returns the array that o is or leads to, or nil. Each call counts as
// work, because many objects may lead to one array.
func (f *File) Array(o Object) Array {
	a, _ := f.Resolve(o).(Array)
	if f.Spend(valueEffort*len(a)) != nil {
		return nil
	}
	return a
}

// Stream returns the stream that o is or leads to, or nil.
func (f *File) Stream(o Object) *Stream {
	s, _ := f.Resolve(o).(*Stream)
	return s
}

// Name returns the name that o is or leads to, or "".
func (f *File) Name(o Object) Name {
	n, _ := f.Resolve(o).(Name)
	return n
}

// Int returns the integer that o is or leads to, and whether there is one.
func (f *File) Int(o Object) (int, bool) {
	n, ok := f.Resolve(o).(Integer)
	return int(n), ok
}

// Text returns the characters of the text string that o is or leads to.
func (f *File) Text(o Object) string {
	s, _ := f.Resolve(o).(String)
	if f.Spend(len(s)) != nil {
		return ""
	}
	return s.Plain()
}

// Catalog returns the root of the document, or nil.
func (f *File) Catalog() Dict { return f.Dict(f.Trailer["Root"]) }

// Check reads every object of the file and returns the first failure.
func (f *File) Check() error {
	for _, n := range slices.Sorted(maps.Keys(f.locations)) {
		if _, err := f.Get(n); err != nil {
			return err
		}
	}
	return nil
}
