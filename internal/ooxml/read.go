// Package ooxml reads the text of Word documents (DOCX), as finished reports have it.
//
// A Word document does not have the numbers of its paragraphs: Word counts them when it shows
// them. So does this package, by the same rules, and it accepts tracked changes, shows the
// results of fields, and puts footnotes where they are called.
//
// Goals: the words and labels that Word prints, each with its paragraph. Non-goals: pictures,
// headers and footers, comments, equations, and files of other programs.
package ooxml

import (
	"errors"
	"path"
	"strings"

	"rapporteur/internal/disk"
	"rapporteur/internal/published"
	"rapporteur/internal/source"
)

// document is a document while it is read.
type document struct {
	*archive
	related   map[string]string // parts by the last word of their relationship: "styles"
	styles    map[string]*style
	normal    string // the style of paragraphs that name none
	abstracts map[string]*abstract
	lists     map[string]*list
	notes     map[string]string // name by kind and identifier
	order     []string          // of the notes as they are called
	called    map[string]int    // how many notes of each kind

	out    published.Writer
	joined *paragraph // whose end was deleted
	body   inline
}

// Read returns the text of a document. Name is its path as the user typed it. What cannot be read
// is a [disk.Refusal].
func Read(name string, content []byte) (*source.File, error) {
	a, err := openArchive(content)
	if err != nil {
		return nil, &disk.Refusal{Name: name, Reason: "is no Word document, or is damaged", Hint: "open it in Word and save it as .docx again"}
	}
	d := &document{
		archive: a, related: make(map[string]string), styles: make(map[string]*style), abstracts: make(map[string]*abstract),
		lists: make(map[string]*list), notes: make(map[string]string), called: make(map[string]int),
	}
	d.body.document = d
	main, err := d.find()
	if err == nil {
		err = errors.Join(d.readStyles(), d.readNumbering())
	}
	if err == nil {
		err = d.each(main, d.block, "p", "tbl")
	}
	if d.joined != nil {
		d.write(d.joined)
	}
	if err == nil {
		err = d.writeNotes()
	}
	reason := ""
	switch {
	case errors.Is(err, errExcess):
		reason = "is nested too deep, or too large when it is unpacked"
	case err != nil:
		reason = "is no Word document, or is damaged"
	case d.out.Empty():
		reason = "has no text"
	default:
		return d.out.File(name), nil
	}
	return nil, &disk.Refusal{Name: name, Reason: reason, Hint: "open it in Word and save it as .docx again"}
}

// find finds the parts of a document by their relationships, and returns the main one.
func (d *document) find() (main string, err error) {
	err = d.each("_rels/.rels", func(n *node) {
		if path.Base(n.get("Type")) == "officeDocument" {
			main = strings.TrimPrefix(path.Clean("/"+n.get("Target")), "/")
		}
	}, "Relationship")
	if err != nil || main == "" {
		return "", errors.Join(errors.New("it is no Word document"), err)
	}
	relations := path.Join(path.Dir(main), "_rels", path.Base(main)+".rels")
	if d.archive.parts[relations] == nil {
		return main, nil
	}
	return main, d.each(relations, func(n *node) {
		target := n.get("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", path.Dir(main), target)
		}
		if n.get("TargetMode") != "External" {
			d.related[path.Base(n.get("Type"))] = strings.TrimPrefix(path.Clean(target), "/")
		}
	}, "Relationship")
}

// optional visits the elements of a part that a document may lack.
func (d *document) optional(kind string, visit func(*node), names ...string) error {
	if d.related[kind] == "" || d.archive.parts[d.related[kind]] == nil {
		return nil
	}
	return d.each(d.related[kind], visit, names...)
}

// block writes a paragraph or a table.
func (d *document) block(n *node) {
	if n.name == "tbl" {
		d.table(n)
		return
	}
	p := d.newParagraph(n, &d.body)
	if d.joined != nil {
		p.pieces = append(d.joined.pieces, p.pieces...)
		d.joined = nil
	}
	if p.joined {
		d.joined = p
		return
	}
	d.write(p)
}

// write writes a paragraph, unless it is empty or an entry of a table of contents, and the text
// boxes in it.
func (d *document) write(p *paragraph) {
	if text := published.Words(p.pieces); (text != "" || len(p.pieces) > 0) && !d.named(p.pPr, "toc ") {
		label, bullet, level := d.label(p.pPr)
		mark := published.Plain
		switch {
		case bullet:
			mark = strings.Repeat("    ", level) + published.Bullet
		case d.isHeading(p.pPr), p.bold && len(text) < 400 && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ":"):
			mark = published.Heading
		}
		d.out.Paragraph(mark, label+" "+text)
		d.out.Text(label + " ")
		d.out.Pieces(p.pieces)
	}
	for _, box := range p.boxes {
		d.write(box)
	}
}

// table writes a table as rows, or its paragraphs where the table is only there to place them: it has
// one column, or cells with several paragraphs.
func (d *document) table(n *node) {
	var rows [][][]*node
	placed := true
	for _, tr := range n.kids {
		if tr.name != "tr" || tr.kid("trPr", "del") != nil {
			continue
		}
		var row [][]*node
		for _, tc := range tr.kids {
			if tc.name != "tc" {
				continue
			}
			var blocks []*node
			for _, k := range tc.kids {
				if k.name == "p" || k.name == "tbl" {
					blocks = append(blocks, k)
				}
			}
			row = append(row, blocks)
		}
		placed = placed && len(row) < 2
		rows = append(rows, row)
	}
	for _, row := range rows {
		for _, cell := range row {
			placed = placed || len(cell) > 1
		}
	}
	if !placed {
		var words [][]string
		for _, row := range rows {
			words = append(words, d.row(row))
		}
		d.out.Table(words)
		return
	}
	for _, row := range rows {
		for _, cell := range row {
			for _, k := range cell {
				d.block(k)
			}
		}
	}
}

// row returns the words of the cells of a row.
func (d *document) row(cells [][]*node) (all []string) {
	for _, cell := range cells {
		text := ""
		for _, k := range cell {
			p := d.newParagraph(k, &d.body)
			label, _, _ := d.label(p.pPr)
			text = strings.TrimSpace(text + " " + label + " " + published.Words(p.pieces))
		}
		all = append(all, text)
	}
	return all
}
