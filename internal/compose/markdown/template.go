package markdown

import (
	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// template is the text of an executed template: the only kind that has
// headings. A paragraph whose message came out empty disappears.
//
// Classes: a heading may be ".annex" (with all under it) or ".unnumbered"; a
// paragraph ".unnumbered", or ".agenda" for a list labelled as an agenda.
type template struct {
	include func(path string) []report.Block
}

func (d template) blocks(r *reader) []report.Block {
	outline := &outline{}
	r.visit(visitor{
		paragraph: func(p *report.Paragraph, k key) {
			if len(p.Text) == 0 && !k.has("agenda") { // which may be a list alone
				return
			}
			p.Numbered = !outline.annex() && !k.has("unnumbered")
			p.Agenda = k.has("agenda")
			if p.Numbered && !k.set {
				r.missingKey(p.Origin, "the template's paragraph")
			}
			outline.add(p)
		},
		table: func(t *report.Table) { outline.add(t) },
		list:  func(n ast.Node) { r.attach(n, outline.current()) },
		other: func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Heading:
				outline.open(r.section(n))
			case *includeNode:
				for _, b := range d.include(n.path) {
					outline.add(b)
				}
			default:
				return false
			}
			return true
		},
	})
	return outline.top
}

func (r *reader) section(n *ast.Heading) *report.Section {
	span := r.nodeSpan(n)
	k := r.headingKey(n)
	r.noSitting(k)
	if !k.set {
		r.missingKey(span, "the template's heading")
	}
	title := r.text(n)
	return &report.Section{
		Key: k.name, Origin: origin(title, span), Level: n.Level,
		Numbered: !k.has("unnumbered"), Annex: k.has("annex"), Title: title,
	}
}

// origin is where a title comes from, rather than the heading's sign.
func origin(t report.Text, otherwise source.Span) source.Span {
	if len(t) > 0 {
		return t[0].Origin
	}
	return otherwise
}

// outline nests sections by their level.
type outline struct {
	top   []report.Block
	stack []*report.Section // the open sections, outermost first
}

func (o *outline) open(s *report.Section) {
	for len(o.stack) > 0 && o.stack[len(o.stack)-1].Level >= s.Level {
		o.stack = o.stack[:len(o.stack)-1]
	}
	s.Annex = s.Annex || o.annex()
	o.add(s)
	o.stack = append(o.stack, s)
}

func (o *outline) add(b report.Block) {
	if len(o.stack) == 0 {
		o.top = append(o.top, b)
		return
	}
	last := o.stack[len(o.stack)-1]
	last.Blocks = append(last.Blocks, b)
}

// current returns the blocks of the innermost open section.
func (o *outline) current() []report.Block {
	if len(o.stack) == 0 {
		return o.top
	}
	return o.stack[len(o.stack)-1].Blocks
}

func (o *outline) annex() bool {
	return len(o.stack) > 0 && o.stack[len(o.stack)-1].Annex
}
