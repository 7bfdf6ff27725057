package pdfobject

import "strings"

// literal reads a string in parentheses (7.3.4.2).
func (s *scanner) literal() (Object, error) {
	s.pos++
	start, escapes := s.pos, false
	for depth := 1; s.pos < len(s.data); s.pos++ {
		switch s.data[s.pos] {
		case '\\':
			escapes = true
			s.pos++ // an escaped character cannot end the string
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				text := s.data[start:s.pos]
				s.pos++
				if escapes {
					text = unescape(text)
				}
				return String(text), nil
			}
		}
	}
	return nil, errEnd
}

// unescape returns the text between parentheses with its escapes resolved.
func unescape(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	s := &scanner{data: text}
	for ; s.pos < len(text); s.pos++ {
		if text[s.pos] == '\\' {
			s.escape(&out)
		} else {
			out.WriteByte(text[s.pos])
		}
	}
	return out.String()
}

// escape writes the value of the escape at the current backslash and leaves the
// position on its last byte.
func (s *scanner) escape(out *strings.Builder) {
	s.pos++
	if s.pos >= len(s.data) {
		return
	}
	b := s.data[s.pos]
	switch {
	case b >= '0' && b <= '7':
		out.WriteByte(s.octal())
	case b == '\n':
	case b == '\r':
		if s.pos+1 < len(s.data) && s.data[s.pos+1] == '\n' {
			s.pos++
		}
	default:
		out.WriteByte(unescaped(b))
	}
}

// unescaped returns the byte that a letter after a backslash means.
func unescaped(b byte) byte {
	if i := strings.IndexByte("nrtbf", b); i >= 0 {
		return "\n\r\t\b\f"[i]
	}
	return b
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
	var out strings.Builder
	out.Grow(strings.IndexByte(s.data[s.pos:], '>')/2 + 1)
	half := -1
	for ; s.pos < len(s.data); s.pos++ {
		b := s.data[s.pos]
		if b == '>' {
			s.pos++
			if half >= 0 {
				out.WriteByte(byte(half << 4))
			}
			return String(out.String()), nil
		}
		digit := hexDigit(b)
		switch {
		case digit < 0:
		case half < 0:
			half = digit
		default:
			out.WriteByte(byte(half<<4 | digit))
			half = -1
		}
	}
	return nil, errEnd
}

// hexDigit returns the value of a hexadecimal digit, or -1.
func hexDigit(b byte) int {
	switch {
	case isDigit(b):
		return int(b - '0')
	case b >= 'a' && b <= 'f':
		return int(b-'a') + 10
	case b >= 'A' && b <= 'F':
		return int(b-'A') + 10
	}
	return -1
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
