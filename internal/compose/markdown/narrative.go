package markdown

import (
	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
)

// narrative is free text of numbered paragraphs, each with a key.
type narrative struct{}

func (narrative) blocks(r *reader) []report.Block {
	return r.flow(func(p *report.Paragraph, k key) {
		p.Numbered = true
		r.checkNumber(p.Text)
		if !k.set {
			r.missingKey(p.Origin, "the paragraph")
		}
	})
}

// annex is free text without numbers.
type annex struct{}

func (annex) blocks(r *reader) []report.Block {
	return r.flow(func(*report.Paragraph, key) {})
}

// flow converts paragraphs, lists, tables and figures one after the other; finish is
// called with each paragraph.
func (r *reader) flow(finish func(*report.Paragraph, key)) []report.Block {
	var blocks []report.Block
	r.visit(visitor{
		paragraph: func(p *report.Paragraph, k key) {
			finish(p, k)
			if len(p.Text) == 0 {
				r.emptyParagraph(p)
				return
			}
			blocks = append(blocks, p)
		},
		table:  func(t *report.Table) { blocks = append(blocks, t) },
		figure: func(f *report.Figure) { blocks = append(blocks, f) },
		list:   func(n ast.Node) { r.attach(n, blocks) },
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
