package tomlfile

import (
	"strconv"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rapporteur/internal/source"
)

// plain reads the values of a text in which nothing is odd, and reports whether
// it could: then the decoder, which takes five times as long, need not see it.
// Plain is less than TOML allows: texts, whole numbers, dates, times, true and
// false; a new line for each key; few escape sequences. Everything else, and every error, is
// left to the decoder.
func (x *index) plain() bool {
	return !x.odd && len(x.repeats) == 0 && x.root.readPlain()
}

func (s *scanner) doubt(odd bool) { s.odd = s.odd || odd }

// readPlain takes the values of a node and all below it from their text.
func (n *valueNode) readPlain() bool {
	for _, c := range n.children {
		if !c.readPlain() {
			return false
		}
	}
	if !n.isAssigned() || n.list || len(n.children) > 0 {
		return true
	}
	switch text := n.span.Text(); {
	case text == "":
		return false
	case text[0] == '{':
	case text[0] == '"', text[0] == '\'':
		n.value = unquote(text)
	case text == "true", text == "false":
		n.value = text == "true"
	case strings.Trim(text, "0123456789") == "" && (text == "0" || text[0] != '0'):
		number, err := strconv.ParseInt(text, 10, 64)
		n.value = number
		return err == nil
	case isDate(text):
		var read map[string]any
		err := toml.Unmarshal([]byte("v = "+text), &read)
		n.value = read["v"]
		return err == nil
	default:
		return false
	}
	return true
}

// isDate reports whether a text is like a date or a time of day.
func isDate(text string) bool {
	digits := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, text)
	return digits == "0000-00-00" || digits == "00:00:00"
}

// isAssigned reports whether the node is the value of a key or an element of a
// list, and no table with a header or with dotted keys.
func (n *valueNode) isAssigned() bool { return !n.headed && !n.tables && n.span != n.key }

// isBareKey reports whether a key needs no quotation marks.
func isBareKey(name string) bool {
	return name != "" && strings.IndexFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && (r < '0' || '9' < r) && (r < 'A' || 'Z' < r) && (r < 'a' || 'z' < r)
	}) < 0
}

// isPlainText reports whether a literal that ends is one that the decoder reads
// as [unquote] does.
func isPlainText(literal string) bool {
	quote, width := literal[:1], quoteWidth(literal)
	if width == 1 && strings.Contains(literal, "\n") || len(literal) < 2*width {
		return false
	}
	inside := literal[width : len(literal)-width]
	if strings.HasSuffix(inside, strings.Repeat(quote, 3)) {
		return false
	}
	for i := strings.IndexByte(inside, '\\'); quote == `"` && i >= 0; i = strings.IndexByte(inside, '\\') {
		size, piece := nextPiece(inside[i:], true)
		if piece == "" || size != 2 && size != 6 || strings.IndexByte(`nt"\u`, inside[i+1]) < 0 {
			return false
		}
		inside = inside[i+size:]
	}
	return true
}

// Parts decodes parts of files that tests have found to be plain and right. The zero
// value is ready, and may be used by several goroutines.
type Parts struct{ fields sync.Map }

// Decode is the function [Decode] for the bytes [from, to) of a file, which are whole
// tables with their headers, or whole lines.
func (p *Parts) Decode(file *source.File, from, to int, v any) {
	d := &Document{file: file, valid: true, index: scan(file, from, string(file.Content()[from:to]))}
	if d.index.plain() {
		d.decodeInto(v, &p.fields)
	}
}
