package markdown

import (
	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Proceedings is told what a narrative says, in its order.
type Proceedings interface {
	// Paragraph begins an author's paragraph. Sitting is the number that its key
	// gives, or "".
	Paragraph(sitting string, at source.Span)
	// Act returns the paragraph of the act that {>key} puts in its place.
	Act(key string, at source.Span) []report.Block
}

// narrative is free text of numbered paragraphs, each with a key.
type narrative struct{ proceedings Proceedings }

func (d narrative) blocks(r *reader) []report.Block {
	finish := func(p *report.Paragraph, k key) {
		p.Numbered = true
		r.checkNumber(p.Text)
		if !k.set {
			r.missingParagraphKey(p)
		}
		if d.proceedings != nil {
			d.proceedings.Paragraph(k.sitting, k.span)
		}
	}
	return r.flow(finish, func(n ast.Node) ([]report.Block, bool) {
		act, ok := n.(*includeNode)
		if !ok || d.proceedings == nil {
			return nil, false
		}
		return d.proceedings.Act(act.path, r.in.span(n.Pos(), n.Pos()+act.length)), true
	})
}

// annex is free text without numbers.
type annex struct{}

func (annex) blocks(r *reader) []report.Block {
	finish := func(_ *report.Paragraph, k key) { r.noSitting(k) }
	return r.flow(finish, func(ast.Node) ([]report.Block, bool) { return nil, false })
}

// flow converts paragraphs, lists, tables and figures one after the other; finish is
// called with each paragraph, place with each other node, whose blocks it returns if it knows it.
func (r *reader) flow(finish func(*report.Paragraph, key), place func(ast.Node) ([]report.Block, bool)) []report.Block {
	var blocks []report.Block
	apart := false // the key was above, but not directly
	r.visit(visitor{
		paragraph: func(p *report.Paragraph, k key) {
			k.set = k.set || apart
			finish(p, k)
			if apart = len(p.Text) == 0; apart {
				r.emptyParagraph(p)
				return
			}
			blocks = append(blocks, p)
		},
		table:  func(t *report.Table) { blocks = append(blocks, t) },
		figure: func(f *report.Figure) { blocks = append(blocks, f) },
		list:   func(n ast.Node) { r.attach(n, blocks) },
		other: func(n ast.Node) bool {
			placed, ok := place(n)
			blocks = append(blocks, placed...)
			return ok
		},
	})
	return blocks
}

// attach gives a list to the paragraph above it.
func (r *reader) attach(list ast.Node, blocks []report.Block) {
	r.checkStart(list)
	if len(blocks) > 0 {
		if p, ok := blocks[len(blocks)-1].(*report.Paragraph); ok {
			p.Items = r.items(list, p.Key, p.Items)
			return
		}
	}
	r.findings.Add(ruleListAlone.At(r.nodeSpan(list), "the list has no paragraph above it"))
}

func (r *reader) emptyParagraph(p *report.Paragraph) {
	r.findings.Add(ruleParagraphEmpty.At(p.Origin, "the key has no text"))
}
