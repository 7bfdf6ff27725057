// Package report is the document tree of one language edition before it is
// numbered: a closed set of blocks and one kind of inline text. Each part has
// its place in the author's files and, if it can be referred to, a stable key.
// It has no numbers: package resolve decides those once for all languages.
package report

import (
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Report is one language's document as composed from session, templates and
// locale.
type Report struct {
	Language lang.Language
	Masthead Masthead
	Organ    Text   // the body, in the masthead: "Conference of the Parties to …"
	Lines    []Text // below Organ: "Eleventh session", "Vienna, 11 and 12 July 2024"
	Title    Text   // "Report on the meeting of …"
	Blocks   []Block
	Notes    []*Note // footnotes, in the order of their definitions
	System   System
	Contents int // level of the lowest headings in its table of contents; 0 if it has none
}

// Masthead has the words of the first page's head and of the running header
// and footer, ready to print.
type Masthead struct {
	Organization string // "United Nations", in the edition's language
	Symbol       string // "CTOC/COP/WG.7/2024/5"; the same in every language
	Distribution string // "Distr.: General"; localized only in French and Spanish
	Date         string // "26 July 2024"; in English but for French and Spanish
	Language     string // "Arabic"; in English but for French and Spanish
	Original     string // "Original: English"; likewise
	JobNumber    string // "V.24-13577"; may be empty
	JobDates     string // "260724 290724": received and issued, DDMMYY; may be empty
	Reissued     bool   // an asterisk follows symbol and job number
	Emblem       *Image // beside Organization; nil if the body has none
	Facts        Facts  // the same information, for programs
}

// Facts are the document's particulars as the session states them; the same
// in every language.
type Facts struct {
	Distribution string   // "general", "limited", "restricted"
	Date         string   // of issue, ISO 8601: "2024-07-26"
	Original     lang.Tag // of the language the report was drafted in
}

// Image is a picture with its alternative text.
type Image struct {
	Name   string // of the file, as the author gave it
	Data   []byte // PNG or JPEG
	Alt    string
	Origin source.Span // of the name
}

// Block is one of Section, Paragraph, Provision, Table, Figure. The set is closed.
type Block interface{ block() }

// Section is a heading and everything under it.
type Section struct {
	Key      string
	Origin   source.Span
	Level    int  // 1 for "I.", 2 for "A.", 3 for "1."
	Numbered bool // false for a heading without a label
	Annex    bool // a level-1 section of the annexes, which are numbered separately
	Absent   bool // it only counts: another document has it
	Title    Text
	Blocks   []Block
}

// Paragraph is one paragraph of the report with the list that belongs to it.
type Paragraph struct {
	Key      string
	Origin   source.Span
	Numbered bool // false inside provisions, annexes and front matter
	Text     Text
	Items    []*Item // sub-paragraphs, under the text
	Agenda   bool    // Items is an agenda, or the operative paragraphs of a provision: labelled 1. a) instead of a) i)
}

// Item is one sub-paragraph.
type Item struct {
	Key    string // as written, or the parent's key, a dot and the item's position: "topics.3"
	Origin source.Span
	Number string // of an item of an agenda: one of its own, see [Next]
	Text   Text
	Items  []*Item
}

// Provision is a text that the body adopted and that is numbered separately,
// such as a recommendation or a draft decision. Its paragraphs are not
// numbered.
type Provision struct {
	Key    string
	Origin source.Span
	Series string // "recommendation", "decision": names the counter and the heading's message
	Number Own    // one of its own
	Absent bool   // it only counts: another document has it
	Blocks []Block
}

// Own is a number that the session gives, which is written as it is; the zero
// value means that there is none.
type Own struct {
	Text string
	At   source.Span
}

// Table is a table with a header row.
type Table struct {
	Key     string
	Origin  source.Span
	Caption Text
	Align   []Alignment // one per column
	Header  []Text
	Rows    [][]Text // each as long as Header
}

// Alignment is how a table column is set.
type Alignment int

// The alignments; Start is left, or right in Arabic.
const (
	Start Alignment = iota
	Center
	End
)

// Figure is an image in the text.
type Figure struct {
	Key     string
	Origin  source.Span
	Image   Image
	Caption Text
}

func (*Section) block()   {}
func (*Paragraph) block() {}
func (*Provision) block() {}
func (*Table) block()     {}
func (*Figure) block()    {}

// Note is a footnote.
type Note struct {
	Key    string
	Origin source.Span
	Text   Text
}

// Text is inline content: a sequence of spans.
type Text []Span

// Span is a run of characters of one style and one origin. Exactly one of
// Text, Reference and NoteKey is set.
type Span struct {
	Text      string
	Style     Style
	Link      string      // absolute address of an external link, else ""
	Symbol    bool        // Text is a document symbol: never broken, isolated, left to right
	Foreign   bool        // Text is in another script than the edition's: isolated
	Reference *Reference  // a live reference, whose words resolve writes
	NoteKey   string      // key of the footnote referred to here
	Bracket   *Bracket    // Text is a bracket around words that are not agreed
	Origin    source.Span // what the author can edit
	Via       source.Span // the line of the message or template that printed it; may be zero
}

// Exact reports whether the span's characters are as long as those of its origin,
// so that a part of them can be located there. They are the same except for
// spaces, and for characters that were composed (NFC) in as many bytes.
func (s Span) Exact() bool { return len(s.Text) == s.Origin.Len() }

// Part returns the bytes [from, to) of a span, with their own place where the span holds
// the very characters of its source.
func (s Span) Part(from, to int) Span {
	if s.Exact() {
		s.Origin = s.Origin.Sub(from, to)
	}
	s.Text = s.Text[from:to]
	return s
}

// Style is a set of type styles.
type Style uint8

// The styles.
const (
	Emphasis Style = 1 << iota
	Strong
	Superscript
	Code
)

// Reference names numbered places by key, in the order written.
type Reference struct {
	Keys []string
	Form string // grammatical form required by the sentence: "", "short", "number", "gen", …
	Text Text   // the author's own words for the link; empty for the usual ones
}

// Plain returns the characters of the text without styles, links and notes.
func (t Text) Plain() string {
	var s strings.Builder
	for _, span := range t {
		s.WriteString(span.Text)
	}
	return s.String()
}
