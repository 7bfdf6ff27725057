package published

import (
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
)

// Report returns the document as a tree of unnumbered parts, for the rules
// about all reports. Its spans have the characters as typed, each with its
// place. It leaves out what precedes the first section, except the last text,
// which is taken for the title.
func (d *Document) Report() *report.Report {
	language, _ := lang.Find(d.Language)
	r := &report.Report{Language: language, Blocks: reportBlocks(d.Blocks)}
	if n := len(d.Front); n > 0 {
		r.Title = d.Front[n-1].Text.Spans()
	}
	for _, note := range d.Notes {
		r.Notes = append(r.Notes, &report.Note{Origin: note.Text.Whole(), Text: note.Text.Spans()})
	}
	return r
}

// Masthead returns the texts before the title of the report.
func (d *Document) Masthead() []report.Text {
	var all []report.Text
	for _, p := range d.Front[:max(len(d.Front)-1, 0)] {
		all = append(all, p.Text.Spans())
	}
	return all
}

func reportBlocks(blocks []Block) []report.Block {
	var all []report.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			all = append(all, &report.Section{
				Origin: b.place(), Level: b.Level, Numbered: b.Number > 0, Annex: b.Annex,
				Title: b.Title.Spans(), Blocks: reportBlocks(b.Blocks),
			})
		case *Paragraph:
			all = append(all, reportParagraph(b))
		case *Provision:
			p := &report.Provision{Origin: b.Label, Series: b.Series}
			for _, body := range b.Body {
				p.Blocks = append(p.Blocks, reportParagraph(body))
			}
			all = append(all, p)
		}
	}
	return all
}

func reportParagraph(p *Paragraph) *report.Paragraph {
	origin := p.Text.Whole()
	if origin.IsZero() { // its list begins at once
		origin = p.Label
	}
	return &report.Paragraph{
		Origin: origin, Numbered: p.Number > 0, Text: p.Text.Spans(), Items: reportItems(p.Items),
		Agenda: len(p.Items) > 0 && p.Items[0].Style == "decimal",
	}
}

func reportItems(items []*Item) []*report.Item {
	var all []*report.Item
	for _, i := range items {
		all = append(all, &report.Item{Origin: i.Text.Whole(), Text: i.Text.Spans(), Items: reportItems(i.Items)})
	}
	return all
}

// Spans returns the characters as typed, without markup, in spans of one
// style. A line end is a space, and so is a page break within a text.
func (t Text) Spans() report.Text {
	n := 0
	for i := range t.pieces {
		if t.begins(i) {
			n++
		}
	}
	all := make(report.Text, 0, n)
	for i, p := range t.pieces {
		if t.begins(i) {
			all = append(all, report.Span{Style: p.style(), Origin: t.file.Span(p.from, p.to)})
		} else {
			last := &all[len(all)-1].Origin
			*last = t.file.Span(last.Start, p.to)
		}
	}
	for i, s := range all {
		if all[i].Text = lineEnds.Replace(s.Origin.Text()); s.Origin.Len() == 0 {
			all[i].Text = " "
		}
	}
	return all
}

// begins reports whether a piece does not continue the span of the one before.
func (t Text) begins(i int) bool {
	if i == 0 || t.pieces[i].isBreak() || t.pieces[i-1].isBreak() {
		return true
	}
	before, p := t.pieces[i-1], t.pieces[i]
	return before.style() != p.style() || before.to != p.from
}

// isBreak reports whether a piece stands for a page break within a text.
func (p piece) isBreak() bool { return p.from == p.to && p.size > 0 }

func (p piece) style() report.Style {
	var style report.Style
	if p.raised {
		style |= report.Superscript
	}
	if p.kept {
		style |= report.Code
	}
	return style
}

// lineEnds replaces line ends with as many spaces.
var lineEnds = strings.NewReplacer("\r\n", "  ", "\n", " ")
