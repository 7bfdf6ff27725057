package markdown

import (
	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
)

// provisions is a sequence of texts that the body adopted.
type provisions struct {
	series    string
	operative bool
}

func (d provisions) blocks(r *reader) []report.Block {
	var all []report.Block
	var current *report.Provision
	begin := func(k key, at *report.Paragraph) {
		if k.set || current == nil {
			if !k.set {
				r.missingKey(at.Origin, "the first text")
			}
			current = &report.Provision{Key: k.name, Origin: at.Origin, Series: d.series}
			all = append(all, current)
		}
	}
	r.visit(visitor{
		paragraph: func(p *report.Paragraph, k key) {
			begin(k, p)
			r.noSitting(k)
			r.checkNumber(p.Text)
			// The key names the provision; references reach the paragraph through it.
			p.Key = ""
			if len(p.Text) == 0 {
				r.emptyParagraph(p)
				return
			}
			current.Blocks = append(current.Blocks, p)
		},
		table: func(t *report.Table) {
			begin(key{}, &report.Paragraph{Origin: t.Origin})
			current.Blocks = append(current.Blocks, t)
		},
		figure: func(f *report.Figure) {
			begin(key{}, &report.Paragraph{Origin: f.Origin})
			current.Blocks = append(current.Blocks, f)
		},
		list: func(n ast.Node) {
			if current == nil {
				r.attach(n, nil)
				return
			}
			r.provisionItems(n.(*ast.List), current, d.operative)
		},
	})
	return all
}

// provisionItems gives a list to the last paragraph of a provision. Its items
// are counted through the whole provision, so that their keys stay unique. A
// paragraph has operative paragraphs under it or other items, not both.
func (r *reader) provisionItems(list *ast.List, p *report.Provision, distinct bool) {
	operative := distinct && list.IsOrdered()
	if len(p.Blocks) == 0 {
		r.attach(list, nil)
		return
	}
	last, ok := p.Blocks[len(p.Blocks)-1].(*report.Paragraph)
	if !ok {
		r.attach(list, nil)
		return
	}
	if len(last.Items) > 0 && last.Agenda != operative {
		r.findings.Add(ruleListAlone.At(r.nodeSpan(list), "operative paragraphs and other items are under one paragraph").Hinting("write the sentence between the two lists"))
		return
	}
	last.Agenda = operative
	before := 0
	for _, b := range p.Blocks[:len(p.Blocks)-1] {
		if q, ok := b.(*report.Paragraph); ok {
			before += len(q.Items)
		}
	}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		last.Items = append(last.Items, r.item(n, p.Key, before+len(last.Items)+1))
	}
}
