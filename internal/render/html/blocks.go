package html

import (
	"fmt"
	"html/template"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// block is one kind of block; all other fields are nil.
type block struct {
	Section   *section
	Paragraph *paragraph
	Provision *section // its heading is a label without a title; none if the label is beside its first paragraph
	Table     *table
	Figure    *figure
}

// place holds the identifiers of a block, to which others can link.
type place struct {
	ID  string // "para-12"; "" when unnumbered
	Key string // second identifier; "" if there is none
}

// section is a heading and everything under it.
type section struct {
	place
	Level  int // of the HTML heading: 2 to 6
	Annex  bool
	Label  string
	Title  []run
	Blocks []block

	Elsewhere template.HTML // of a provision: the links to it in the other languages
}

type paragraph struct {
	place
	Label     string
	Text      []run
	Items     []listItem
	Elsewhere template.HTML // the links to it in the other languages
}

type listItem struct {
	place
	Label string
	Text  []run
	Items []listItem
}

type table struct {
	place
	Name    string // label for screen readers, if there is no caption
	Label   string
	Caption []run
	Header  []cell
	Rows    [][]cell
}

type cell struct {
	Align string // class: "", "center", "end"
	Text  []run
}

type figure struct {
	place
	Picture picture
	Label   string
	Caption []run
}

// builder makes the blocks of a page from those of an edition.
type builder struct {
	words     resolve.Words
	others    []languageLink      // in the other languages
	documents map[string]string   // files of the other documents, by symbol
	taken     map[string]bool     // identifiers of the page
	backs     map[string][]string // addresses of the references to a footnote, by its anchor
}

// newBuilder reserves all anchors of the edition, so that no key can take one.
func newBuilder(e *resolve.Edition, siblings []Sibling) *builder {
	b := &builder{words: e.Words, taken: map[string]bool{}, backs: map[string][]string{}}
	for _, other := range languages(e.Language, siblings) {
		if !other.Current {
			b.others = append(b.others, other)
		}
	}
	for _, id := range anchors(e) {
		b.taken[id] = true
	}
	return b
}

// blocks nests the flat blocks under their headings.
func (b *builder) blocks(flat []resolve.Block) ([]block, error) {
	blocks, rest, err := b.under(0, 1, flat)
	if len(rest) > 0 && err == nil {
		panic("rapporteur: internal error: a block is under no heading")
	}
	return blocks, err
}

// under returns the blocks under a heading of a level, and the rest, from the
// next heading of that level or higher. Depth is the level of the HTML heading
// above; it grows by one even if a level is skipped.
func (b *builder) under(level, depth int, flat []resolve.Block) (blocks []block, rest []resolve.Block, err error) {
	for len(flat) > 0 {
		h, ok := flat[0].(*resolve.Heading)
		if !ok {
			next, err := b.block(flat[0], depth)
			if err != nil {
				return nil, nil, err
			}
			blocks, flat = append(blocks, next), flat[1:]
			continue
		}
		if h.Level <= level {
			break
		}
		s := &section{place: b.place(h.Anchor, h.Key), Level: min(depth+1, 6), Annex: h.Annex, Label: h.Label, Title: b.runs(h.Title)}
		if s.Blocks, flat, err = b.under(h.Level, depth+1, flat[1:]); err != nil {
			return nil, nil, err
		}
		blocks = append(blocks, block{Section: s})
	}
	return blocks, flat, nil
}

func (b *builder) block(from resolve.Block, depth int) (block, error) {
	switch from := from.(type) {
	case *resolve.Paragraph:
		return block{Paragraph: &paragraph{
			place: b.place(from.Anchor, from.Key), Label: from.Label, Text: b.runs(from.Text), Items: b.items(from.Items),
			Elsewhere: b.elsewhere(from.Anchor),
		}}, nil
	case *resolve.Provision:
		p := &section{place: b.place(from.Anchor, from.Key), Level: min(depth+1, 6), Label: from.Label, Elsewhere: b.elsewhere(from.Anchor)}
		for _, inner := range from.Blocks {
			next, err := b.block(inner, depth+1)
			if err != nil {
				return block{}, err
			}
			p.Blocks = append(p.Blocks, next)
		}
		if beside := from.Beside(); beside != nil {
			p.Label, p.Blocks[0].Paragraph.Label, p.Blocks[0].Paragraph.Key = "", beside.Label, p.Key
		}
		return block{Provision: p}, nil
	case *resolve.Table:
		return block{Table: b.table(from)}, nil
	case *resolve.Figure:
		picture, err := newPicture(from.Image)
		return block{Figure: &figure{place: b.place(from.Anchor, from.Key), Picture: picture, Label: from.Label, Caption: b.runs(from.Caption)}}, err
	}
	panic(fmt.Sprintf("rapporteur: internal error: no HTML for a block of type %T", from))
}

func (b *builder) items(from []*resolve.ListItem) (items []listItem) {
	for _, i := range from {
		items = append(items, listItem{
			place: b.place(i.Anchor, i.Key), Label: i.Label, Text: b.runs(i.Text), Items: b.items(i.Items),
		})
	}
	return items
}

func (b *builder) table(from *resolve.Table) *table {
	t := &table{
		place: b.place(from.Anchor, from.Key), Name: b.words["html.table"],
		Label: from.Label, Caption: b.runs(from.Caption), Header: b.row(from.Header, from.Align),
	}
	for _, row := range from.Rows {
		t.Rows = append(t.Rows, b.row(row, from.Align))
	}
	return t
}

func (b *builder) row(from []resolve.Text, align []report.Alignment) (cells []cell) {
	for i, text := range from {
		c := cell{Text: b.runs(text)}
		if i < len(align) {
			c.Align = alignClass(align[i])
		}
		cells = append(cells, c)
	}
	return cells
}

func alignClass(a report.Alignment) string {
	switch a {
	case report.Center:
		return "center"
	case report.End:
		return "end"
	default:
		return ""
	}
}
