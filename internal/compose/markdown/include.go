package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A template says where a narrative belongs with a line of its own:
// {>deliberations/causes}, its folder and name without language and ".md". The
// narrative joins the report as blocks, not as text, so that its places stay
// those of its own file.

var includeSyntax = regexp.MustCompile(`^\{>([a-z0-9./-]+)\}[ \t]*\r?\n?$`)

type includeNode struct {
	ast.BaseBlock
	path string
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
	reader.AdvanceToEOL()
	return &includeNode{path: string(m[1])}, parser.NoChildren
}

func (includeParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func (includeParser) Close(ast.Node, text.Reader, parser.Context) {}
