package published

import (
	"bytes"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// chunk is a run of lines that belong together: those between blank lines, or
// up to a line that begins something else.
type chunk struct {
	from, to int // bytes of the file, without surrounding white space
	indent   int // columns before it
	afterGap bool
	bulleted bool
	depth    int    // of a Markdown heading: 1 for "#"; 0 for anything else
	framed   string // the emphasis marks around all of it: "**", "*" or ""
	number   int    // the number it begins with, as in "12."; else -1
}

var (
	headingMark = search.Lazy(`^#{1,6}(?:[ \t]|$)`)
	bulletMark  = search.Lazy(`^[-*+•][ \t]+`)
	ruleMark    = search.Lazy(`^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,})$`)
	fenceMark   = search.Lazy("^(`{3,}|~{3,})[^`]*$")
	noteMark    = search.Lazy(`^\[\^[^\]\s]+\]:`)
)

// chunks cuts a file into chunks, without comments and blocks of code.
func chunks(file *source.File) []chunk {
	c := &cutter{content: file.Content(), gap: true, unclosed: make(map[byte]int)}
	for c.at < len(c.content) {
		c.line()
	}
	c.flush()
	return c.found
}

type cutter struct {
	content []byte
	at      int
	open    *chunk
	gap     bool
	found   []chunk

	unended  bool         // no comment ends after this
	unclosed map[byte]int // by the mark: of how many no block of code is closed after this
}

// line reads one line.
func (c *cutter) line() {
	end := len(c.content)
	if i := bytes.IndexByte(c.content[c.at:], '\n'); i >= 0 {
		end = c.at + i
	}
	from, to := c.at, end
	c.at = end + 1
	line := c.content[from:to]
	text := bytes.TrimSpace(line)
	switch {
	case len(text) == 0:
		c.flush()
		c.gap = true
	case bytes.HasPrefix(text, []byte("<!--")):
		c.flush()
		c.comment(from)
	case fenceMark().Match(text):
		c.flush()
		c.fenced(fenceMark().FindSubmatch(text)[1])
	case ruleMark().Match(text):
		c.flush()
		c.gap = true
	default:
		start := from + bytes.Index(line, text)
		c.text(start, start+len(text), columns(line))
	}
}

// comment skips a comment of any number of lines.
func (c *cutter) comment(from int) {
	c.gap = true
	if c.unended {
		return
	}
	end := bytes.Index(c.content[from:], []byte("-->"))
	if c.unended = end < 0; !c.unended {
		c.at = from + end + len("-->")
	}
}

// fenced skips a block of code, up to a line with as many marks as began it;
// if there is none, only the line of the marks.
func (c *cutter) fenced(mark []byte) {
	c.gap = true
	if known, ok := c.unclosed[mark[0]]; ok && len(mark) >= known {
		return
	}
	for at := c.at; at < len(c.content); {
		line, _, _ := bytes.Cut(c.content[at:], []byte("\n"))
		at = min(at+len(line)+1, len(c.content))
		end := bytes.TrimSpace(line)
		if len(end) >= len(mark) && len(bytes.Trim(end, string(mark[:1]))) == 0 {
			c.at = at
			return
		}
	}
	c.unclosed[mark[0]] = len(mark)
}

// text adds the words of a line to the open chunk, or begins one.
func (c *cutter) text(from, to, indent int) {
	next := newChunk(c.content, from, to)
	begins := next.depth > 0 || next.bulleted || next.framed != "" || next.number >= 0 ||
		itemLabel().Match(c.content[from:to]) || noteMark().Match(c.content[from:to]) || c.content[from] == '|'
	if c.open != nil && !begins && c.open.framed == "" {
		c.open.to = to
		return
	}
	c.flush()
	next.indent, next.afterGap = indent, c.gap
	c.open, c.gap = &next, false
	if next.depth > 0 {
		c.flush()
		c.gap = true
	}
}

func (c *cutter) flush() {
	if c.open == nil {
		return
	}
	c.open.framed = frame(c.content[c.open.from:c.open.to])
	if c.open.framed != "" {
		c.open.from += len(c.open.framed)
		c.open.to -= len(c.open.framed)
	}
	c.found = append(c.found, *c.open)
	c.open = nil
}

// newChunk removes the marks from the start of a line.
func newChunk(content []byte, from, to int) chunk {
	c := chunk{from: from, to: to, number: -1}
	line := content[from:to]
	if m := headingMark().Find(line); m != nil {
		c.depth = len(line) - len(bytes.TrimLeft(line, "#"))
		text := bytes.TrimSpace(bytes.TrimRight(line[len(m):], "# \t"))
		c.from = from + max(bytes.Index(line, text), 0)
		if len(text) == 0 {
			c.from = to
		}
		c.to = c.from + len(text)
		return c
	}
	if m := bulletMark().Find(line); m != nil && frame(line) == "" {
		c.bulleted = true
		c.from += len(m)
		line = line[len(m):]
	}
	c.framed = frame(line)
	if m := numberLabel().FindSubmatch(line); m != nil {
		c.number, _ = grammar.Figure(string(m[2]))
	}
	return c
}

// frame returns the marks of emphasis around a whole text.
func frame(text []byte) string {
	for _, mark := range []string{"***", "**", "__", "*", "_"} {
		inner := len(text) - 2*len(mark)
		if inner > 0 && bytes.HasPrefix(text, []byte(mark)) && bytes.HasSuffix(text, []byte(mark)) &&
			!bytes.Contains(text[len(mark):len(mark)+inner], []byte(mark)) {
			return mark
		}
	}
	return ""
}

// columns returns the width of the white space before a line, with a tab stop
// every 4 columns.
func columns(line []byte) int {
	n := 0
	for _, b := range line {
		switch b {
		case ' ':
			n++
		case '\t':
			n += 4 - n%4
		default:
			return n
		}
	}
	return n
}
