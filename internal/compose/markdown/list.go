package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
)

// items appends the items of a list to those that belong to parent already.
// The key of an item without one of its own is its parent's key and its position.
func (r *reader) items(list ast.Node, parent string, items []*report.Item) []*report.Item {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		items = append(items, r.item(n, parent, len(items)+1))
	}
	return items
}

func (r *reader) item(n ast.Node, parent string, place int) *report.Item {
	item := &report.Item{Key: parent + "." + strconv.Itoa(place), Origin: r.in.span(max(n.Pos(), 0), max(n.Pos(), 0)+1)}
	if parent == "" {
		item.Key = ""
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch {
		case isParagraph(c) && len(item.Text) == 0:
			item.Origin = r.nodeSpan(c)
			if n, ok := c.FirstChild().(*keyNode); ok && n.number != "" {
				c.RemoveChild(c, n)
				item.Number = n.number
			}
			k := r.leadingKey(c)
			r.noSitting(k)
			if k.name != "" {
				item.Key = k.name
			}
			item.Text = r.checkWords(r.text(c))
		case c.Kind() == ast.KindList:
			item.Items = r.items(c, item.Key, item.Items)
		case c.Kind() == ast.KindHTMLBlock:
			r.htmlBlock(c)
		default:
			r.unsupported(c, "a list item is one paragraph with, if need be, a list under it")
		}
	}
	if len(item.Text) == 0 {
		r.findings.Add(ruleItemEmpty.At(item.Origin, "the list item has no words"))
	}
	return item
}
