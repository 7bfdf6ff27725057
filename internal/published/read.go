package published

import (
	"strings"

	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// Reader reads documents of one language. It is safe for concurrent use.
type Reader struct {
	locale *locale.Locale
	labels labels
}

func NewReader(l *locale.Locale) *Reader { return &Reader{l, newLabels(l)} }

// Read returns the document in a file. It never fails: text without a known
// label belongs to the block before it.
func (r *Reader) Read(file *source.File) *Document {
	b := &builder{labels: r.labels, file: file, chunks: chunks(file), latest: make(map[spot]int)}
	b.doc = &Document{File: file, Report: &report.Report{Language: r.locale.Language()}, labels: make(map[any]Label)}
	for i := range b.chunks {
		b.take(i)
	}
	b.finish()
	return b.doc
}

// builder makes a document from the chunks of a file.
type builder struct {
	labels labels
	file   *source.File
	chunks []chunk
	doc    *Document

	begun     bool              // the front matter is over
	sections  []*report.Section // open ones, outermost first
	latest    map[spot]int      // the numbers of the last sections
	last      int               // number of the last numbered paragraph
	paragraph *report.Paragraph // the open one; nil after a heading
	provision *report.Provision // the open one, or nil
	items     []*report.Item    // open ones, outermost first
	loose     bool              // the open list was ended by a text after it
	links     []Link            // of footnotes
}

func (b *builder) take(i int) {
	c := b.chunks[i]
	text := string(b.file.Content()[c.from:c.to])
	switch {
	case text == "" || b.begun && c.afterGap && runningHead(text):
	case noteMark().MatchString(text):
		b.note(c.from+len(noteMark().FindString(text)), c.to)
	case text[0] == '|':
		b.add(b.newParagraph(c), Label{})
	case b.heading(c, text):
	case c.number >= 0 && b.numbered(i, text):
	case b.item(c, text):
	case c.bulleted && b.begun && b.paragraph != nil:
		b.addItem(c, Label{}, c.from, 0)
	default:
		b.plain(c, text)
	}
}

var symbols = search.Lazy(search.Symbol)

// runningPart matches a part of a running header or footer: symbol, job
// number, page number.
var runningPart = search.Lazy(`^(?:` + search.Symbol + `|[A-Z]{1,4}\.[0-9]{2}-[0-9]{4,6}\*?|[0-9]{1,3}/[0-9]{1,3}|[0-9]{1,3}|[0-9]{6})$`)

// runningHead reports whether a text is a running header or footer that a
// converter left in the text.
func runningHead(text string) bool {
	if len(text) > 80 {
		return false
	}
	for word := range strings.FieldsSeq(text) {
		if !runningPart().MatchString(word) {
			return false
		}
	}
	return true
}

// note adds a footnote.
func (b *builder) note(from, to int) {
	n, note := len(b.doc.Links), new(report.Note)
	b.extend(&note.Text, from, to)
	b.doc.Notes = append(b.doc.Notes, note)
	b.links = append(b.links, b.doc.Links[n:]...)
	b.doc.Links = b.doc.Links[:n]
}

func (b *builder) newParagraph(c chunk) *report.Paragraph {
	p := new(report.Paragraph)
	b.extend(&p.Text, c.from, c.to)
	return p
}
