package published

import (
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
	ending string // mark that ends the open block
}

// Marks of a block. A footnote begins with [NoteMark].
const (
	Plain   = ""
	Bold    = "**"
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
	if mark == Bold {
		w.ending = Bold
	}
}

func (w *Writer) close() {
	w.Raw(w.ending + "\n\n")
	w.ending = ""
}

// At says where what is written next comes from.
func (w *Writer) At(place string) {
	w.places = append(w.places, source.Place{From: len(w.text), Name: place})
}

// Raw writes markup.
func (w *Writer) Raw(markup string) { w.text = append(w.text, markup...) }

// Call writes the call of a footnote.
func (w *Writer) Call(name string) { w.Raw("[^" + name + "]") }

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

// Raised writes words above the line, such as the end of 1er.
func (w *Writer) Raised(words string) {
	w.Raw("<sup>")
	w.Text(words)
	w.Raw("</sup>")
}

// Empty reports whether nothing was written yet.
func (w *Writer) Empty() bool { return len(strings.TrimSpace(string(w.text))) == 0 }

// File returns what was written as the file of that name.
func (w *Writer) File(name string) *source.File {
	w.close()
	return source.NewDerived(name, w.text, w.places)
}

