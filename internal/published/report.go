package published

import (
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
)

// Report returns the document as a tree of unnumbered parts, for the rules
// that look at the words of any report. Its spans have the characters as they
// were typed, each with its place. What stands before the first section is
// left out, but for the last of it, which is taken for the title.
func (d *Document) Report() *report.Report {
	language, _ := lang.Find(d.Language)
	r := &report.Report{Language: language, Blocks: reportBlocks(d.Blocks)}
	if n := len(d.Front); n > 0 {
		r.Title = d.Front[n-1].Text.spans()
	}
	for _, note := range d.Notes {
		r.Notes = append(r.Notes, &report.Note{Origin: note.Text.Whole(), Text: note.Text.spans()})
	}
	return r
}

func reportBlocks(blocks []Block) []report.Block {
	var all []report.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			all = append(all, &report.Section{
				Origin: b.Span(), Level: b.Level, Numbered: b.Number > 0, Annex: b.Annex,
				Title: b.Title.spans(), Blocks: reportBlocks(b.Blocks),
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
		Origin: origin, Numbered: p.Number > 0, Text: p.Text.spans(), Items: reportItems(p.Items),
		Agenda: len(p.Items) > 0 && p.Items[0].Style == "decimal",
	}
}

func reportItems(items []*Item) []*report.Item {
	var all []*report.Item
	for _, i := range items {
		all = append(all, &report.Item{Origin: i.Text.Whole(), Text: i.Text.spans(), Items: reportItems(i.Items)})
	}
	return all
}

// spans returns the characters as they were typed; a line end is a space.
func (t Text) spans() report.Text {
	var all report.Text
	for _, r := range t.Raw() {
		s := report.Span{Text: strings.NewReplacer("\r\n", "  ", "\n", " ").Replace(r.Text), Origin: r.Span}
		if r.Raised {
			s.Style = report.Superscript
		}
		if r.Kept {
			s.Style |= report.Code
		}
		all = append(all, s)
	}
	return all
}
