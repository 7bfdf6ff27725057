package pdfobject

import "errors"

// A small file can ask for any amount of work: a stream that unpacks to a
// thousand times its size, pages that all show the same content, objects that
// lie in each other. What reading may cost grows with the file, and no more.
// One unit is about a byte read or kept, and a nanosecond.
const (
	baseEffort    = 64 << 20 // of any file
	effortPerByte = 24

	valueEffort    = 16 // a value that is kept
	operandEffort  = 4  // one of a content stream
	dictEffort     = 128
	locationEffort = 96  // of an object in a cross-reference section
	streamEffort   = 256 // what decoding costs however short a stream is
)

// ErrEffort says that a file asked for more work than one of its size may.
var ErrEffort = errors.New("reading it takes more work than a file of its size may ask for")

// effort is what is left to spend on a file. It is nil for a text on its own,
// which costs what it is long.
type effort struct{ left int }

func (e *effort) spend(n int) error {
	if e == nil {
		return nil
	}
	if e.left -= n; e.left < 0 {
		return ErrEffort
	}
	return nil
}

// Spend counts n units of work that a reader does with what the file holds,
// such as looking at n bytes. The error is ErrEffort, then and ever after.
func (f *File) Spend(n int) error { return f.effort.spend(n) }
