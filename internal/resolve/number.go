package resolve

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Kind is the kind of place that a key names.
type Kind string

// The kinds of numbered places. The message that words a reference is named
// after the kind: "reference.paragraph".
const (
	SectionPlace   Kind = "section"
	ParagraphPlace Kind = "paragraph"
	ProvisionPlace Kind = "provision"
	ItemPlace      Kind = "item"
	NotePlace      Kind = "note"
	TablePlace     Kind = "table"
	FigurePlace    Kind = "figure"
)

// List is the kind of list that an item is in.
type List string

// The kinds of lists. Sub-paragraphs of a paragraph and of a provision have
// the same labels but different names; an agenda has other labels.
const (
	ParagraphList List = "paragraph"
	ProvisionList List = "provision"
	AgendaList    List = "agenda"
	OperativeList List = "operative" // the numbered paragraphs of a provision; labelled as an agenda is
)

// listUnder returns the kind of the list under a paragraph, which may be one of a
// provision.
func listUnder(p *report.Paragraph, provision bool) List {
	switch {
	case p.Agenda && provision:
		return OperativeList
	case p.Agenda:
		return AgendaList
	case provision:
		return ProvisionList
	}
	return ParagraphList
}

// numbered reports whether the outermost level of the list has numbers instead of
// letters.
func (l List) numbered() bool { return l == AgendaList || l == OperativeList }

// Place is what a key names, with its number.
type Place struct {
	Key    string
	Kind   Kind
	Number int          // in its counter; 0 if it has none
	Count  report.Count // of a paragraph: what is printed, where numbers are frozen not the same as Number
	Path   []int        // of a section: its number, after those of the sections around it; of an item: its positions in the lists
	Series string       // of a provision: its counter
	Annex  bool         // of a section: it is an annex or part of one
	Scope  *Place       // of a section, the part or the unnumbered section in which its number is counted; of an operative paragraph, its provision; nil if it is counted through the report

	in     *Numbering      // of its document
	styles []string        // of a section: those of the labels of the path
	from   int             // of a section: how many numbers of the path a reference leaves out
	title  report.Text     // of a section
	rule   numberRule      // of a provision
	levels []locale.Number // of an item of a list with numbers: those of its path
	List   List            // of an item: the list it belongs to
	Holder *Place          // of an item: the paragraph or provision whose list it is in
	Anchor string          // identifier in the outputs, the same in every language
	Origin source.Span
}

// Numbering holds every place of a report. It is made once, from the structure
// of the original edition, and shared by all languages.
type Numbering struct {
	Symbol string       // of the document
	Date   string       // of the document, ISO 8601
	Others []*Numbering // of other documents, in the order in which a place is looked for

	places  map[string]*Place
	order   []*Place
	annexes int // of the document
}

// elsewhere returns the place of a key in the first of the other documents that has it.
func (n *Numbering) elsewhere(key string) (*Place, bool) {
	for _, other := range n.Others {
		if p, ok := other.Find(key); ok {
			return p, true
		}
	}
	return nil, false
}

// Find returns the place of a key.
func (n *Numbering) Find(key string) (*Place, bool) {
	p, ok := n.places[key]
	return p, ok
}

// Keys returns the keys of all places in reading order.
func (n *Numbering) Keys() []string {
	keys := make([]string, len(n.order))
	for i, p := range n.order {
		keys[i] = p.Key
	}
	return keys
}

// Number numbers every section, paragraph, provision, sub-paragraph, table,
// figure and footnote of a report. A key that occurs twice is a finding.
func Number(r *report.Report) (*Numbering, diag.List) {
	c := counter{
		numbering: &Numbering{places: make(map[string]*Place)},
		system:    r.System,
		anchors:   make(map[string]bool),
		series:    make(map[string]int),
		counted:   make(map[string]int),
		through:   make(map[string]int),
		numbers:   make(map[string]*report.Provision),
		notes:     make(map[string]*report.Note),
		frozen:    freeze(r.System.Frozen),
	}
	c.declareNotes(r.Notes)
	c.text(r.Title)
	c.blocks(r.Blocks, section{})
	c.numbering.annexes = countAnnexes(r.Blocks)
	return c.numbering, c.findings
}

// counter numbers a report in reading order; the counters run through the
// whole document, except those of sections, which restart in each parent.
type counter struct {
	numbering  *Numbering
	findings   diag.List
	anchors    map[string]bool         // in use
	notes      map[string]*report.Note // not referred to so far
	system     report.System
	series     map[string]int               // texts so far
	counted    map[string]int               // those that have the next number of their series, or below their paragraph
	through    map[string]int               // sections so far, by the styles that count on
	numbers    map[string]*report.Provision // the first one with each number, by series and number
	paragraphs int
	frozen     frozen
	tables     int
	figures    int
	noteCount  int
}

// declareNotes makes the footnotes known before the texts that refer to them.
func (c *counter) declareNotes(notes []*report.Note) {
	for _, note := range notes {
		if first, taken := c.notes[note.Key]; taken {
			c.duplicate(note.Key, note.Origin, first.Origin)
			continue
		}
		c.notes[note.Key] = note
	}
}

func (c *counter) blocks(blocks []report.Block, in section) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *report.Section:
			c.section(b, &in)
		case *report.Paragraph:
			c.paragraph(b)
		case *report.Provision:
			c.provision(b, in)
		case *report.Table:
			c.exhibit(b.Key, TablePlace, &c.tables, b.Origin)
			b.EachText(func(cell *report.Text) { c.text(*cell) })
		case *report.Figure:
			c.exhibit(b.Key, FigurePlace, &c.figures, b.Origin)
			c.text(b.Caption)
		}
	}
}

func (c *counter) paragraph(b *report.Paragraph) {
	p := &Place{Key: b.Key, Kind: ParagraphPlace, Origin: b.Origin}
	if b.Numbered {
		c.paragraphs++
		p.Number, p.Count = c.paragraphs, c.count(b)
		p.Anchor = c.anchor("para-" + slug(p.Count.String()))
	} else if b.Key != "" {
		p.Anchor = c.anchor("text-" + b.Key)
	}
	c.add(p)
	c.text(b.Text)
	c.items(b.Items, &Place{Holder: p, List: listUnder(b, false)}, 0)
}

func (c *counter) provision(b *report.Provision, in section) {
	c.series[b.Series]++
	p := &Place{Key: b.Key, Kind: ProvisionPlace, Series: b.Series, Number: c.series[b.Series], Origin: b.Origin}
	number := c.byRule(p, b)
	if b.Absent {
		return
	}
	p.Anchor = c.anchor(provisionAnchor(b.Series, number))
	c.add(p)
	items := make(map[List]int) // so far: numbering continues after a sentence between two lists
	for _, block := range b.Blocks {
		if text, ok := block.(*report.Paragraph); ok && !text.Numbered {
			list := listUnder(text, true)
			c.text(text.Text)
			above := &Place{Holder: p, List: list}
			if list == OperativeList {
				above.Scope = p
			}
			c.items(text.Items, above, items[list])
			items[list] += len(text.Items)
			continue
		}
		c.blocks([]report.Block{block}, in)
	}
}

// items numbers the items of a list. Above has what they share: the holder,
// the list, and the path of the parent item; before is the number of items
// before an interruption of the list.
func (c *counter) items(items []*report.Item, above *Place, before int) {
	last := before
	for i, item := range items {
		n := before + i + 1
		p := &Place{
			Key: item.Key, Kind: ItemPlace, Number: n, Path: append(above.Path[:len(above.Path):len(above.Path)], n),
			Holder: above.Holder, List: above.List, Scope: above.Scope, Origin: item.Origin,
		}
		var own locale.Number
		var count report.Count
		count, own.Written = report.Next(last, item.Number)
		own.N, own.Bis = count.N, count.Bis
		last, p.levels = own.N, append(above.levels[:len(above.levels):len(above.levels)], own)
		if p.Holder.Anchor != "" {
			p.Anchor = c.anchor(p.Holder.Anchor + itemAnchor(p.Path, p.List))
		}
		c.add(p)
		c.text(item.Text)
		c.items(item.Items, p, 0)
	}
}

// exhibit numbers a table or figure in its counter. Without a key it is not
// numbered, because nothing can refer to it.
func (c *counter) exhibit(key string, kind Kind, n *int, origin source.Span) {
	if key == "" {
		return
	}
	*n++
	c.add(&Place{Key: key, Kind: kind, Number: *n, Anchor: c.anchor(fmt.Sprintf("%s-%d", kind, *n)), Origin: origin})
}

// text numbers the footnotes that a text is the first to refer to.
func (c *counter) text(t report.Text) {
	for _, span := range t {
		note, ok := c.notes[span.NoteKey]
		if !ok {
			continue // an earlier reference numbered it, or its definition has a malformed key
		}
		delete(c.notes, note.Key)
		c.noteCount++
		c.add(&Place{Key: note.Key, Kind: NotePlace, Number: c.noteCount, Anchor: c.anchor(fmt.Sprint("note-", c.noteCount)), Origin: note.Origin})
		c.text(note.Text)
	}
}

func (c *counter) add(p *Place) {
	if p.Key == "" {
		return
	}
	if first, taken := c.numbering.places[p.Key]; taken {
		c.duplicate(p.Key, p.Origin, first.Origin)
		return
	}
	p.in = c.numbering
	c.numbering.places[p.Key] = p
	c.numbering.order = append(c.numbering.order, p)
}

func (c *counter) duplicate(key string, at, first source.Span) {
	c.findings.Add(ruleKeyDuplicate.At(at, "the key %q is used twice", key).Relating(first, "it is used here first"))
}
