package font

import "github.com/go-text/typesetting/segmenter"

// segment marks graphemes and line breaks by UAX 29 and UAX 14.
//
// Most of a text is plain words, perhaps with a comma or full stop, between
// single spaces, for which the rules say nothing but "break after the space".
// So the text is cut between such a word with its space and another plain
// letter: no rule looks across such a place. Pieces of one plain word are
// marked at once, and only the others go through the segmenter, which is slow.
func segment(dst []Boundary, text []rune) {
	var s segmenter.Segmenter
	for start := 0; start < len(text); {
		end, plain := piece(text, start)
		if plain {
			for i := start; i < end; i++ {
				dst[i] |= Grapheme
			}
		} else {
			s.Init(text[start:end])
			mark(dst[start:end+1], &s)
		}
		dst[end] |= Break
		start = end
	}
}

// piece returns the end of the piece that begins at start, and whether it is
// one plain word with or without a space behind it.
func piece(text []rune, start int) (end int, plain bool) {
	plain = true
	for i := start; i < len(text); i++ {
		switch {
		case isPlainLetter(text[i]):
			if i >= start+2 && text[i-1] == ' ' && endsPlainly(text[start:i-1]) {
				return i, plain
			}
		case isStop(text[i]) && i > start && isPlainLetter(text[i-1]) && i+1 < len(text) && text[i+1] == ' ':
		case text[i] != ' ' || i == start || text[i-1] == ' ':
			plain = false
		case i+1 < len(text) && !isPlainLetter(text[i+1]):
			plain = false // the space belongs to what follows
		}
	}
	return len(text), plain
}

// mark takes over what the segmenter says of a piece; that the piece's end is
// the end of all text is not true.
func mark(dst []Boundary, s *segmenter.Segmenter) {
	for graphemes := s.GraphemeIterator(); graphemes.Next(); {
		dst[graphemes.Grapheme().Offset] |= Grapheme
	}
	for lines := s.LineIterator(); lines.Next(); {
		line := lines.Line()
		end := line.Offset + len(line.Text)
		dst[end] |= Break
		if line.IsMandatoryBreak && end < len(dst)-1 {
			dst[end] |= MustBreak
		}
	}
}

// endsPlainly reports whether a word ends with a plain letter, or with one
// and a stop.
func endsPlainly(word []rune) bool {
	n := len(word)
	return isPlainLetter(word[n-1]) || n > 1 && isStop(word[n-1]) && isPlainLetter(word[n-2])
}

func isStop(r rune) bool { return r == ',' || r == '.' || r == ';' || r == ':' }

// isPlainLetter reports whether r is a letter of line breaking class AL that
// is a grapheme by itself.
func isPlainLetter(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return true
	case 0xC0 <= r && r < 0x180:
		return r != 0xD7 && r != 0xF7
	case 0x400 <= r && r < 0x482:
		return true
	case 0x620 <= r && r <= 0x64A:
		return r != tatweel
	}
	return false
}
