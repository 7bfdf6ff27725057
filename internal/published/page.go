package published

import (
	"bytes"
	"strings"
	"sync"
	"unicode"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// sheet is what the pages of a text that was taken from them have besides the text:
// lines by the byte at which they begin, calls of notes by theirs. Only form feeds show
// where pages are; a text without them has none.
type sheet struct {
	furniture map[int]bool // running heads and feet, and page numbers
	notes     map[int]int  // lines at the foot of a page: where the words of a note begin; 0 where one goes on
	calls     map[int]int  // the length of a call
}

// pageLine is a line of a page that is not empty, by its bytes in the file.
type pageLine struct {
	start, from, to int
	gap             bool // an empty line is before it
}

// shortestHead is the least number of bytes of a running head that is known by being on
// many pages, which labels are too.
const shortestHead = 8

// edge is how many lines at the head and at the foot of a page may be furniture.
const edge = 4

// paged finds out what belongs to the pages of a text.
func paged(content []byte) sheet {
	s := sheet{furniture: make(map[int]bool), notes: make(map[int]int), calls: make(map[int]int)}
	if bytes.IndexByte(content, '\f') < 0 {
		return s
	}
	pages := pagesOf(content)
	next := 1
	for _, lines := range pages {
		next = s.footnotes(content, lines, next)
	}
	same := make(map[string]int) // on how many pages a line at the edge is, whatever its numbers
	likeness := func(l pageLine) string { return figuresApart().ReplaceAllString(string(content[l.from:l.to]), "#") }
	eachEdge(pages, func(l pageLine) { same[likeness(l)]++ })
	eachEdge(pages, func(l pageLine) {
		repeated := l.to-l.from >= shortestHead && len(pages) > 2 && same[likeness(l)] > len(pages)/3+1
		if s.notes[l.start] == 0 && (repeated || runningHead(string(content[l.from:l.to]))) {
			s.furniture[l.start] = true
		}
	})
	return s
}

// figuresApart matches what differs between the heads of pages.
var figuresApart = search.Lazy(`[0-9]+|[\s\x{A0}]+`)

// eachEdge calls visit for the lines at the edges of all pages; the head of the first
// is the masthead.
func eachEdge(pages [][]pageLine, visit func(pageLine)) {
	for page, lines := range pages {
		for i, l := range lines {
			if i >= len(lines)-edge || page > 0 && i < edge {
				visit(l)
			}
		}
	}
}

// pagesOf returns the lines of each page. A form feed is at the start of a line.
func pagesOf(content []byte) [][]pageLine {
	pages := make([][]pageLine, 1)
	at, gap := 0, true
	for line := range bytes.Lines(content) {
		if line[0] == '\f' {
			pages = append(pages, nil)
		}
		from, to := bounds(line)
		if from < to {
			pages[len(pages)-1] = append(pages[len(pages)-1], pageLine{at, at + from, at + to, gap})
		}
		gap = from == to
		at += len(line)
	}
	return pages
}

// A number in brackets may be turned: "(1)", ")1(".
var footnoteMark = search.Lazy(`^[()（）\x{202A}-\x{202C} ]*([0-9٠-٩]{1,3})[()（）\x{202A}-\x{202C}]*(?:[ \t\x{A0}]+|$|\p{Arabic})`)

// footnotes finds the notes at the foot of a page, which begin with a number that the
// text above calls, and returns the number of the note after them.
func (s sheet) footnotes(content []byte, lines []pageLine, next int) int {
	calls, within := s.callsOn(content, lines), false
	for _, l := range lines {
		if m := footnoteMark().FindSubmatchIndex(content[l.from:l.to]); m != nil {
			n, _ := grammar.Figure(string(content[l.from+m[2] : l.from+m[3]]))
			if call, ok := calls[n]; ok && n == next && call[0] < l.start && (l.gap || within || l.from+m[1] == l.to) {
				s.notes[l.start], s.calls[call[0]] = l.from+m[1], call[1]-call[0]
				within = true
				next++
				continue
			}
		}
		if within {
			s.notes[l.start] = 0
		}
	}
	return next
}

// callsOn returns the first place on a page where each number is written together with
// the word or the mark before it, as the call of a note is.
func (s sheet) callsOn(content []byte, lines []pageLine) map[int][2]int {
	found := make(map[int][2]int)
	if len(lines) == 0 {
		return found
	}
	from := lines[0].from
	for _, m := range attached().FindAllSubmatchIndex(content[from:lines[len(lines)-1].to], -1) {
		n, ok := grammar.Figure(strings.Trim(string(content[from+m[2]:from+m[3]]), "()"))
		if _, known := found[n]; ok && !known {
			found[n] = [2]int{from + m[2], from + m[3]}
		}
	}
	return found
}

var attached = search.Lazy(`[\p{L}.,;:،؛»”"’)》。，；]([0-9٠-٩]{1,3}|\([0-9٠-٩]{1,3}\))(?:[\s.,;:،؛)》。，；\x{202C}]|\p{Han}|$)`)

// bounds returns where the words of a line begin and end, without white space and the
// marks of direction.
func bounds(line []byte) (from, to int) {
	blank := func(r rune) bool { return unicode.IsSpace(r) || isDirection(r) }
	from = len(line) - len(bytes.TrimLeftFunc(line, blank))
	return from, from + len(bytes.TrimRightFunc(line[from:], blank))
}

// isDirection reports whether a character only says in which direction others run.
func isDirection(r rune) bool {
	return r == '\u200e' || r == '\u200f' || r == '\u061c' || 0x202a <= r && r <= 0x202c || 0x2066 <= r && r <= 0x2069
}

// Text returns what a text has that its encoding may be judged by: what pages leave in
// it, form feeds, soft hyphens at the ends of lines and word joiners, is as many spaces.
func Text(content []byte) []byte {
	text := bytes.ReplaceAll(content, []byte("\f"), []byte(" "))
	text = bytes.ReplaceAll(text, []byte("\u00ad\n"), []byte("  \n"))
	text = bytes.ReplaceAll(text, []byte("\u00ad\r\n"), []byte("  \r\n"))
	return bytes.ReplaceAll(text, []byte("\u2060"), []byte("   "))
}

// paper is a file and the pages that its text was on.
type paper struct {
	*source.File
	sheet
	compounds func() map[string]bool // words with a hyphen that no line end divides, in lower case
}

func newPaper(file *source.File) *paper {
	return &paper{file, paged(file.Content()), sync.OnceValue(func() map[string]bool {
		all := make(map[string]bool)
		for _, m := range compound().FindAll(file.Content(), -1) {
			all[strings.ToLower(string(m))] = true
		}
		return all
	})}
}

var (
	compound = search.Lazy(`\pL+-\pL+`)
	broken   = search.Lazy(`^-\r?\n[ \t>]*(\p{Ll}+)`)
	lastWord = search.Lazy(`\p{Ll}+$`)
)

// longestWord is the longest word, in bytes, that is put together again.
const longestWord = 60

// divided returns the length of what divides a word at a hyphen in the file: the hyphen
// and the end of its line, 0 if it divides none. The hyphen of a word that has one
// elsewhere is kept.
func (p *paper) divided(at, to int) (size int, kept bool) {
	m := broken().FindSubmatchIndex(p.Content()[at:min(to, at+4*longestWord)])
	before := lastWord().Find(p.Content()[max(at-longestWord, 0):at])
	if m == nil || before == nil {
		return 0, false
	}
	return m[2], p.compounds()[strings.ToLower(string(before)+"-"+string(p.Content()[at+m[2]:at+m[3]]))]
}
