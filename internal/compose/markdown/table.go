package markdown

import (
	"bytes"

	extension "github.com/yuin/goldmark/extension/ast"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"rapporteur/internal/report"
)

// tableParser makes a table of the end of a paragraph. Where that is all of
// the paragraph, the table keeps whether a blank line is above it, which
// goldmark forgets.
type tableParser struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (t tableParser) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	blank, parent, above := p.HasBlankPreviousLines(), p.Parent(), p.PreviousSibling()
	t.ParagraphTransformer.Transform(p, reader, pc)
	switch {
	case p.Parent() != nil: // words stay above the table
	case above != nil:
		above.NextSibling().SetBlankPreviousLines(blank)
	default:
		parent.FirstChild().SetBlankPreviousLines(blank)
	}
}

// table converts a table. A row with too few cells is filled up.
func (r *reader) table(n *extension.Table) *report.Table {
	t := &report.Table{}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignment(a))
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		r.checkSurplus(row, len(n.Alignments))
		cells := r.cells(row)
		if row.Kind() == extension.KindTableHeader {
			t.Header, t.Origin = cells, r.in.span(max(row.Pos(), 0), max(row.Pos(), 0)+1)
			continue
		}
		for len(cells) < len(t.Header) {
			cells = append(cells, nil)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// checkSurplus reports the first cell of a row beyond the columns, where
// goldmark stops reading: it would be lost with everything after it.
func (r *reader) checkSurplus(row ast.Node, columns int) {
	last := linesOf(row.LastChild())
	if len(last) == 0 { // not in the text: the row was filled up
		return
	}
	at := last[0].Stop
	line, _, _ := bytes.Cut(r.in.text[at:], []byte("\n"))
	line = bytes.TrimRight(line, " \t\r")
	surplus := bytes.TrimLeft(bytes.TrimPrefix(bytes.TrimLeft(line, " \t"), []byte("|")), " \t")
	if len(surplus) == 0 {
		return
	}
	r.findings.Add(ruleTableCell.At(r.in.span(at+len(line)-len(surplus), at+len(line)), "the row has more cells than the table has columns: %d", columns))
}

func (r *reader) cells(row ast.Node) []report.Text {
	var cells []report.Text
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		cells = append(cells, r.text(c))
	}
	return cells
}

func alignment(a extension.Alignment) report.Alignment {
	switch a {
	case extension.AlignCenter:
		return report.Center
	case extension.AlignRight:
		return report.End
	default:
		return report.Start
	}
}
