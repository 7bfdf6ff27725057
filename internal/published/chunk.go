package published

import (
	"bytes"

	"rapporteur/internal/search"
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
	number   numeral
	quoted   bool // as "> …"
	note     bool // the words of a footnote at the foot of a page, or more of them
	begins   bool // of such a note
}

var (
	frontMatter = search.Lazy(`^---[ \t]*\r?\n(?:[\w-]+:.*\n|[ \t-].*\n|\r?\n)*?---[ \t]*\r?\n`) // YAML, of programs that make pages
	headingMark = search.Lazy(`^#{1,6}(?:[ \t]|$)`)
	bulletMark  = search.Lazy(`^[-*+•][ \t]+`)
	ruleMark    = search.Lazy(`^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,})$`)
	fenceMark   = search.Lazy("^(`{3,}|~{3,})[^`]*$")
	noteMark    = search.Lazy(`^\[\^[^\]\s]+\]:`)
	underline   = search.Lazy(`^(?:=+|-+)$`)
	divider     = search.Lazy(`^(?::{3,}.*|\+(?:[-=:]+\+)+)$`) // of pandoc: a division, or between rows
	attributes  = search.Lazy(`[ \t]*\{[#.][^{}]*\}$`)
	quoted      = search.Lazy(`^(?:>[ \t]*)+`)
)

// chunks cuts a file into chunks, without comments, blocks of code and what belongs to
// pages.
func chunks(file *paper, known labels) []chunk {
	c := &cutter{content: file.Content(), gap: true, unclosed: make(map[byte]int), sheet: file.sheet, labels: known}
	c.bare = known.bare(c.content)
	c.at = len(frontMatter().Find(c.content))
	for c.at < len(c.content) {
		c.line()
	}
	c.flush()
	return c.joined()
}

// joined returns the chunks, where a label on a line of its own is with the words after
// it.
func (c *cutter) joined() []chunk {
	all := c.found[:0]
	for _, next := range c.found {
		if n := len(all) - 1; n >= 0 && next.depth == 0 && !next.bulleted && !next.note && !next.number.ok && c.isLabel(all[n]) &&
			!itemLabel().Match(c.content[next.from:next.to]) && !c.crosses(all[n].to, next.from) {
			all[n].to = next.to
			continue
		}
		all = append(all, next)
	}
	return all
}

// isLabel reports whether a chunk is nothing but a label.
func (c *cutter) isLabel(x chunk) bool {
	text := c.content[x.from:x.to]
	return x.depth == 0 && !x.note && (x.number.ok && x.number.body >= x.to || len(text) < 20 && len(itemLabel().Find(text)) == len(text))
}

// crosses reports whether a page ends between two bytes of the file.
func (c *cutter) crosses(from, to int) bool { return bytes.IndexByte(c.content[from:to], '\f') >= 0 }

type cutter struct {
	content []byte
	sheet   sheet
	labels  labels
	bare    bool // paragraphs have numbers without a stop
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
	if c.sheet.furniture[from] {
		c.flush()
		return
	}
	line := c.content[from:to]
	first, last := bounds(line)
	text := line[first:last]
	mark := quoted().Find(text)
	first, text = first+len(mark), text[len(mark):]
	words, isNote := c.sheet.notes[from]
	switch {
	case isNote && len(text) > 0:
		c.footnote(max(words, from+first), from+last, words > 0)
	case len(text) == 0:
		c.flush()
		c.gap = true
	case bytes.HasPrefix(text, []byte("<!--")):
		c.flush()
		c.comment(from)
	case fenceMark().Match(text):
		c.flush()
		c.fenced(fenceMark().FindSubmatch(text)[1])
	case ruleMark().Match(text), divider().Match(text):
		c.rule(text)
	default:
		c.text(from+first, from+last, columns(line))
		if c.open != nil && mark != nil {
			c.open.quoted = true
		}
	}
}

// rule ends what is before a rule; under a line of its own, it makes that a heading.
func (c *cutter) rule(text []byte) {
	if o := c.open; o != nil && o.afterGap && !o.number.ok && !o.bulleted && underline().Match(text) && looksLikeTitle(string(c.content[o.from:o.to])) {
		o.depth = 2
		if text[0] == '=' {
			o.depth = 1
		}
	}
	c.flush()
	c.gap = true
}

// footnote adds a line of the notes at the foot of a page.
func (c *cutter) footnote(from, to int, begins bool) {
	if c.open == nil || !c.open.note || begins {
		c.flush()
		c.open = &chunk{from: from, to: to, note: true, begins: begins}
	}
	c.open.to = max(to, c.open.from)
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
	line := c.content[from:to]
	next := c.newChunk(from, to)
	alone := c.labels.begins(string(line))
	begins := next.depth > 0 || next.bulleted || next.framed != "" || next.number.ok ||
		itemLabel().Match(line) || noteMark().Match(line) || line[0] == '|' || alone != inText
	if c.open != nil && !c.open.note && c.open.framed == "" && (!begins || c.withinAddress()) {
		c.open.to = to
		return
	}
	c.flush()
	next.indent, next.afterGap = indent, c.gap
	c.open, c.gap = &next, false
	if next.depth > 0 || alone == wholeLine {
		c.flush()
		c.gap = true
	}
}

// withinAddress reports whether the open chunk ends with an address, which may go on.
func (c *cutter) withinAddress() bool {
	return cutAddress().Match(c.content[max(c.open.from, c.open.to-longestLine):c.open.to])
}

var cutAddress = search.Lazy(`(?:https?://|www\.)[!-;=?-~]*[-/_.=?&%]$`)

// longestLine is how much of a text is searched for an address at its end.
const longestLine = 400

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
func (of *cutter) newChunk(from, to int) chunk {
	line := of.content[from:to]
	c := chunk{from: from, to: to}
	if m := headingMark().Find(line); m != nil {
		c.depth = len(line) - len(bytes.TrimLeft(line, "#"))
		text := bytes.TrimSpace(bytes.TrimRight(line[len(m):], "# \t"))
		text = text[:len(text)-len(attributes().Find(text))]
		c.from = from + max(bytes.Index(line, text), 0)
		if len(text) == 0 {
			c.from = to
		}
		c.to = c.from + len(text)
		c.number = of.number(c.from, c.to)
		return c
	}
	if m := bulletMark().Find(line); m != nil && frame(line) == "" {
		c.bulleted = true
		c.from += len(m)
		line = line[len(m):]
	}
	c.framed = frame(line)
	c.number = of.number(to-len(line), to)
	return c
}

// number reads the number that bytes of the file begin with.
func (c *cutter) number(from, to int) numeral {
	n := c.labels.number(c.content[from:to], c.bare)
	n.from, n.to, n.body = n.from+from, n.to+from, n.body+from
	return n
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
