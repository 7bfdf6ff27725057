package tomlfile

import (
	"strconv"
	"strings"

	"rapporteur/internal/source"
)

// scanner walks over the text of a file and notes where everything stands.
// It refuses nothing: on a text that is not TOML it comes to an end, and what
// it noted means nothing.
//
// It decodes text in quotes, whole numbers, true and false, and vouches for a
// file that holds nothing else. Whatever is rarer, or not as TOML wants it,
// is doubtful: only the decoder can tell.
type scanner struct {
	*index
	file *source.File
	text string
	pos  int
	key  []part // the last one read
}

// scan indexes text, which is the content of file or has the same layout.
func scan(file *source.File, text string) *index {
	root := &node{span: file.Whole()}
	s := &scanner{index: &index{root: root}, file: file, text: text}
	s.expect(!strings.Contains(text, "\r"))
	table := root
	for s.blank(); s.pos < len(s.text); s.blank() {
		start := s.pos
		if s.text[s.pos] == '[' {
			table = s.header()
		} else {
			s.assignment(table)
			s.statements = append(s.statements, file.Span(start, s.pos))
		}
		s.while(" \t")
		s.expect(s.pos == len(s.text) || s.peek("\n") || s.peek("#"))
		if s.pos == start { // no TOML: go on, so that the walk ends
			s.pos++
		}
	}
	s.expect(len(s.repeats) == 0)
	return s.index
}

// expect notes whether the text is as the scanner knows it.
func (s *scanner) expect(ok bool) { s.doubtful = s.doubtful || !ok }

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
		s.comments = append(s.comments, s.file.Span(start, s.pos))
	}
}

// header reads [a.b] or [[a.b]] and returns the table that it opens.
func (s *scanner) header() *node {
	start := s.pos
	s.pos++
	array := s.accept("[")
	path := s.path()
	s.expect(s.accept("]"))
	if array {
		s.expect(s.accept("]"))
		return s.arrayTable(path, s.file.Span(start, s.pos))
	}
	return s.table(path, s.file.Span(start, s.pos))
}

// assignment reads key = value into the table.
func (s *scanner) assignment(table *node) {
	path := s.path()
	s.expect(len(path) == 1)
	n := s.define(table, path)
	s.expect(s.accept("="))
	s.while(" \t")
	s.value(n)
}

// path reads a dotted key and the space round it; it has at least one part,
// and holds until the next one is read.
func (s *scanner) path() []part {
	s.key = s.key[:0]
	for {
		s.while(" \t")
		start := s.pos
		name := ""
		if s.peek(`"`) || s.peek("'") {
			name = s.quoted()
			s.expect(s.pos-start > 2 && s.text[start] != s.text[start+1]) // else "" or a long text
		} else {
			s.until(" \t\r\n.=]#\"'")
			name = s.text[start:s.pos]
			s.expect(name != "" && strings.Trim(name, bareKey) == "")
		}
		s.key = append(s.key, part{name, s.file.Span(start, s.pos)})
		s.while(" \t")
		if !s.accept(".") {
			return s.key
		}
	}
}

// bareKey is the characters of a key without quotes.
const bareKey = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

// value reads any value into n.
func (s *scanner) value(n *node) {
	start := s.pos
	switch {
	case s.peek(`"`), s.peek("'"):
		n.value = s.quoted()
	case s.accept("["):
		s.array(n)
	case s.accept("{"):
		s.inlineTable(n)
		s.expect(!strings.Contains(s.text[start:s.pos], "\n"))
	default: // a date may hold a space
		s.until(",]}#\r\n")
		s.pos = start + len(strings.TrimRight(s.text[start:s.pos], " \t"))
		n.value = plain(s.text[start:s.pos])
		s.expect(n.value != nil)
	}
	n.span = s.file.Span(start, s.pos)
}

// plain returns the value of a word, or nil for one that is not plain.
func plain(word string) any {
	switch word {
	case "true":
		return true
	case "false":
		return false
	}
	n, err := strconv.ParseInt(word, 10, 64)
	if err != nil || strconv.FormatInt(n, 10) != word {
		return nil
	}
	return n
}

func (s *scanner) array(n *node) {
	n.list = true
	for s.blank(); !s.accept("]"); s.blank() {
		if s.pos == len(s.text) {
			s.expect(false)
			return
		}
		start := s.pos
		element := s.node(node{assigned: true})
		s.value(element)
		n.children = append(n.children, element)
		s.separator("]", start)
	}
}

func (s *scanner) inlineTable(n *node) {
	for s.blank(); !s.accept("}"); s.blank() {
		if s.pos == len(s.text) {
			s.expect(false)
			return
		}
		start := s.pos
		s.assignment(n)
		s.separator("}", start)
	}
}

// separator reads what stands between the value that began at start and the
// next one, or the end of the list or table.
func (s *scanner) separator(closing string, start int) {
	s.blank()
	comma := s.accept(",")
	s.expect(comma || s.peek(closing))
	if !comma && s.pos == start { // no TOML: go on, so that the walk ends
		s.pos++
	}
}

// quoted moves over a string of any of the four kinds and decodes it.
func (s *scanner) quoted() string {
	start := s.pos
	closing := s.text[s.pos : s.pos+1]
	long := s.peek(`"""`) || s.peek("'''")
	if long {
		closing = s.text[s.pos : s.pos+3]
	}
	s.pos += len(closing)
	s.expect(s.toEnd(closing))
	if long {
		end := s.pos
		s.while(closing) // quotes before the closing three belong to the string
		s.expect(s.pos == end)
	}
	literal := s.text[start:s.pos]
	s.expect(long || !strings.Contains(literal, "\n"))
	s.expect(closing[0] == '\'' || plainEscapes(literal))
	return unquote(literal)
}

// toEnd moves behind the closing quotes, and reports whether there are any.
func (s *scanner) toEnd(closing string) bool {
	stops := closing[:1]
	if stops == `"` {
		stops = `"\`
	}
	for s.until(stops); s.pos < len(s.text); s.until(stops) {
		if s.accept(closing) {
			return true
		}
		if s.peek(`\`) {
			s.pos++
		}
		s.pos = min(s.pos+1, len(s.text))
	}
	return false
}
