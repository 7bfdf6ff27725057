// Package pdfobject is the object model of a PDF file (ISO 32000-1, 7.3): it
// reads a file into values, lets them be changed, and writes them again,
// compactly and deterministically.
//
// Goals: exact values, no panic on any input, the same bytes for the same
// values. Non-goals: repairing damaged files, encryption, changing a file in
// place.
package pdfobject

// Object is a PDF value: one of Null, Boolean, Integer, Real, String, Name,
// Array, Dict, *Stream, Reference, or, in content streams, an Operator.
type Object interface{ object() }

// Null is the absent value.
type Null struct{}

// Boolean is true or false.
type Boolean bool

// Integer is a whole number.
type Integer int64

// Real is a number with a fraction.
type Real float64

// String holds the bytes of a string; see [Text] for text strings.
type String string

// Name is an atom; its bytes are without the leading slash and unescaped.
type Name string

// Array is a sequence of values.
type Array []Object

// Dict maps names to values.
type Dict map[Name]Object

// Stream is a dictionary with bytes, which are kept as the file has them:
// encoded as the dictionary's Filter says.
type Stream struct {
	Dict Dict
	Data []byte
}

// Reference refers to the indirect object of that number.
type Reference struct{ Number, Generation int }

// Operator is a bare word of a content stream.
type Operator string

func (Null) object()      {}
func (Boolean) object()   {}
func (Integer) object()   {}
func (Real) object()      {}
func (String) object()    {}
func (Name) object()      {}
func (Array) object()     {}
func (Dict) object()      {}
func (*Stream) object()   {}
func (Reference) object() {}
func (Operator) object()  {}
