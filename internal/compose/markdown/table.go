package markdown

import (
	extension "github.com/yuin/goldmark/extension/ast"

	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
)

// table converts a table. goldmark has cut or filled each row to the columns
// of the header already.
func (r *reader) table(n *extension.Table) *report.Table {
	t := &report.Table{}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignment(a))
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
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
