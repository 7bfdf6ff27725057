package markdown

import (
	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// isParagraph reports whether a node holds the lines of a paragraph; in a
// list without blank lines goldmark calls them a text block.
func isParagraph(n ast.Node) bool {
	return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock
}

// A visitor is given the blocks of a text one by one, in order.
type visitor struct {
	paragraph func(*report.Paragraph, key)
	table     func(*report.Table)
	figure    func(*report.Figure) // nil if there is none
	list      func(ast.Node)
	other     func(ast.Node) bool // reports whether it knew the node
}

// visit walks the top-level nodes. A paragraph that is nothing but a key,
// with no blank line after it, gives its key to what follows; words directly
// above a table are its caption.
func (r *reader) visit(v visitor) {
	var above *report.Paragraph // directly above the node, with its key
	var aboveKey key
	flush := func() {
		if above != nil {
			v.paragraph(above, aboveKey)
		}
		above, aboveKey = nil, key{}
	}
	for n := r.root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.HasBlankPreviousLines() {
			flush()
		}
		switch image := soleImage(n); {
		case image != nil && v.figure != nil:
			f, k := r.figure(n, image)
			if above != nil && len(above.Text) == 0 && aboveKey.set && !k.set {
				k, above = aboveKey, nil
				f.Key, f.Origin = k.name, k.span
			}
			flush()
			if !k.set {
				r.missingKey(f.Origin, "the figure")
			}
			v.figure(f)
		case isParagraph(n):
			p, k := r.paragraph(n)
			if above != nil && len(above.Text) == 0 && aboveKey.set && !k.set {
				k, above = aboveKey, nil
				p.Key, p.Origin = k.name, k.span
			}
			flush()
			above, aboveKey = p, k
		case n.Kind() == extension.KindTable:
			t := r.table(n.(*extension.Table))
			if above != nil {
				t.Key, t.Caption, t.Origin = above.Key, above.Text, above.Origin
			}
			above = nil
			flush()
			v.table(t)
		case n.Kind() == ast.KindHTMLBlock:
			r.htmlBlock(n)
		default:
			flush()
			r.visitOther(v, n)
		}
	}
	flush()
}

func (r *reader) visitOther(v visitor, n ast.Node) {
	switch {
	case n.Kind() == ast.KindList:
		v.list(n)
	case v.other != nil && v.other(n):
	case n.Kind() == ast.KindHeading:
		r.findings.Add(ruleHeading.At(r.nodeSpan(n), "a text has a heading"))
	default:
		r.unsupported(n, "write paragraphs, lists, tables and figures only")
	}
}

// paragraph converts a paragraph and the key that begins it.
func (r *reader) paragraph(n ast.Node) (*report.Paragraph, key) {
	span := r.nodeSpan(n)
	k := r.leadingKey(n)
	r.checkTable(n)
	return &report.Paragraph{Key: k.name, Origin: span, Text: r.checkWords(r.text(n))}, k
}

func (r *reader) htmlBlock(n ast.Node) {
	start, stop := r.extent(n)
	if block := n.(*ast.HTMLBlock); block.HasClosure() {
		stop = max(stop, block.ClosureLine.Stop)
	}
	r.rawHTML(start, stop)
}

// extent returns the offsets of a node's first and last byte, with everything in it.
func (r *reader) extent(n ast.Node) (start, stop int) {
	start = max(n.Pos(), 0)
	if lines := linesOf(n); len(lines) > 0 && n.Kind() != ast.KindFencedCodeBlock { // whose fence is not among them
		start = lines[0].Start
	}
	stop = start + 1
	_ = ast.Walk(n, func(inner ast.Node, _ bool) (ast.WalkStatus, error) {
		stop = max(stop, inner.Pos()+1)
		if lines := linesOf(inner); len(lines) > 0 {
			stop = max(stop, lines[len(lines)-1].Stop)
		}
		return ast.WalkContinue, nil
	})
	return start, min(stop, len(r.in.text))
}

func linesOf(n ast.Node) []text.Segment {
	if n.Type() != ast.TypeBlock || n.Lines() == nil {
		return nil
	}
	return n.Lines().Sliced(0, n.Lines().Len())
}

// nodeSpan returns the place of a node without the end of its last line.
func (r *reader) nodeSpan(n ast.Node) source.Span {
	start, stop := r.extent(n)
	for stop > start && (r.in.text[stop-1] == '\n' || r.in.text[stop-1] == '\r') {
		stop--
	}
	return r.in.span(start, stop)
}

// construct names a kind of node as its author knows it.
func construct(n ast.Node) string {
	switch n.Kind() {
	case ast.KindImage:
		return "an image"
	case ast.KindBlockquote:
		return "a quotation block"
	case ast.KindFencedCodeBlock:
		return "a block of code"
	case ast.KindCodeBlock:
		return "a text indented by four spaces or a tab"
	case ast.KindThematicBreak:
		return "a horizontal rule"
	case ast.KindList:
		return "a list"
	case extension.KindTable:
		return "a table"
	case ast.KindHeading:
		return "a heading"
	case ast.KindParagraph, ast.KindTextBlock:
		return "a further paragraph"
	case kindNoteDefinition:
		return "a footnote"
	case kindInclude:
		return "a place for a narrative"
	default:
		return "this Markdown"
	}
}

func (r *reader) unsupported(n ast.Node, hint string) {
	if n.Kind() == ast.KindCodeBlock {
		hint = "begin its lines at the margin, or, in a list item, where the item's words begin"
	}
	r.findings.Add(ruleUnsupported.At(r.nodeSpan(n), "%s is not allowed here", construct(n)).Hinting(hint))
}
