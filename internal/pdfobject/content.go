package pdfobject

import "errors"

// maxOperands bounds how many values one operator may have, those in arrays
// included.
const maxOperands = 1 << 20

// Operators reads a content stream (7.8.2) and calls do for every operator
// with its operands, which are valid during the call only. An inline image is
// one operator "BI" without its bytes. It stops at the first error.
func (f *File) Operators(data string, do func(op string, operands []Object) error) error {
	s := f.scanner(data, 0)
	s.content = true
	var operands []Object
	for {
		op := s.operator()
		if op == "" {
			o, err := s.value(0)
			if err == errEnd {
				return nil
			}
			if err != nil {
				return err
			}
			if operands = append(operands, o); len(operands)+len(s.values) > maxOperands {
				return errors.New("an operator has too many operands")
			}
			continue
		}
		if err := s.effort.spend(operandEffort); err != nil {
			return err
		}
		if op == "BI" {
			s.skipImage()
		}
		if err := do(op, operands); err != nil {
			return err
		}
		operands, s.values = operands[:0], s.values[:0]
	}
}

// operator reads an operator; it returns "" if something else comes next.
func (s *scanner) operator() string {
	s.skip()
	start := s.pos
	word := s.word()
	if !isOperator(word) {
		s.pos = start
		return ""
	}
	return word
}

// skipImage passes an inline image: everything up to "EI" between white space.
func (s *scanner) skipImage() {
	for ; s.pos+2 < len(s.data); s.pos++ {
		d := s.data[s.pos:]
		if isSpace(d[0]) && d[1] == 'E' && d[2] == 'I' && (len(d) == 3 || isSpace(d[3])) {
			s.pos += 3
			return
		}
	}
	s.pos = len(s.data)
}
