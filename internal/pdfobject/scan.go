package pdfobject

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// maxDepth bounds how deep arrays and dictionaries may nest.
const maxDepth = 200

var errEnd = errors.New("unexpected end")

// scanner reads values from bytes (7.2, 7.3).
type scanner struct {
	data    string
	pos     int
	content bool     // of a page, where there are no references
	values  []Object // of the arrays being read, the innermost last
	effort  *effort
}

// scanner returns a scanner of a text of the file, from pos on.
func (f *File) scanner(text string, pos int) *scanner {
	return &scanner{data: text, pos: pos, effort: f.effort}
}

func isSpace(b byte) bool {
	switch b {
	case 0, '\t', '\n', '\f', '\r', ' ':
		return true
	}
	return false
}

func isRegular(b byte) bool {
	switch b {
	case 0, '\t', '\n', '\f', '\r', ' ', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return false
	}
	return true
}

// skip passes white space and comments.
func (s *scanner) skip() {
	for s.pos < len(s.data) {
		switch b := s.data[s.pos]; {
		case isSpace(b):
			s.pos++
		case b == '%':
			for s.pos < len(s.data) && s.data[s.pos] != '\n' && s.data[s.pos] != '\r' {
				s.pos++
			}
		default:
			return
		}
	}
}

// word reads regular characters; it may be empty.
func (s *scanner) word() string {
	start := s.pos
	for s.pos < len(s.data) && isRegular(s.data[s.pos]) {
		s.pos++
	}
	return s.data[start:s.pos]
}

// value reads the next value or operator.
func (s *scanner) value(depth int) (Object, error) {
	if depth > maxDepth {
		return nil, errors.New("values nest too deeply")
	}
	s.skip()
	if s.pos >= len(s.data) {
		return nil, errEnd
	}
	if err := s.effort.spend(s.cost()); err != nil {
		return nil, err
	}
	switch b := s.data[s.pos]; {
	case b == '/':
		return s.name(), nil
	case b == '(':
		return s.literal()
	case strings.HasPrefix(s.data[s.pos:], "<<"):
		return s.dict(depth)
	case b == '<':
		return s.hex()
	case b == '[':
		return s.array(depth)
	case isRegular(b):
		return s.atom()
	default:
		return nil, fmt.Errorf("unexpected %q at byte %d", b, s.pos)
	}
}

// cost is the effort of the value at the position, without those inside it.
func (s *scanner) cost() int {
	switch {
	case strings.HasPrefix(s.data[s.pos:], "<<"):
		return dictEffort
	case s.content:
		return operandEffort
	}
	return valueEffort
}

// atom reads a number, a reference, a keyword or an operator.
func (s *scanner) atom() (Object, error) {
	word := s.word()
	switch word {
	case "true", "false":
		return Boolean(word == "true"), nil
	case "null":
		return Null{}, nil
	}
	if isOperator(word) {
		return Operator(word), nil
	}
	if !strings.Contains(word, ".") { // the error of ParseInt would be slow to build
		if n, err := strconv.ParseInt(word, 10, 64); err == nil {
			if ref, ok := s.reference(n); ok {
				return ref, nil
			}
			return Integer(n), nil
		}
	}
	f, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return nil, fmt.Errorf("malformed number %q", word)
	}
	return Real(f), nil
}

// isOperator reports whether a word is neither a number nor a keyword.
func isOperator(word string) bool {
	switch word {
	case "", "true", "false", "null":
		return false
	}
	c := word[0]
	return c != '+' && c != '-' && c != '.' && (c < '0' || c > '9')
}

// reference reads the rest of "n g R" after the number n.
func (s *scanner) reference(n int64) (Reference, bool) {
	if s.content {
		return Reference{}, false
	}
	start := s.pos
	s.skip()
	if s.pos >= len(s.data) || !isDigit(s.data[s.pos]) {
		s.pos = start
		return Reference{}, false
	}
	generation, err := strconv.ParseUint(s.word(), 10, 16)
	if err == nil && n >= 0 && n <= maxNumber {
		s.skip()
		if s.word() == "R" {
			return Reference{int(n), int(generation)}, true
		}
	}
	s.pos = start
	return Reference{}, false
}

func (s *scanner) name() Name {
	s.pos++
	word := s.word()
	if strings.IndexByte(word, '#') < 0 {
		return Name(word)
	}
	var out []byte
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			if n, err := strconv.ParseUint(word[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, word[i])
	}
	return Name(out)
}

func (s *scanner) array(depth int) (Object, error) {
	s.pos++
	first := len(s.values)
	for {
		s.skip()
		if s.pos < len(s.data) && s.data[s.pos] == ']' {
			s.pos++
			array := Array(s.values[first:len(s.values):len(s.values)])
			if s.content && depth == 0 {
				return array, nil // of an operator, for as long as its operands are valid
			}
			s.values = s.values[:first]
			return append(Array{}, array...), nil
		}
		v, err := s.value(depth + 1)
		if err != nil {
			return nil, err
		}
		s.values = append(s.values, v)
	}
}

func (s *scanner) dict(depth int) (Object, error) {
	s.pos += 2
	dict := Dict{}
	for {
		s.skip()
		if strings.HasPrefix(s.data[s.pos:], ">>") {
			s.pos += 2
			return dict, nil
		}
		if !strings.HasPrefix(s.data[s.pos:], "/") {
			return nil, fmt.Errorf("dictionary key at byte %d is not a name", s.pos)
		}
		key := s.name()
		var err error
		if dict[key], err = s.value(depth + 1); err != nil {
			return nil, err
		}
	}
}
