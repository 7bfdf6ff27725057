package published

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// Reader reads documents of one language. It may be used by several
// goroutines.
type Reader struct {
	locale *locale.Locale
	labels labels
}

// NewReader returns the reader for the language of a locale.
func NewReader(l *locale.Locale) *Reader { return &Reader{l, newLabels(l)} }

// Read returns the document that a file holds. It never fails: what has no
// label that it knows belongs to what stands before.
func (r *Reader) Read(file *source.File) *Document {
	b := &builder{labels: r.labels, file: file, chunks: chunks(file)}
	b.doc = &Document{File: file, Language: r.locale.Language().Tag}
	for i := range b.chunks {
		b.take(i)
	}
	return b.doc
}

// builder puts the chunks of a file together.
type builder struct {
	labels labels
	file   *source.File
	chunks []chunk
	doc    *Document

	begun     bool       // the front matter is over
	sections  []*Section // that are open, outermost first
	last      int        // number of the last numbered paragraph
	paragraph *Paragraph // that is open; nil behind a heading
	provision *Provision // that is open, or nil
	items     []*Item    // that are open, outermost first
	loose     bool       // the open list was ended by a text behind it
}

// take adds a chunk to the document.
func (b *builder) take(i int) {
	c := b.chunks[i]
	text := string(b.file.Content()[c.from:c.to])
	switch {
	case text == "" || b.begun && c.behindGap && runningHead(text):
	case noteMark().MatchString(text):
		mark := noteMark().FindString(text)
		b.doc.Notes = append(b.doc.Notes, b.newParagraph(c.from+len(mark), c.to))
	case text[0] == '|':
		b.add(b.newParagraph(c.from, c.to))
	case b.heading(c, text):
	case c.number >= 0 && b.numbered(i, text):
	case b.item(c, text):
	case c.bulleted && b.begun && b.paragraph != nil:
		b.addItem(c, &Item{Text: b.text(c.from, c.to)}, 0)
	default:
		b.plain(c, text)
	}
}

var symbol = search.Lazy(search.Symbol)

// runningPart is what stands on every page of a document: symbol, job number,
// page.
var runningPart = search.Lazy(`^(?:` + search.Symbol + `|[A-Z]{1,4}\.[0-9]{2}-[0-9]{4,6}\*?|[0-9]{1,3}/[0-9]{1,3}|[0-9]{1,3}|[0-9]{6})$`)

// runningHead reports whether a text is the head or foot of a page, which a
// converter left between the words.
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

func (b *builder) text(from, to int) Text {
	var t Text
	t.extend(b.file, from, to)
	return t
}

func (b *builder) newParagraph(from, to int) *Paragraph {
	return &Paragraph{Text: b.text(from, to)}
}

// add adds a block to the innermost open section.
func (b *builder) add(block Block) {
	if p, ok := block.(*Paragraph); ok && !b.begun {
		b.doc.Front = append(b.doc.Front, p)
		return
	}
	if len(b.sections) == 0 {
		b.doc.Blocks = append(b.doc.Blocks, block)
		return
	}
	s := b.sections[len(b.sections)-1]
	s.Blocks = append(s.Blocks, block)
}

// close ends the open paragraph and its list.
func (b *builder) close() { b.paragraph, b.items, b.loose = nil, nil, false }

// plain takes a text without a label: the rest of one that a page break cut,
// or a further text of the open paragraph.
func (b *builder) plain(c chunk, text string) {
	into := b.openText()
	switch {
	case !b.begun, into == nil && b.provision == nil:
		p := b.newParagraph(c.from, c.to)
		b.add(p)
		if b.begun {
			b.paragraph = p
		}
	case into == nil || b.provision != nil && complete(into.Plain) && !startsLow(text):
		b.paragraph, b.items = b.newParagraph(c.from, c.to), nil
		b.provision.Body = append(b.provision.Body, b.paragraph)
	case len(b.items) > 0 && complete(into.Plain) && !startsLow(text):
		b.paragraph.Text.extend(b.file, c.from, c.to)
		b.loose = true
	default:
		into.extend(b.file, c.from, c.to)
	}
}

// openText returns the text that a cut text would go on with.
func (b *builder) openText() *Text {
	switch {
	case b.paragraph == nil:
		return nil
	case len(b.items) > 0 && !b.loose:
		return &b.items[len(b.items)-1].Text
	}
	return &b.paragraph.Text
}

// complete reports whether a text ends as sentences and items end.
func complete(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " "))
	return !unicode.IsLetter(last) && !unicode.IsDigit(last) && !strings.ContainsRune(",،、-–(«", last)
}

// startsLow reports whether a text begins in the middle of a sentence.
func startsLow(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "*_\"'«“("))
	return unicode.IsLower(first)
}
