package resolve

import (
	"cmp"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
)

// Bind makes the edition of a report: it prints labels and references in the
// grammar of l from the numbers of n, and applies the language's typography.
// Words are the identifiers of the messages that renderers need. A place that
// n lacks has no label; Compare has reported it.
func Bind(r *report.Report, n *Numbering, l *locale.Locale, words []string) (*Edition, diag.List) {
	b := &binder{system: r.System, numbering: n, keys: n.Keys(), locale: l, writer: l.Writer(nil, nil), notes: make(map[string]*Note)}
	b.declareNotes(r.Notes)
	edition := &Edition{Language: r.Language, Masthead: b.masthead(r.Masthead), Organ: b.text(r.Organ), Title: b.text(r.Title), Words: b.words(words)}
	for _, line := range r.Lines {
		edition.Lines = append(edition.Lines, b.text(line))
	}
	b.blocks(r.Blocks, 1)
	edition.Blocks, edition.Contents = b.out, b.contents(r.Contents)
	for _, block := range b.out {
		if h, ok := block.(*Heading); ok {
			edition.Outline = append(edition.Outline, h)
		}
	}
	return edition, b.findings
}

// binder walks a report in reading order.
type binder struct {
	numbering *Numbering
	keys      []string // of the numbering
	locale    *locale.Locale
	writer    *locale.Writer
	notes     map[string]*Note
	system    report.System
	section   string // key of the section being bound
	scope     *Place // in which its numbers are counted; nil for the report
	adopted   *Place // the provision being bound, or nil
	out       []Block
	findings  diag.List
}

// place returns the place of a key, or an unnumbered place if the key does not
// name one of that kind.
func (b *binder) place(key string, kind Kind) *Place {
	if p, ok := b.numbering.Find(key); ok && p.Kind == kind {
		return p
	}
	return &Place{Key: key}
}

func (b *binder) blocks(blocks []report.Block, level int) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *report.Section:
			if !block.Absent {
				b.heading(block)
			}
			section, scope := b.section, b.scope
			b.section, b.scope = block.Key, b.scopeWithin(block)
			b.blocks(block.Blocks, level+1)
			b.section, b.scope = section, scope
		case *report.Paragraph:
			b.out = append(b.out, b.paragraph(block))
		case *report.Provision:
			if !block.Absent {
				b.out = append(b.out, b.provision(block))
			}
		case *report.Table:
			b.out = append(b.out, b.table(block))
		case *report.Figure:
			b.out = append(b.out, b.figure(block))
		}
	}
}

func (b *binder) heading(s *report.Section) {
	p := b.place(s.Key, SectionPlace)
	h := &Heading{Key: s.Key, Anchor: p.Anchor, Level: s.Level, Annex: s.Annex, Title: b.text(s.Title), Origin: s.Origin}
	switch {
	case p.Number == 0:
	case s.Annex:
		h.Label = b.label(s.Origin)(b.locale.AnnexLabel(p.Number, p.in.annexes))
	default:
		h.Label = b.label(s.Origin)(b.locale.SectionLabel(b.system.Styles(), s.Level, p.Number))
	}
	b.out = append(b.out, h)
}

func (b *binder) paragraph(s *report.Paragraph) *Paragraph {
	place := b.place(s.Key, ParagraphPlace)
	p := &Paragraph{Key: s.Key, Anchor: place.Anchor, Section: b.section, Text: b.text(s.Text), Origin: s.Origin}
	if place.Number > 0 {
		p.Number = place.Count.String()
		p.Label = b.label(s.Origin)(b.locale.ParagraphLabel(place.counted()))
	}
	p.Items = b.items(s.Items, listUnder(s, b.adopted != nil), 1)
	return p
}

// scopeWithin returns what the numbers of the sections in a section are counted
// in.
func (b *binder) scopeWithin(s *report.Section) *Place {
	if p, ok := b.numbering.Find(s.Key); ok && p.Kind == SectionPlace && p.isScope() {
		return p
	}
	return b.scope
}

// items binds the items on a level of a list, 1 for the outermost. An item
// without a key has no place, and only its position gives its label.
func (b *binder) items(items []*report.Item, list List, level int) []*ListItem {
	var bound []*ListItem
	for i, s := range items {
		place := b.place(s.Key, ItemPlace)
		item := &ListItem{Key: s.Key, Anchor: place.Anchor, List: list, Text: b.text(s.Text), Origin: s.Origin}
		n := cmp.Or(place.Number, i+1)
		if list.numbered() {
			number := locale.Number{N: n}
			if len(place.levels) > 0 {
				number = place.levels[len(place.levels)-1]
			}
			item.Label = b.label(s.Origin)(b.locale.AgendaLabel(level, number))
		} else {
			item.Label = b.label(s.Origin)(b.locale.ItemLabel(level, n))
		}
		item.Items = b.items(s.Items, list, level+1)
		bound = append(bound, item)
	}
	return bound
}

// provision binds the blocks of a provision separately from those of the
// report.
func (b *binder) provision(s *report.Provision) *Provision {
	place := b.place(s.Key, ProvisionPlace)
	p := &Provision{Key: s.Key, Anchor: place.Anchor, Series: s.Series, Section: b.section, Origin: s.Origin}
	if place.Number > 0 {
		p.Number = place.rule.number
		p.Label = b.provisionLabel(s, b.numberOf(place))
		p.Bare = b.system.LabelOf(s.Series) == report.BareLabel
	}
	outside := b.out
	b.out, b.adopted = nil, place
	b.blocks(s.Blocks, 0)
	p.Blocks, b.out, b.adopted = b.out, outside, nil
	return p
}

// provisionLabel returns the heading of a provision. That the language has no label for
// a series which the kind of report declares is reported there, once for all its texts.
func (b *binder) provisionLabel(s *report.Provision, n locale.Number) string {
	label := b.system.LabelOf(s.Series)
	if _, declared := b.system.Series[s.Series]; declared && !b.locale.LabelsProvision(label) {
		return ""
	}
	return b.label(s.Origin)(b.locale.ProvisionLabel(label, n))
}

func (b *binder) table(s *report.Table) *Table {
	place := b.place(s.Key, TablePlace)
	t := &Table{Key: s.Key, Anchor: place.Anchor, Caption: b.text(s.Caption), Align: s.Align, Header: b.texts(s.Header), Origin: s.Origin}
	if place.Number > 0 {
		t.Label = b.label(s.Origin)(b.locale.TableLabel(place.Number))
	}
	for _, row := range s.Rows {
		t.Rows = append(t.Rows, b.texts(row))
	}
	return t
}

func (b *binder) figure(s *report.Figure) *Figure {
	place := b.place(s.Key, FigurePlace)
	f := &Figure{Key: s.Key, Anchor: place.Anchor, Image: s.Image, Caption: b.text(s.Caption), Origin: s.Origin}
	if place.Number > 0 {
		f.Label = b.label(s.Origin)(b.locale.FigureLabel(place.Number))
	}
	return f
}

func (b *binder) texts(cells []report.Text) []Text {
	bound := make([]Text, len(cells))
	for i, cell := range cells {
		bound[i] = b.text(cell)
	}
	return bound
}

func countAnnexes(blocks []report.Block) int {
	n := 0
	for _, block := range blocks {
		if s, ok := block.(*report.Section); ok && s.Annex {
			n++
		}
	}
	return n
}
