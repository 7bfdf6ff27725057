package resolve

import "rapporteur/internal/report"

// section is the state of the section whose blocks are being numbered.
type section struct {
	*Place      // nil outside sections
	numbers int // numbered subsections so far
	annexes int
}

func (c *counter) section(s *report.Section, in *section) {
	p := &Place{Key: s.Key, Kind: SectionPlace, Annex: s.Annex, Origin: s.Origin, title: s.Title}
	style := c.system.Style(s.Level)
	switch {
	case s.Annex:
		in.annexes++
		p.Number = in.annexes
	case s.Numbered && c.system.CountsOn(style):
		c.through[style]++
		p.Number = c.through[style]
	case s.Numbered:
		in.numbers++
		p.Number = in.numbers
	}
	p.inside(in.Place, style, !s.Annex && c.system.CountsOn(style))
	if !s.Absent {
		p.Anchor = c.anchor(sectionAnchor(p))
		c.add(p)
		c.text(s.Title)
	}
	c.blocks(s.Blocks, section{Place: p})
}

// inside gives a section its place inside another, or in the report. Within a part
// or a section without a number, numbers begin again, unless they count on.
func (p *Place) inside(around *Place, style string, countsOn bool) {
	var path []int
	if around != nil {
		path, p.styles = around.Path, around.styles
		p.Annex = p.Annex || around.Annex
		p.Scope, p.from = around.Scope, around.from
		if around.isScope() {
			p.Scope, p.from = around, len(path)
		}
	}
	switch {
	case p.Annex:
		p.Scope, p.from = nil, 0
	case countsOn:
		p.Scope, p.from = nil, len(path)
	}
	p.Path = append(path[:len(path):len(path)], p.Number)
	p.styles = append(p.styles[:len(p.styles):len(p.styles)], style)
}

// isScope reports whether numbers are counted within a section, which references to
// them have to name.
func (p *Place) isScope() bool { return p.Number == 0 || p.isPart() }

func (p *Place) isPart() bool {
	return p.Kind == SectionPlace && p.Number > 0 && !p.Annex && p.styles[len(p.styles)-1] == report.Part
}
