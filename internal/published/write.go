package published

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
	"rapporteur/internal/source"
)

// Writer writes what a file of another format says as the text that a [Reader] reads,
// block by block, with the places that it came from. The zero value is ready.
type Writer struct {
	text   []byte
	places []source.Place
	count  int // of paragraphs and rows
}

// Piece is a stretch of a text: words, which may be raised above the line, such as the end of 1er,
// or the call of a footnote.
type Piece struct {
	Text   string
	Raised bool
	Call   string // the name of the footnote
}

// Words returns what pieces say, without calls.
func Words(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.Text)
	}
	return strings.TrimSpace(b.String())
}

// Marks of a block. A footnote begins with [NoteMark].
const (
	Plain   = ""
	Heading = "## "
	Bullet  = "- "
)

// NoteMark returns the mark of the text of a footnote.
func NoteMark(name string) string { return "[^" + name + "]: " }

// Begin begins a block that has a mark, at a place of the original.
func (w *Writer) Begin(mark, place string) {
	w.close()
	w.At(place)
	w.Raw(mark)
}

func (w *Writer) close() {
	w.text = bytes.TrimRight(w.text, " ")
	w.Raw("\n\n")
}

// At says where what is written next comes from.
func (w *Writer) At(place string) {
	w.places = append(w.places, source.Place{From: len(w.text), Name: place})
}

// Raw writes markup.
func (w *Writer) Raw(markup string) { w.text = append(w.text, markup...) }

// Paragraph begins a block of a file that has neither pages nor lines, so that its place is its
// number and its first words.
func (w *Writer) Paragraph(mark, words string) { w.Begin(mark, w.next(words)) }

func (w *Writer) next(words string) string {
	all := strings.Fields(words)
	if len(all) > longestOpening {
		all = append(all[:longestOpening:longestOpening], "…")
	}
	opening := []rune(strings.Join(all, " "))
	if len(opening) > 8*longestOpening {
		opening = append(opening[:8*longestOpening], '…')
	}
	w.count++
	return fmt.Sprintf("¶ %d, “%s”", w.count, string(opening))
}

// longestOpening is how many words of a paragraph name its place.
const longestOpening = 6

// Pieces writes pieces of a text.
func (w *Writer) Pieces(pieces []Piece) {
	for _, p := range pieces {
		switch {
		case p.Call != "":
			w.Raw("[^" + p.Call + "]")
		case p.Raised && strings.TrimSpace(p.Text) != "":
			w.Raw("<sup>")
			w.Text(p.Text)
			w.Raw("</sup>")
		default:
			w.Text(p.Text)
		}
	}
}

// Table writes rows of words as a table of a file that has neither pages nor lines.
func (w *Writer) Table(rows [][]string) {
	for i, row := range rows {
		place := w.next(strings.Join(row, " "))
		if i == 0 {
			w.Begin(Plain, place)
		}
		w.At(place)
		w.Row(row)
	}
}

// Row writes a row of a table. Rows follow each other without a block between them.
func (w *Writer) Row(cells []string) {
	w.Raw("\n|")
	for _, c := range cells {
		w.Raw(" ")
		w.Text(strings.ReplaceAll(c, "|", "¦"))
		w.Raw(" |")
	}
}

// Text writes words, none of which become markup. White space at the start of a block, and
// more of it than one character, is left out.
func (w *Writer) Text(words string) {
	words = plain.Typed(words)
	for words != "" {
		if at := address().FindString(words); at != "" && !wordRune(w.last()) {
			w.Raw(at)
			words = words[len(at):]
			continue
		}
		r, size := utf8.DecodeRuneInString(words)
		next, _ := utf8.DecodeRuneInString(words[size:])
		w.character(r, next)
		words = words[size:]
	}
}

func (w *Writer) last() rune {
	r, _ := utf8.DecodeLastRune(w.text)
	return r
}

func (w *Writer) character(r, next rune) {
	last := w.last()
	switch {
	case unicode.IsSpace(r) && (len(w.text) == 0 || unicode.IsSpace(last)):
	case r == '_' && wordRune(last) && wordRune(next), r == '#' && last != '\n':
		w.Raw(string(r))
	case r == '<':
		w.Raw("&lt;")
	case r == '`':
		w.Raw("&#96;")
	case r == '&' && (next == '#' || unicode.IsLetter(next)):
		w.Raw("&amp;")
	case strings.ContainsRune(`\*_[#`, r):
		w.Raw(`\` + string(r))
	case r == '|' && last == '\n':
		w.Raw("¦")
	default:
		w.text = utf8.AppendRune(w.text, r)
	}
}

// Empty reports whether nothing was written yet.
func (w *Writer) Empty() bool { return len(strings.TrimSpace(string(w.text))) == 0 }

// File returns what was written as the file of that name.
func (w *Writer) File(name string) *source.File {
	w.close()
	return source.NewDerived(name, w.text, w.places)
}
