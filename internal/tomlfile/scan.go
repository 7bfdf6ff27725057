package tomlfile

import (
	"strings"

	"rapporteur/internal/source"
)

// scanner records the position of every key and value of a file. It does not
// validate: on a text that is not TOML it terminates with a meaningless index. But
// it notes what is not quite plain; see [index.plain].
type scanner struct {
	*index
	file *source.File
	base int // where text begins in file
	text string
	pos  int
	key  []keyPart // the last key read

	depth int // nesting level of the list or inline table being read
}

// maxDepth bounds the nesting of lists, inline tables and dotted keys: the
// decoder's work grows with the square of it.
const maxDepth = 20

// scan indexes text, which is the content of file from an offset on, or has the
// same layout.
func scan(file *source.File, base int, text string) *index {
	root := &valueNode{span: file.Whole()}
	s := &scanner{index: &index{root: root, odd: strings.Contains(text, "\r")}, file: file, base: base, text: text}
	s.statements = make([]source.Span, 0, strings.Count(text, "\n")+1)
	table := root
	for s.blank(); s.pos < len(s.text); s.blank() {
		start := s.pos
		if s.text[s.pos] == '[' {
			table = s.header()
		} else {
			s.assignment(table)
			s.statements = append(s.statements, s.span(start, s.pos))
		}
		s.while(" \t")
		s.doubt(s.pos < len(s.text) && !s.peek("\n") && !s.peek("#"))
		if s.pos == start { // not TOML: advance, so that the loop ends
			s.pos++
		}
	}
	return s.index
}

func (s *scanner) span(from, to int) source.Span { return s.file.Span(s.base+from, s.base+to) }

func (s *scanner) peek(prefix string) bool { return strings.HasPrefix(s.text[s.pos:], prefix) }

func (s *scanner) accept(prefix string) bool {
	ok := s.peek(prefix)
	if ok {
		s.pos += len(prefix)
	}
	return ok
}

// until moves to the next byte that is one of stops, or to the end.
func (s *scanner) until(stops string) {
	if i := strings.IndexAny(s.text[s.pos:], stops); i >= 0 {
		s.pos += i
	} else {
		s.pos = len(s.text)
	}
}

// while moves over bytes that are all in set.
func (s *scanner) while(set string) {
	for s.pos < len(s.text) && strings.IndexByte(set, s.text[s.pos]) >= 0 {
		s.pos++
	}
}

// blank moves over white space, line ends and comments.
func (s *scanner) blank() {
	for s.while(" \t\r\n"); s.peek("#"); s.while(" \t\r\n") {
		start := s.pos
		s.until("\r\n")
		s.comments = append(s.comments, s.span(start, s.pos))
	}
}

// header reads [a.b] or [[a.b]] and returns the table that it opens.
func (s *scanner) header() *valueNode {
	start := s.pos
	s.pos++
	array := s.accept("[")
	path := s.path()
	s.doubt(!s.accept("]"))
	if array {
		s.doubt(!s.accept("]"))
		return s.arrayTable(path, s.span(start, s.pos))
	}
	return s.table(path, s.span(start, s.pos))
}

// assignment reads key = value into the table.
func (s *scanner) assignment(table *valueNode) {
	n := s.define(table, s.path())
	s.doubt(!s.accept("="))
	s.while(" \t")
	s.value(n)
}

// path reads a dotted key and the space around it. The result has at least one
// part and is valid until the next call.
func (s *scanner) path() []keyPart {
	s.key = s.key[:0]
	for {
		s.while(" \t")
		start := s.pos
		name := ""
		if s.peek(`"`) || s.peek("'") {
			s.quoted()
			name = unquote(s.text[start:s.pos])
			s.doubt(quoteWidth(s.text[start:s.pos]) > 1 || strings.ContainsAny(s.text[start:s.pos], "\\\n"))
		} else {
			s.until(" \t\r\n.=]#\"'")
			name = s.text[start:s.pos]
			s.doubt(!isBareKey(name))
		}
		s.key = append(s.key, keyPart{name, s.span(start, s.pos)})
		s.while(" \t")
		if !s.accept(".") {
			return s.key
		}
		if len(s.key) > maxDepth {
			s.tooDeep(start)
			return s.key
		}
	}
}

// value reads any value into n.
func (s *scanner) value(n *valueNode) {
	start := s.pos
	switch {
	case s.peek(`"`), s.peek("'"):
		s.quoted()
		s.doubt(!isPlainText(s.text[start:s.pos]))
	case s.depth > maxDepth && (s.peek("[") || s.peek("{")):
		s.tooDeep(start)
	case s.accept("["):
		s.depth++
		s.array(n)
		s.depth--
	case s.accept("{"):
		s.depth++
		s.inlineTable(n)
		s.depth--
		s.doubt(strings.Contains(s.text[start:s.pos], "\n"))
	default: // a date may contain a space
		s.until(",]}#\r\n")
		s.pos = start + len(strings.TrimRight(s.text[start:s.pos], " \t"))
	}
	n.span = s.span(start, s.pos)
}

// tooDeep records a value that is nested too deeply, and ends the scan.
func (s *scanner) tooDeep(start int) {
	s.deep = s.span(start, start+1)
	s.pos = len(s.text)
}

func (s *scanner) array(n *valueNode) {
	n.list = true
	for s.blank(); s.pos < len(s.text) && !s.accept("]"); s.blank() {
		start := s.pos
		element := s.node(valueNode{})
		s.value(element)
		n.children = append(n.children, element)
		s.separator(start, "]")
	}
	s.doubt(s.pos == len(s.text))
}

func (s *scanner) inlineTable(n *valueNode) {
	for s.blank(); s.pos < len(s.text) && !s.accept("}"); s.blank() {
		start := s.pos
		s.assignment(n)
		s.separator(start, "}")
	}
	s.doubt(s.pos == len(s.text))
}

// separator reads what is between the value that began at start and the next
// one, or the end of the list or table.
func (s *scanner) separator(start int, closing string) {
	s.blank()
	comma := s.accept(",")
	s.doubt(!comma && !s.peek(closing))
	if !comma && s.pos == start { // not TOML: advance, so that the loop ends
		s.pos++
	}
}

// quoted moves over a string of any of the four kinds.
func (s *scanner) quoted() {
	quote := s.text[s.pos : s.pos+1]
	if s.peek(`"""`) || s.peek("'''") {
		closing := s.text[s.pos : s.pos+3]
		s.pos += len(closing)
		s.toEnd(closing)
		s.while(quote) // quotes just before the closing three belong to the string
		return
	}
	s.pos++
	s.toEnd(quote)
}

// toEnd moves past the closing quotes.
func (s *scanner) toEnd(closing string) {
	stops := closing[:1]
	if stops == `"` {
		stops = `"\`
	}
	for s.until(stops); s.pos < len(s.text); s.until(stops) {
		if s.accept(closing) {
			return
		}
		if s.peek(`\`) {
			s.pos++
		}
		s.pos = min(s.pos+1, len(s.text))
	}
	s.odd = true
}
