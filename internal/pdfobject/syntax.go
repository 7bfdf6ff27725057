package pdfobject

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// Append appends the syntax of a value other than a stream.
func Append(b []byte, o Object) []byte { return new(syntax).append(b, o) }

// syntax writes values.
type syntax struct {
	number func(old int) int // maps object numbers; nil to keep them
	keys   []Name            // of the dictionaries being written, the innermost last
}

func (x *syntax) append(b []byte, o Object) []byte {
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
		return x.appendReference(b, o)
	case Operator:
		return append(b, o...)
	case Array:
		b = append(b, '[')
		for i, v := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = x.append(b, v)
		}
		return append(b, ']')
	case Dict:
		return x.appendDict(b, o)
	}
	panic(fmt.Sprintf("rapporteur: internal error: %T inside a PDF value", o))
}

func (x *syntax) appendReference(b []byte, r Reference) []byte {
	if x.number != nil {
		r = Reference{Number: x.number(r.Number)}
	}
	b = append(strconv.AppendInt(b, int64(r.Number), 10), ' ')
	b = append(strconv.AppendInt(b, int64(r.Generation), 10), ' ')
	return append(b, 'R')
}

// appendDict writes a dictionary in the order of its keys.
func (x *syntax) appendDict(b []byte, d Dict) []byte {
	first := len(x.keys)
	for key := range d {
		x.keys = append(x.keys, key)
	}
	last := len(x.keys)
	slices.Sort(x.keys[first:])
	b = append(b, "<<"...)
	for i := first; i < last; i++ {
		b = append(appendName(b, string(x.keys[i])), ' ')
		b = append(x.append(b, d[x.keys[i]]), ' ')
	}
	x.keys = x.keys[:first]
	return append(b, ">>"...)
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
