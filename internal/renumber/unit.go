package renumber

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/plain"
	"rapporteur/internal/render/data"
)

// Unit is what a correction adds or takes away as a whole.
type Unit struct {
	Place                     // the text is the number; the key is empty if nothing can refer to the unit
	Section string            // label and title of the heading above; of a heading, label of the annex or part that it is in
	Nth     int               // of the units without a number in its section, from 1; else 0
	Parts   []Part            // in reading order
	Table   *data.Table       // if it is one
	Image   string            // name of the picture, if it is a figure
	notes   map[string]string // marks of footnotes, by key
}

// The kinds of units besides paragraphs.
const (
	Title     Kind = "title"
	Masthead  Kind = "masthead" // lines below the organ
	Heading   Kind = "heading"
	Annex     Kind = "annex" // the heading of an annex or part, whose label is words
	Provision Kind = "provision"
	Text      Kind = "text" // paragraphs without a number
	Table     Kind = "table"
	Figure    Kind = "figure"
	Note      Kind = "note"
)

// Part is a text of a unit. The calls of footnotes in it are keys between
// [CallStart] and [CallEnd].
type Part struct {
	Name  string // that a heading before it would have: the label of the unit, or of an item
	Items string // labels of the items around and of its own: "(a) (ii)"
	List  string // that the item is in, as in data.Item
	Nth   int    // of the paragraphs of the unit that come after the first, from 2; else 0
	Row   int    // of a table, from 1; 0 for the header
	Cell  int    // of the row, from 1; 0 for a text that is in none
	Text  string
}

// Mark returns the mark of a footnote that a part of the unit calls.
func (u *Unit) Mark(key string) string { return u.notes[key] }

// words returns the texts of all parts.
func (u *Unit) words() string {
	var all []string
	for _, p := range u.Parts {
		all = append(all, p.Text)
	}
	return strings.Join(all, "\n")
}

// Units returns the units of an edition: section by section, and in each of them the
// headings, paragraphs, texts, tables and figures; the footnotes last.
func Units(e *data.Edition) []*Unit {
	c := &collector{edition: e, notes: make(map[string]string), nth: make(map[Kind]int)}
	for _, n := range e.Notes {
		c.notes[n.Key] = n.Mark
	}
	c.add(Title, "", "", Part{Text: e.Document.Title})
	for _, line := range e.Document.Masthead {
		c.add(Masthead, "", "", Part{Text: line})
	}
	c.section(data.Section{})
	for _, s := range e.Outline {
		c.section(s)
	}
	for _, n := range e.Notes {
		c.add(Note, n.Key, n.Mark, Part{Text: called(n.Text, n.Marks)})
	}
	return c.units
}

// collector collects the units of an edition.
type collector struct {
	edition *data.Edition
	notes   map[string]string
	units   []*Unit
	above   []string     // numbers of the sections around the current one, and its own; empty of those that have none
	outer   string       // label of the annex or part that it is in
	within  string       // label and title of the current one
	nth     map[Kind]int // units without a number in it so far
}

// add adds a unit.
func (c *collector) add(kind Kind, key, label string, parts ...Part) *Unit {
	u := &Unit{Place: Place{Kind: kind, Key: key, Text: label}, Section: c.within, Parts: parts, notes: c.notes}
	if key == "" || kind == Text {
		c.nth[kind]++
		u.Nth = c.nth[kind]
	}
	parts[0].Name = label
	c.units = append(c.units, u)
	return u
}

// section adds a heading, if it is one, and what is below it up to the next.
func (c *collector) section(s data.Section) {
	if s.Key != "" || s.Title != "" {
		c.heading(s)
	}
	e := c.edition
	for _, p := range e.Paragraphs {
		c.paragraph(Paragraph, p, s.Key)
	}
	for _, p := range e.Recommendations {
		c.paragraph(Provision, p, s.Key)
	}
	for _, p := range e.Provisions {
		c.paragraph(Provision, p.Paragraph, s.Key)
	}
	for _, p := range e.Unnumbered {
		c.paragraph(Text, p, s.Key)
	}
	for _, t := range e.Tables {
		if t.Section == s.Key {
			c.table(t)
		}
	}
	for _, f := range e.Figures {
		if f.Section == s.Key {
			c.add(Figure, f.Key, f.Label, Part{Text: called(f.Caption, f.Marks)}).Image = f.Image
		}
	}
}

// heading adds a heading, whose number has those of the sections around it: "II.A".
func (c *collector) heading(s data.Section) {
	number, level := Bare(s.Label), min(max(s.Level, 1), len(c.above)+1)
	c.above = append(c.above[:level-1], number)
	kind := Heading
	if number != "" && number == s.Label { // words, without a sign after them
		kind, c.above[level-1] = Annex, ""
	}
	if level == 1 {
		c.outer = ""
	}
	if kind == Heading && number != "" {
		number = strings.Join(slices.DeleteFunc(slices.Clone(c.above), func(n string) bool { return n == "" }), ".")
	}
	c.within = c.outer
	clear(c.nth)
	c.add(kind, s.Key, number, Part{Text: called(s.Title, s.Marks)}).Parts[0].Name = s.Label
	if c.within = strings.TrimSpace(s.Label + " " + s.Title); kind == Annex {
		c.outer, c.within = s.Label, s.Label
	}
}

func (c *collector) paragraph(kind Kind, p data.Paragraph, section string) {
	if p.Section != section {
		return
	}
	parts := append([]Part{{Text: called(p.Text, p.Marks)}}, itemsOf(p.Items, "", 0)...)
	for i, next := range p.Continued {
		parts = append(parts, Part{Nth: i + 2, Text: called(next.Text, next.Marks)})
		parts = append(parts, itemsOf(next.Items, "", i+2)...)
	}
	u := c.add(kind, p.Key, p.Label, parts...)
	if kind == Paragraph {
		u.Text = Bare(p.Label)
	}
}

func itemsOf(items []data.Item, above string, nth int) []Part {
	var all []Part
	for _, i := range items {
		labels := strings.TrimSpace(above + " " + Bare(i.Label))
		all = append(all, Part{Name: i.Label, List: i.List, Items: labels, Nth: nth, Text: called(i.Text, i.Marks)})
		all = append(all, itemsOf(i.Items, labels, nth)...)
	}
	return all
}

func (c *collector) table(t data.Table) {
	marks := make(map[[2]int][]data.Mark)
	for _, m := range t.Cells {
		marks[[2]int{m.Row, m.Column}] = m.Marks
	}
	parts := []Part{{Text: called(t.Caption, t.Marks)}}
	for row, cells := range append([][]string{t.Header}, t.Rows...) {
		for column, text := range cells {
			parts = append(parts, Part{Row: row, Cell: column + 1, Text: called(text, marks[[2]int{row, column + 1}])})
		}
	}
	c.add(Table, t.Key, t.Label, parts...).Table = &t
}

// Bare returns a label without the signs and spaces after it: "12" of "12.".
func Bare(label string) string { return strings.TrimRight(label, " .-–。．、：:") }

// called returns a text with the footnotes that are called in it.
func called(text string, marks []data.Mark) string {
	text = plain.Text(text) // which it is, unless an earlier version wrote the edition; that had no marks
	var b strings.Builder
	at := 0 // characters
	for _, m := range marks {
		if m.Note == "" {
			continue
		}
		for at < m.From && text != "" {
			r, size := utf8.DecodeRuneInString(text)
			b.WriteRune(r)
			text, at = text[size:], at+1
		}
		b.WriteString(string(CallStart) + m.Note + string(CallEnd))
	}
	return b.String() + text
}
