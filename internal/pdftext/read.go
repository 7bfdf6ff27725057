// Package pdftext reads the text of PDF files, as finished reports have it.
//
// A PDF file says where glyphs are, not what they are: where lines, paragraphs, footnotes and
// tables begin is concluded from their positions and sizes. PDFium finds the glyphs; it runs
// as WebAssembly, in a memory of its own.
//
// Goals: every word once, in the order in which it is read, with its page and line. Non-goals:
// pictures, forms, text in several columns, and pages that were scanned.
package pdftext

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/tetratelabs/wazero"

	"rapporteur/internal/disk"
	"rapporteur/internal/published"
	"rapporteur/internal/source"
)

// Reader reads PDF files. It is safe for concurrent use.
type Reader struct {
	compiled func() wazero.CompilationCache
}

// NewReader returns a reader that keeps its compiled engine in a folder, for later runs too; the folder
// may be "", or one that cannot be written.
func NewReader(folder string) *Reader {
	return &Reader{sync.OnceValue(func() wazero.CompilationCache { return compilation(folder) })}
}

// Read returns the text of a file. Name is its path as the user typed it; language is the tag of that
// of the text, "" if it is not known. A file that cannot be read as text is a [disk.Refusal].
//
// Work that takes too long is left to itself: to be able to end it would double the time of all.
func (r *Reader) Read(name string, content []byte, language string) (*source.File, error) {
	type result struct {
		file *source.File
		err  error
	}
	done := make(chan result, 1)
	go func() {
		file, err := r.read(name, content, language)
		done <- result{file, err}
	}()
	select {
	case x := <-done:
		return x.file, x.err
	case <-time.After(mostTime):
		return nil, &disk.Refusal{Name: name, Reason: fmt.Sprintf("takes longer than %s to read", mostTime), Hint: "divide it, or export it as PDF again"}
	}
}

func (r *Reader) read(name string, content []byte, language string) (file *source.File, err error) {
	refuse := func(reason, hint string) (*source.File, error) {
		return nil, &disk.Refusal{Name: name, Reason: reason, Hint: hint}
	}
	if !bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")) {
		return refuse(noFile, hintExport)
	}
	e, err := start(r.compiled())
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, e.close()) }()
	count, err := e.open(content)
	switch {
	case isPassword(err):
		return refuse("is protected by a password", "save it without a password")
	case err != nil || count == 0:
		return refuse(noFile, hintExport)
	case count > MostPages:
		return refuse(fmt.Sprintf("has more than %d pages", MostPages), "divide it")
	}
	pages := make([][]line, count)
	for i := range pages {
		if pages[i], err = e.lines(i); err != nil {
			return refuse(fmt.Sprintf("is damaged on page %d", i+1), hintExport)
		}
	}
	if !slices.ContainsFunc(pages, func(p []line) bool { return len(p) > 0 }) {
		return refuse("has no text, only pictures of pages", "recognize its text first (OCR), or check the file that it was made from")
	}
	return compose(pages, language).File(name), nil
}

const (
	noFile     = "is no PDF file that can be read, or is damaged"
	hintExport = "export it as PDF again"
)

// compose writes the text of pages.
func compose(pages [][]line, language string) *published.Writer {
	w := &writer{joiner: newJoiner(pages, language), notes: make(map[string]bool)}
	s := shapeOf(pages)
	pages = withoutFurniture(pages)
	for i := range pages {
		pages[i] = withoutContents(pages[i])
	}
	notes := takeNotes(pages, s.size)
	for _, n := range notes {
		w.notes[n.name] = true
	}
	s = shapeOf(pages)
	lines := slices.Concat(pages...)
	front, rest := masthead(pages)
	for _, part := range front {
		w.blocks(s, part)
	}
	w.blocks(s, lines[rest:])
	for _, n := range notes {
		w.note(n)
	}
	return &w.out
}

// writer writes paragraphs.
type writer struct {
	out    published.Writer
	joiner *joiner
	notes  map[string]bool
}

// blocks writes lines as headings, paragraphs and tables.
func (w *writer) blocks(s shape, lines []line) {
	for len(lines) > 0 {
		if n := table(lines); n > 0 {
			w.out.Begin(published.Plain, lines[0].place())
			for _, l := range lines[:n] {
				w.out.At(l.place())
				w.out.Row(l.cells())
			}
			lines = lines[n:]
			continue
		}
		n := 1
		for n < len(lines) && table(lines[n:]) == 0 && !s.begins(lines[:n], lines[n]) {
			n++
		}
		mark := s.mark(lines[:n])
		if mark == published.Bullet && lines[0].unbulleted() {
			mark = published.Plain
		}
		w.out.Begin(mark, lines[0].place())
		w.words(lines[:n])
		lines = lines[n:]
	}
}

// mark returns the mark of a paragraph: that of a heading if it is bold or large and not a sentence.
func (s shape) mark(p []line) string {
	text := p[len(p)-1].text()
	switch bold := !slices.ContainsFunc(p, func(l line) bool { return !l.bold }); {
	case (bold || p[0].size > 1.12*s.size) && len(p) < 8 && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ":"):
		return published.Heading
	case mark().MatchString(p[0].text()):
		return published.Bullet
	}
	return published.Plain
}

// unbulleted takes the bullet away from the start of a line, and reports whether a label comes after it.
func (l *line) unbulleted() bool {
	l.runs = slices.Clone(l.runs)
	r := &l.runs[0]
	r.text = mark().ReplaceAllString(tidy(r.text)+" ", "")
	for len(l.runs) > 1 && strings.TrimSpace(l.runs[0].text) == "" {
		l.runs = l.runs[1:]
	}
	is, _ := l.labelled()
	return is
}

func (l line) place() string { return fmt.Sprintf("p. %d, line %d", l.page, l.number) }

// note writes a footnote.
func (w *writer) note(n note) {
	w.out.Begin(published.NoteMark(n.name), n.lines[0].place())
	first := &n.lines[0]
	for label := "(" + n.name + ")."; len(first.runs) > 0; first.runs = first.runs[1:] {
		r := &first.runs[0]
		if r.text = strings.TrimLeft(r.text, " "+cellGap); !strings.Contains(label, r.text) {
			r.text = strings.TrimPrefix(r.text, n.name)
			break
		}
	}
	w.words(n.lines)
}

// words writes the lines of a paragraph.
func (w *writer) words(p []line) {
	for i, l := range p {
		w.out.At(l.place())
		pieces := l.pieces()
		joint := ""
		if i+1 < len(p) && len(pieces) > 0 {
			last := &pieces[len(pieces)-1]
			last.Text, joint = w.joiner.between(last.Text, p[i+1].text())
		}
		w.out.Pieces(w.called(pieces))
		w.out.Text(joint)
	}
}

// pieces returns the words of a line, raised ones by themselves.
func (l line) pieces() (all []published.Piece) {
	for _, r := range l.runs {
		up := r.size < raised*l.size && r.bottom > l.bottom+0.1*l.size && !r.isSpace()
		if n := len(all); n > 0 && all[n-1].Raised == up {
			all[n-1].Text += r.text
		} else {
			all = append(all, published.Piece{Text: r.text, Raised: up})
		}
	}
	return all
}

// called returns pieces with those that call a footnote as such. The space that PDFium sees after small
// letters is that of the next words, and none before punctuation.
func (w *writer) called(pieces []published.Piece) []published.Piece {
	for i, p := range pieces {
		words := tidy(p.Text)
		if !p.Raised {
			pieces[i].Text = padded(p.Text, words)
			continue
		}
		if name := strings.Trim(words, "()"); w.notes[name] {
			pieces[i] = published.Piece{Call: name}
			if i > 0 {
				pieces[i-1].Text = strings.TrimRight(pieces[i-1].Text, " ")
			}
		} else {
			pieces[i].Text = words
		}
		if i+1 < len(pieces) {
			next := strings.TrimLeft(pieces[i+1].Text, " ")
			if next != "" && !strings.ContainsRune(".,;:)", []rune(next)[0]) && (next != pieces[i+1].Text || strings.HasSuffix(p.Text, " ")) {
				next = " " + next
			}
			pieces[i+1].Text = next
		}
	}
	return pieces
}

// padded returns tidy words with the space before and after them that they had.
func padded(raw, text string) string {
	if text == "" {
		return " "
	}
	if strings.TrimLeft(raw, " \t\u00a0") != raw && !strings.ContainsFunc(text, isChinese) {
		text = " " + text
	}
	if strings.TrimRight(raw, " \t\u00a0") != raw && !strings.ContainsFunc(text, isChinese) {
		text += " "
	}
	return text
}
