package reading

import (
	"strings"

	"rapporteur/internal/report"
)

// Text is one text of a report, as typed or as printed, in which every byte
// knows its place. A live reference is one character, a footnote reference
// none. A Text does not change after it has been read.
type Text struct {
	Raw    string   // the characters as they are typed or printed
	Spans  []Placed // make up Raw
	Calls  []Placed // footnote references
	Bare   string   // Raw with zero bytes for symbols and code
	Native string   // Bare with zero bytes for emphasized titles too: nothing that may be in any language

	// Plain is Raw for comparing: single ordinary spaces, straight
	// apostrophes, half-width brackets, no invisible characters. Printed texts
	// do not have it.
	Plain string
	folds []fold

	Keys     []string          // of the places around the text, outermost first; the last is its own
	Numbered *report.Paragraph // the numbered paragraph that it belongs to, or nil
	Heading  bool

	// What the reader of the language finds.
	Names     []Name    // in Plain
	Lists     []List    // of Names
	Figures   []Figure  // in Raw
	Addresses []Address // in Plain
	Misset    []Misset  // of finished documents only
	dubious   bool      // some punctuation may be wrong; of printed texts only
}

// Placed is a span of the report and where it begins in Raw.
type Placed struct {
	*report.Span
	Start int
}

// LiveReference stands for a live reference in a text.
const LiveReference = '\uFFFC'

// NewText returns a text without findings, and without Plain.
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

// Folded returns a text without findings that has Plain.
func Folded(words report.Text) *Text {
	t := NewText(words)
	t.Plain, t.folds = folded(t.Raw)
	return t
}

// blanked returns a text in which some of the spans are zero bytes, which are
// neither word nor space.
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
