package source

import (
	"strings"
	"unicode/utf8"
)

// Generated text passes through templates, messages and Markdown before it
// becomes a report. Marks let every word of it keep its origin on that way:
// Wrap puts a pair of private-use characters round a value, Split takes them
// out again and says which span each piece came from. Files that hold these
// characters themselves are refused when they are read (see IsMark).
const (
	firstMark = 0xF0000 // plane 15: opening marks, one per span
	lastMark  = 0xFFFFD
	closeMark = 0x10FFFD
)

// Marks numbers the spans that occur in one generated text. The zero value
// is ready; a Marks must not be used by two goroutines at once.
type Marks struct {
	spans []Span
	index map[Span]int
}

// Wrap returns text between marks that say it came from span. Text without
// an origin, and empty text, stay as they are.
func (m *Marks) Wrap(text string, span Span) string {
	if span.IsZero() || text == "" {
		return text
	}
	if m.index == nil {
		m.index = make(map[Span]int)
	}
	i, ok := m.index[span]
	if !ok {
		i = len(m.spans)
		if firstMark+i > lastMark {
			return text
		}
		m.spans, m.index[span] = append(m.spans, span), i
	}
	return string(rune(firstMark+i)) + text + string(rune(closeMark))
}

// Piece is a stretch of text with one origin.
type Piece struct {
	Text   string
	Origin Span   // of the innermost Wrap; zero outside of any
	Via    []Span // of the Wraps around it, innermost first
}

// Split is the inverse of all Wraps: it returns the text in pieces, none of
// them empty, each with its origin. The open slice holds the Wraps that an
// earlier text opened and did not close; those still open at the end are
// returned, so that a text cut into several parts can be split part by part.
func (m *Marks) Split(text string, open []Span) (pieces []Piece, stillOpen []Span) {
	from := 0
	flush := func(to int) {
		if to > from {
			pieces = append(pieces, piece(text[from:to], open))
		}
	}
	for i, r := range text {
		switch {
		case r >= firstMark && r <= lastMark && int(r)-firstMark < len(m.spans):
			flush(i)
			open = append(open[:len(open):len(open)], m.spans[r-firstMark])
		case r == closeMark && len(open) > 0:
			flush(i)
			open = open[:len(open)-1]
		default:
			continue
		}
		from = i + utf8.RuneLen(r)
	}
	flush(len(text))
	return pieces, open
}

func piece(text string, open []Span) Piece {
	p := Piece{Text: text}
	for i := len(open) - 1; i >= 0; i-- {
		if i == len(open)-1 {
			p.Origin = open[i]
		} else {
			p.Via = append(p.Via, open[i])
		}
	}
	return p
}

// Strip returns text without any mark.
func Strip(text string) string {
	return strings.Map(func(r rune) rune {
		if IsMark(r) {
			return -1
		}
		return r
	}, text)
}

// IsMark reports whether r is one of the private-use characters that Marks
// uses. Input that contains one must be refused.
func IsMark(r rune) bool { return r >= firstMark && r <= lastMark || r == closeMark }
