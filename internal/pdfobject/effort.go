package pdfobject

import "errors"

// A small file can demand any amount of work: a stream that decompresses to a
// thousand times its size, pages that all show the same content, objects that
// overlap. So the work of reading is limited in proportion to the file's size.
// One unit is about one byte read or kept, or one nanosecond.
const (
	baseEffort    = 64 << 20 // of any file
	effortPerByte = 24

	valueEffort    = 16 // a value that is kept
	operandEffort  = 4  // one of a content stream
	dictEffort     = 128
	locationEffort = 96  // of an object in a cross-reference section
	streamEffort   = 256 // of decoding a stream, however short
)

// ErrEffort means that a file demands more work than its size allows.
var ErrEffort = errors.New("reading it takes more work than is allowed for a file of its size")

// effort is the work that may still be spent on a file. It is nil for a text
// that is not part of a file, which is not limited.
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

// Spend counts n units of work on the file's content, such as looking at n
// bytes. Once the limit is passed, it and every later call return ErrEffort.
func (f *File) Spend(n int) error { return f.effort.spend(n) }
