package object

// literal reads a string in parentheses (7.3.4.2).
func (s *scanner) literal() (Object, error) {
	s.pos++
	var out []byte
	for depth := 1; s.pos < len(s.data); s.pos++ {
		b := s.data[s.pos]
		switch b {
		case '\\':
			out = s.escape(out)
			continue
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.pos++
				return String(out), nil
			}
		}
		out = append(out, b)
	}
	return nil, errEnd
}

// escape appends what the escape at the current backslash stands for and
// leaves the position on its last byte.
func (s *scanner) escape(out []byte) []byte {
	s.pos++
	if s.pos >= len(s.data) {
		return out
	}
	b := s.data[s.pos]
	switch {
	case b >= '0' && b <= '7':
		return append(out, s.octal())
	case b == '\n':
		return out
	case b == '\r':
		if s.pos+1 < len(s.data) && s.data[s.pos+1] == '\n' {
			s.pos++
		}
		return out
	}
	for i, from := range []byte("nrtbf") {
		if b == from {
			return append(out, "\n\r\t\b\f"[i])
		}
	}
	return append(out, b)
}

// octal reads up to three octal digits and leaves the position on the last.
func (s *scanner) octal() byte {
	var n int
	for i := 0; i < 3 && s.pos < len(s.data) && s.data[s.pos] >= '0' && s.data[s.pos] <= '7'; i++ {
		n = n*8 + int(s.data[s.pos]-'0')
		s.pos++
	}
	s.pos--
	return byte(n)
}

// hex reads a string of hexadecimal digits (7.3.4.3).
func (s *scanner) hex() (Object, error) {
	s.pos++
	var out []byte
	half := -1
	for ; s.pos < len(s.data); s.pos++ {
		b := s.data[s.pos]
		if b == '>' {
			s.pos++
			if half >= 0 {
				out = append(out, byte(half<<4))
			}
			return String(out), nil
		}
		digit := hexDigit(b)
		switch {
		case digit < 0:
		case half < 0:
			half = digit
		default:
			out, half = append(out, byte(half<<4|digit)), -1
		}
	}
	return nil, errEnd
}

// hexDigit returns the value of a hexadecimal digit, or -1.
func hexDigit(b byte) int {
	switch {
	case b >= '0' && b <= '9':
		return int(b - '0')
	case b >= 'a' && b <= 'f':
		return int(b-'a') + 10
	case b >= 'A' && b <= 'F':
		return int(b-'A') + 10
	}
	return -1
}
