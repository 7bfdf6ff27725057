package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A template says where a narrative belongs with a line of its own:
// {>deliberations/causes}, its folder and name without language and ".md". The
// narrative joins the report as blocks, not as text, so that its places stay
// those of its own file. A narrative says in the same way where an act of the
// meeting belongs between its paragraphs: {>election-of-president}, its key.

var includeSyntax = regexp.MustCompile(`^\{>([a-z0-9./-]+)\}[ \t]*\r?\n?$`)

type includeNode struct {
	ast.BaseBlock
	path   string
	length int // of {>path}
}

var kindInclude = ast.NewNodeKind("Include")

func (*includeNode) Kind() ast.NodeKind         { return kindInclude }
func (n *includeNode) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

type includeParser struct{}

func (includeParser) Trigger() []byte             { return []byte{'{'} }
func (includeParser) CanInterruptParagraph() bool { return true }
func (includeParser) CanAcceptIndentedLine() bool { return false }

func (includeParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	m := includeSyntax.FindSubmatch(line)
	if m == nil {
		return nil, parser.NoChildren
	}
	_, segment := reader.Position()
	reader.AdvanceToEOL()
	n := &includeNode{path: string(m[1]), length: len("{>") + len(m[1]) + len("}")}
	n.SetPos(segment.Start)
	return n, parser.NoChildren
}

func (includeParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Included returns the paths that the lines of a text put in their places.
func Included(text []byte) []string {
	var paths []string
	for line := range bytes.Lines(text) {
		if m := includeSyntax.FindSubmatch(bytes.TrimLeft(line, " ")); m != nil {
			paths = append(paths, string(m[1]))
		}
	}
	return paths
}

func (includeParser) Close(ast.Node, text.Reader, parser.Context) {}
