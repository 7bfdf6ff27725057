package published

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
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
	b.doc = &Document{File: file, Language: r.locale.Language().Tag}
	for i := range b.chunks {
		b.take(i)
	}
	return b.doc
}

// builder makes a document from the chunks of a file.
type builder struct {
	labels labels
	file   *source.File
	chunks []chunk
	doc    *Document

	begun     bool         // the front matter is over
	sections  []*Section   // open ones, outermost first
	latest    map[spot]int // the numbers of the last sections
	last      int          // number of the last numbered paragraph
	paragraph *Paragraph   // the open one; nil after a heading
	provision *Provision   // the open one, or nil
	items     []*Item      // open ones, outermost first
	loose     bool         // the open list was ended by a text after it
}

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

func (b *builder) close() { b.paragraph, b.items, b.loose = nil, nil, false }

// plain adds a text without a label: the rest of one that a page break cut, or
// another text of the open paragraph.
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

// openText returns the text that the rest of a cut text would continue.
func (b *builder) openText() *Text {
	switch {
	case b.paragraph == nil:
		return nil
	case len(b.items) > 0 && !b.loose:
		return &b.items[len(b.items)-1].Text
	}
	return &b.paragraph.Text
}

// complete reports whether a text ends like a sentence or an item.
func complete(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " "))
	return !unicode.IsLetter(last) && !unicode.IsDigit(last) && !strings.ContainsRune(",،、-–(«", last)
}

// startsLow reports whether a text begins in the middle of a sentence.
func startsLow(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "*_\"'«“("))
	return unicode.IsLower(first)
}
