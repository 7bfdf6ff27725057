package markdown

import (
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Emphasis as in CommonMark, with one exception: CommonMark decides by spaces
// and punctuation whether an asterisk may open or close, and Chinese text has
// no spaces, so that **“…”** before a Han character would stay as typed.
// Next to a wide character an asterisk may do both.

type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	node := parser.ScanDelimiter(line, before, 1, emphasisDelimiter{})
	if node == nil {
		return nil
	}
	if after := following(line, node.OriginalLength); node.Char == '*' && (wide(before) || wide(after)) {
		node.CanOpen = node.CanOpen || !unicode.IsSpace(after)
		node.CanClose = node.CanClose || !unicode.IsSpace(before)
	}
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

func following(line []byte, at int) rune {
	if at >= len(line) {
		return ' '
	}
	return util.ToRune(line, at)
}

// wide reports whether r is written without spaces around it. Curly quotation
// marks count: Chinese uses them too.
func wide(r rune) bool {
	return util.IsEastAsianWideRune(r) || r == '“' || r == '”'
}

type emphasisDelimiter struct{}

func (emphasisDelimiter) IsDelimiter(b byte) bool       { return b == '*' || b == '_' }
func (emphasisDelimiter) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
func (emphasisDelimiter) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}
