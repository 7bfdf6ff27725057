package reading

import (
	"strings"

	"rapporteur/internal/report"
)

// Text is one text of a report as a string in which every byte knows its
// place: as an author typed it, as it is printed, or as a finished document
// has it. A live reference is one character of it, the call of a footnote
// none. It is not changed after it has been read.
type Text struct {
	Raw    string   // the characters as they are typed or printed
	Spans  []Placed // what Raw consists of
	Calls  []Placed // of footnotes
	Bare   string   // Raw with zero bytes for symbols and code
	Native string   // Bare with zero bytes for emphasized titles too: nothing that may be in any language

	// Plain is Raw for comparing: single ordinary spaces, straight
	// apostrophes, half-width brackets, no invisible characters. Printed texts
	// do without.
	Plain string
	folds []fold

	Keys     []string          // of what is around the text, outermost first; the last is its own
	Numbered *report.Paragraph // the numbered paragraph that it belongs to, or nil
	Heading  bool

	// What the reader of its language finds in it.
	Names   []Name   // in Plain
	Lists   []List   // of Names
	Figures []Figure // in Raw
	Marks   []Mark   // in Raw; of printed texts only
	Misset  []Misset // of finished documents only
}

// Placed is a span of the report and where it begins in Raw.
type Placed struct {
	*report.Span
	Start int
}

// LiveReference stands for a live reference in a text.
const LiveReference = '\uFFFC'

// NewText returns a text in which nothing has been looked for.
func NewText(words report.Text) *Text {
	t := &Text{Spans: make([]Placed, 0, len(words))}
	size := 0
	for i := range words {
		size += len(words[i].Text)
	}
	var raw strings.Builder
	raw.Grow(size)
	for i := range words {
		s := &words[i]
		if s.NoteKey != "" {
			t.Calls = append(t.Calls, Placed{s, raw.Len()})
			continue
		}
		t.Spans = append(t.Spans, Placed{s, raw.Len()})
		if s.Reference != nil {
			raw.WriteRune(LiveReference)
		} else {
			raw.WriteString(s.Text)
		}
	}
	t.Raw = raw.String()
	t.Bare = blanked(t.Raw, t.Spans, func(s *report.Span) bool { return s.Symbol || s.Style&report.Code != 0 })
	t.Native = blanked(t.Bare, t.Spans, func(s *report.Span) bool { return s.Style&report.Emphasis != 0 })
	return t
}

// blanked is a text with zero bytes, which are neither a word nor a space, in
// place of some of its spans.
func blanked(text string, spans []Placed, some func(*report.Span) bool) string {
	var changed []byte
	for _, s := range spans {
		if some(s.Span) {
			if changed == nil {
				changed = []byte(text)
			}
			clear(changed[s.Start : s.Start+len(s.Text)])
		}
	}
	if changed == nil {
		return text
	}
	return string(changed)
}

// Own returns the key of the place that the text belongs to, "" if none.
func (t *Text) Own() string {
	if len(t.Keys) == 0 {
		return ""
	}
	return t.Keys[len(t.Keys)-1]
}

// IsCode reports whether a byte of Plain belongs to code, an address or a symbol.
func (t *Text) IsCode(at int) bool {
	raw := t.rawOffset(at)
	return raw < len(t.Bare) && t.Bare[raw] == 0
}
