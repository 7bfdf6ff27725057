package font

import "github.com/go-text/typesetting/segmenter"

// segment marks graphemes and line breaks by UAX 29 and UAX 14.
//
// Most of a text is plain words between single spaces, or Han characters, for
// which the rules say nothing but "break after the space" and "break between
// them". So the text is cut at such places: no rule looks across them. Plain
// pieces are marked at once, and only the others go through the segmenter,
// which is slow.
func segment(dst []Boundary, text []rune) {
	var s segmenter.Segmenter
	for start := 0; start < len(text); {
		end := start + 1
		for end < len(text) && !parts(text, end) {
			end++
		}
		if isPlain(text[start:end]) {
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

// parts reports whether a line may end before text[i] whatever the rest of the
// text is: between the space after a word and another word, or before a Han
// character that follows another one or a stop.
func parts(text []rune, i int) bool {
	before, after := text[i-1], text[i]
	switch {
	case before == ' ':
		return i > 1 && closesWord(text[i-2]) && (isTied(after) || after == '(')
	case isIdeograph(after):
		return isIdeograph(before) || isChineseStop(before)
	}
	return false
}

// closesWord leaves quotation marks out, which may open one.
func closesWord(r rune) bool { return isTied(r) && !isQuote(r) || isStop(r) || r == ')' }

// isPlain reports whether no line ends inside a piece and each of its
// characters is a grapheme: a word, perhaps in brackets, with or without a
// stop and a space after it, or a Han character with or without a stop.
func isPlain(piece []rune) bool {
	n := len(piece)
	if isIdeograph(piece[0]) {
		return n == 1 || n == 2 && isChineseStop(piece[1])
	}
	if n > 1 && piece[n-1] == ' ' {
		n--
	}
	if n > 1 && isStop(piece[n-1]) {
		n--
	}
	if n > 1 && piece[n-1] == ')' {
		n--
	}
	for i, r := range piece[:n] {
		if !isTied(r) && (r != '(' || i > 0) {
			return false
		}
	}
	return true
}

// mark copies the segmenter's boundaries of a piece, except the mandatory break
// at its end, since the piece is not the end of the text.
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

// isTied reports whether r is a letter, a digit, a quotation mark or a no-break
// space (AL, NU, QU, GL): no line ends between two of these.
func isTied(r rune) bool {
	return isPlainLetter(r) || '0' <= r && r <= '9' || isQuote(r) || r == 0xA0 || r == 0x202F
}

func isQuote(r rune) bool {
	switch r {
	case '\'', '"', '«', '»', '‘', '’', '“', '”':
		return true
	}
	return false
}

// isStop reports whether no line ends before r, and one may end at a space
// after it (IS; the Arabic ones are EX).
func isStop(r rune) bool {
	return r == ',' || r == '.' || r == ';' || r == ':' || r == '،' || r == '؛'
}

// isIdeograph reports whether r is a common Han character (ID).
func isIdeograph(r rune) bool { return 0x4E00 <= r && r < 0xA000 }

// isChineseStop reports whether a line may end after r but not before it (CL,
// NS).
func isChineseStop(r rune) bool {
	return r == '，' || r == '。' || r == '、' || r == '；' || r == '：'
}

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
