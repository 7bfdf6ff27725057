package markdown

import (
	"bytes"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"rapporteur/internal/report"
)

// A figure is a paragraph that is nothing but an image:
//
//	{#chart}
//	![alternative text](chart.png "Caption")
//
// Only its name is known here, not the file.

const figureHint = `write {#key} and, on the line below, ![alternative text](file.png "Caption"), with nothing else in the paragraph`

// soleImage returns the image that a paragraph consists of, apart from its key,
// or nil if the block is something else. An image whose address is given
// elsewhere in the file is not recognized, because its parts would have no
// place.
func soleImage(block ast.Node) *ast.Image {
	if !isParagraph(block) {
		return nil
	}
	var sole *ast.Image
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *keyNode:
			if n.PreviousSibling() != nil {
				return nil
			}
		case *ast.Text:
			if n.Segment.Len() > 0 {
				return nil
			}
		case *ast.Image:
			if sole != nil || n.Reference != nil {
				return nil
			}
			sole = n
		default:
			return nil
		}
	}
	return sole
}

// figure converts the image that a paragraph consists of.
func (r *reader) figure(paragraph ast.Node, n *ast.Image) (*report.Figure, key) {
	_, end := r.extent(paragraph)
	end = len(bytes.TrimRight(r.in.text[:end], " \t\r\n"))
	from, to := r.destination(n)
	f := &report.Figure{Origin: r.nodeSpan(paragraph), Image: report.Image{
		Name: r.literal(from, to).Plain(), Alt: r.alternative(n), Origin: r.in.span(from, to)}}
	if len(n.Title) > 0 {
		f.Caption = r.caption(to, end)
	}
	if f.Image.Alt == "" {
		r.findings.Add(ruleAlternative.At(r.in.span(n.Pos(), end), "the figure has no alternative text"))
	}
	k := r.leadingKey(paragraph)
	r.noSitting(k)
	f.Key = k.name
	return f, k
}

// alternative returns the words in the brackets of an image. They are read
// aloud, not printed, and so have no style and no links.
func (r *reader) alternative(n *ast.Image) string {
	var t report.Text
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if words, ok := c.(*ast.Text); ok {
			t = append(t, r.words(words, 0)...)
			continue
		}
		r.unsupported(c, "an alternative text is plain words")
	}
	return strings.TrimSpace(t.Plain())
}

// destination returns the offsets of the name of an image's file.
func (r *reader) destination(n *ast.Image) (from, to int) {
	words := n.Pos() + len("![")
	if last, ok := n.LastChild().(*ast.Text); ok {
		words = last.Segment.Stop
	}
	brackets := words + bytes.Index(r.in.text[words:], []byte("]("))
	from = brackets + bytes.Index(r.in.text[brackets:], n.Destination)
	return from, from + len(n.Destination)
}

// caption reads the words in quotation marks between two offsets, which the
// closing parenthesis follows. They are text like any other: of its own, so that
// the time does not grow with what is before them.
func (r *reader) caption(from, end int) report.Text {
	quoted := bytes.TrimLeft(r.in.text[from:end-1], " \t\r\n>")
	from = end - 1 - len(quoted)
	to := from + len(bytes.TrimRight(quoted, " \t\r\n"))
	whole := r.in
	defer func() { r.in = whole }()
	r.in = whole.part(from, end)
	r.in.text[0] = '\n' // for the quotation mark
	if p := captionSyntax().Parse(text.NewReader(r.in.text[:to-1-from])).FirstChild(); p != nil {
		return r.text(p)
	}
	return nil
}

// captionSyntax is the syntax of words alone, even if they begin like a list.
var captionSyntax = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 0)),
		parser.WithInlineParsers(inlineSyntax()...))
})
