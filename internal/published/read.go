package published

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

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
	paper := newPaper(file)
	b := &builder{labels: r.labels, file: paper, chunks: chunks(paper, r.labels), latest: make(map[spot]int)}
	b.quotes = slices.ContainsFunc(b.chunks, func(c chunk) bool { return c.number.ok && !c.quoted })
	b.following = following(b.chunks, b.quotes)
	b.doc = &Document{File: file, Report: &report.Report{Language: r.locale.Language()}, labels: make(map[any]Label)}
	for i := range b.chunks {
		b.take(i)
	}
	b.finish()
	return b.doc
}

// builder makes a document from the chunks of a file.
type builder struct {
	labels    labels
	file      *paper
	chunks    []chunk
	following []int // see there
	quotes    bool  // what is quoted is of others, since the paragraphs are not
	doc       *Document

	begun     bool              // the front matter is over
	sections  []open            // outermost first
	latest    map[spot]int      // the numbers of the last sections
	last      int               // number of the last numbered paragraph
	unit      int               // of the labels that follow
	main      bool              // a paragraph was numbered before any unit
	fresh     bool              // no paragraph was numbered since the last heading
	titled    bool              // which is of Markdown and has no label
	begins    bool              // that heading begins a document, a part or an annex, or has no label
	noting    bool              // the last text was a footnote's
	paragraph *report.Paragraph // the open one; nil after a heading
	provision *report.Provision // the open one, or nil
	items     []*report.Item    // open ones, outermost first
	loose     bool              // the open list was ended by a text after it
	links     []Link            // of footnotes
}

func (b *builder) take(i int) {
	c := b.chunks[i]
	text := string(b.file.Content()[c.from:c.to])
	noting := b.noting
	b.noting = false
	switch {
	case c.note:
		b.note(c.from, c.to, c.begins)
		b.noting = false // the next page goes on with the text
	case text == "" || b.begun && c.afterGap && runningHead(text):
	case omission().MatchString(text):
		b.unit, b.last = b.unit+1, 0
		b.doc.omitting = append(b.doc.omitting, b.unit)
	case noteMark().MatchString(text):
		b.note(c.from+len(noteMark().FindString(text)), c.to, true)
	case noting && c.afterGap && c.indent >= 4:
		b.note(c.from, c.to, false)
	case text[0] == '|':
		b.row(c.from, c.to)
	case c.quoted && b.quotes:
		b.plain(c, text)
	case b.heading(i, text):
	case c.number.ok && b.numbered(i):
	case b.item(c, text):
	case c.bulleted && b.begun && b.paragraph != nil:
		b.addItem(c, Label{}, c.from, 0)
	default:
		b.plain(c, text)
	}
}

// row adds the cells of a row of a table, each a text of its own; a rule has none.
func (b *builder) row(from, to int) {
	if len(bytes.Trim(b.file.Content()[from:to], "|-:=+ \t")) == 0 {
		return
	}
	for from < to {
		end := to
		if n := bytes.IndexByte(b.file.Content()[from:to], '|'); n >= 0 {
			end = from + n
		}
		if first, last := bounds(b.file.Content()[from:end]); first < last {
			b.add(b.newParagraph(chunk{from: from + first, to: from + last}), Label{})
		}
		from = end + 1
	}
}

var symbols = search.Lazy(search.Symbol)

// runningPart matches a part of a running header or footer: symbol, job
// number, page number.
var runningPart = search.Lazy(`^(?:` + search.Symbol + `|[A-Z]{1,4}\.[0-9]{2}-[0-9]{4,6}\*?|[0-9]{1,3}/[0-9]{1,3}|[0-9]{1,3}|[0-9]{6}|\(\p{Lu}\)|\*[0-9]+\*|[-–—])$`)

// omission matches what an excerpt has in place of paragraphs.
var omission = search.Lazy(`^(?:\((?:…|\.{3})\)|\[(?:…|\.{3})\]|…|(?:\. ?){3,})$`)

// runningHead reports whether a text is a running header or footer that a
// converter left in the text.
func runningHead(text string) bool {
	words := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return unicode.IsSpace(r) || isDirection(r) }) {
		if words++; words > mostRunning || !runningPart().MatchString(word) {
			return false
		}
	}
	return true
}

// mostRunning is the greatest number of words in a running header or footer.
const mostRunning = 8

// note adds a footnote, or more words of the last.
func (b *builder) note(from, to int, begins bool) {
	b.noting = true
	if begins || len(b.doc.Notes) == 0 {
		b.doc.Notes = append(b.doc.Notes, new(report.Note))
	}
	n := len(b.doc.Links)
	b.extend(&b.doc.Notes[len(b.doc.Notes)-1].Text, from, to)
	b.links = append(b.links, b.doc.Links[n:]...)
	b.doc.Links = b.doc.Links[:n]
}

func (b *builder) newParagraph(c chunk) *report.Paragraph {
	p := new(report.Paragraph)
	b.extend(&p.Text, c.from, c.to)
	return p
}
