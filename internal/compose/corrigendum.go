package compose

import (
	"cmp"
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/renumber"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// Errata is what is wrong in one language of an issued report.
type Errata struct {
	renumber.Corrections
	Concerns []string                                    // tags of the only languages in which something is wrong; empty for all
	Line     func(unit *renumber.Unit, part, at int) int // on which a part of an issued text is, 0 if that is not known; at is bytes of the part
	Pictures map[string]report.Image                     // of the corrected report, by name
}

// Corrigendum returns the document that corrects a report. Corrected is the report with
// all corrections, whose first page it has.
func Corrigendum(corrected *report.Report, errata Errata, l *locale.Locale) (*report.Report, diag.List) {
	c := &corrector{Errata: errata, locale: l}
	c.writer = l.Writer(&c.marks, nil)
	r := &report.Report{
		Language: corrected.Language, Masthead: corrected.Masthead, Organ: corrected.Organ, Lines: corrected.Lines, Title: corrected.Title,
	}
	all := &report.Section{Key: "corrigendum", Level: 1, Title: c.say("corrigendum.heading", nil)}
	if len(errata.Concerns) > 0 {
		all.Blocks = append(all.Blocks, paragraph(c.say("corrigendum.languages", map[string]any{"Languages": errata.Concerns})))
	}
	if errata.Renumber {
		all.Blocks = append(all.Blocks, paragraph(c.say("corrigendum.renumber", nil)))
	}
	var last *report.Section
	corrections := 0
	for i := range errata.List {
		for _, s := range c.correct(&errata.List[i]) {
			if last != nil && last.Title.Plain() == s.Title.Plain() { // several words of one line, or texts that are put in
				if errata.List[i].Old == nil {
					s.Blocks = s.Blocks[1:] // that they are
				}
				last.Blocks = append(last.Blocks, s.Blocks...)
				continue
			}
			corrections++
			s.Key, s.Level = fmt.Sprint("correction-", corrections), 2
			all.Blocks, last = append(all.Blocks, s), s
		}
	}
	r.Blocks = []report.Block{all}
	Recognize(r)
	return r, append(c.findings, c.writer.Findings()...)
}

// CorrigendumIDs returns the messages that Corrigendum uses.
func CorrigendumIDs() []string {
	return []string{
		"corrigendum.heading", "corrigendum.languages", "corrigendum.words", "corrigendum.whole", "corrigendum.insert",
		"corrigendum.delete", "corrigendum.renumber", "corrigendum.place.%s", "corrigendum.after.%s",
	}
}

// corrector writes a corrigendum.
type corrector struct {
	Errata
	locale   *locale.Locale
	marks    source.Marks
	writer   *locale.Writer
	findings diag.List
}

func paragraph(t report.Text) *report.Paragraph { return &report.Paragraph{Text: t} }

// correct returns what a correction says, below where it applies.
func (c *corrector) correct(x *renumber.Correction) []*report.Section {
	switch {
	case x.New == nil:
		return []*report.Section{{Title: c.place(x.Old, -1, 0), Blocks: []report.Block{paragraph(c.say("corrigendum.delete", nil))}}}
	case x.Old == nil:
		where := c.say("corrigendum.after."+string(x.After.Kind), factsOf(x.After, -1, 0))
		return []*report.Section{{Title: where, Blocks: append([]report.Block{paragraph(c.say("corrigendum.insert", nil))}, c.texts(x.New, -1)...)}}
	case len(x.Words) == 0:
		blocks := append([]report.Block{paragraph(c.say("corrigendum.whole", nil))}, c.texts(x.New, x.Part)...)
		return []*report.Section{{Title: c.place(x.Old, x.Part, 0), Blocks: blocks}}
	}
	var all []*report.Section
	for _, w := range x.Words {
		said := c.say("corrigendum.words", map[string]any{"Old": called(x.Old, w.Old), "New": called(x.New, w.New)})
		all = append(all, &report.Section{Title: c.place(x.Old, x.Part, c.Line(x.Old, x.Part, w.At)), Blocks: []report.Block{paragraph(said)}})
	}
	return all
}

// place says where a part of a unit is, or the whole of it for -1; line is 0 if it is not said.
func (c *corrector) place(u *renumber.Unit, part, line int) report.Text {
	return c.say("corrigendum.place."+string(u.Kind), factsOf(u, part, line))
}

// factsOf are what messages about places see.
func factsOf(u *renumber.Unit, part, line int) map[string]any {
	of := map[string]any{
		"Label": text(renumber.Bare(u.Parts[0].Name)), "Number": text(u.Text), "Text": called(u, u.Parts[0].Text), "Section": text(u.Section),
		"Nth": u.Nth, "Items": report.Text(nil), "Item": report.Text(nil), "Row": 0, "Cell": 0, "Line": line,
	}
	if part >= 0 {
		p := u.Parts[part]
		items := "Items"
		switch resolve.List(p.List) {
		case resolve.OperativeList: // whose numbers count through the text
			items, p.Nth = "Item", 0
		case resolve.AgendaList:
			items = "Item" // with a number instead of a letter
		}
		of[items], of["Row"], of["Cell"], of["Nth"] = text(p.Items), p.Row, p.Cell, cmp.Or(p.Nth, u.Nth)
	}
	return of
}

// texts returns a part of a unit as it is to be read, with its label, or all of them for -1.
func (c *corrector) texts(u *renumber.Unit, part int) []report.Block {
	if part >= 0 {
		return []report.Block{labelled(u, u.Parts[part])}
	}
	switch image, known := c.Pictures[u.Image]; {
	case u.Table != nil:
		return []report.Block{table(u)}
	case known:
		return []report.Block{&report.Figure{Image: image, Caption: labelled(u, u.Parts[0]).Text}}
	}
	var all []report.Block
	for _, p := range u.Parts {
		all = append(all, labelled(u, p))
	}
	return all
}

func labelled(u *renumber.Unit, p renumber.Part) *report.Paragraph {
	t := called(u, p.Text)
	if p.Name != "" {
		t = append(text(p.Name+" "), t...)
	}
	return paragraph(t)
}

// table returns a table as it is to be read.
func table(u *renumber.Unit) *report.Table {
	t := &report.Table{Caption: labelled(u, u.Parts[0]).Text, Align: make([]report.Alignment, len(u.Table.Header)), Rows: make([][]report.Text, len(u.Table.Rows))}
	for _, p := range u.Parts[1:] {
		if p.Row == 0 {
			t.Header = append(t.Header, called(u, p.Text))
		} else {
			t.Rows[p.Row-1] = append(t.Rows[p.Row-1], called(u, p.Text))
		}
	}
	return t
}
