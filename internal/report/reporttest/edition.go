package reporttest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// Symbol is the document symbol of the editions.
const Symbol = "CTOC/COP/WG.7/2024/5"

// Editions returns small editions: the same document in English and in Arabic,
// with every kind of block and span. They are written by hand, so that a
// renderer's tests fail only for its own errors.
func Editions() []*resolve.Edition {
	return []*resolve.Edition{edition(lang.English, english()), edition(lang.Arabic, arabic())}
}

// edition makes the document from its words.
func edition(tag lang.Tag, w words) *resolve.Edition {
	language, ok := lang.Find(tag)
	if !ok {
		panic("rapporteur: internal error: no language " + string(tag))
	}
	note := &resolve.Note{Key: "first-note", Anchor: "note-1", Mark: "1", Text: text(w.noteText)}
	blocks := []resolve.Block{
		heading("introduction", "sec-1", 1, w.labels[0], w.introduction),
		paragraph("mandate", "1", "introduction", w.mandate(note), nil),
		heading("recommendations", "sec-2", 1, w.labels[1], w.recommendations),
		paragraph("lead-in", "2", "recommendations", w.leadIn(), nil),
		heading("recommendations-causes", "sec-2-1", 2, w.labels[2], w.causes),
		w.provision(),
		w.decision(),
		heading("deliberations", "sec-3", 1, w.labels[3], w.deliberations),
		heading("deliberations-causes", "sec-3-1", 2, w.labels[2], w.causes),
		heading("history", "sec-3-1-1", 3, w.labels[4], w.history),
		paragraph("proposals", "3", "history", w.proposals(note), w.items()),
		table("attendance", "table-1", w),
		&resolve.Figure{
			Key: "routes", Anchor: "figure-1", Label: w.figureLabel,
			Image:   report.Image{Name: "routes.png", Data: picture(), Alt: w.alt},
			Caption: text(w.figure),
		},
		&resolve.Heading{Key: "annex", Anchor: "sec-a1", Level: 1, Annex: true, Title: text(w.annex)},
		&resolve.Paragraph{Key: "annex-text", Section: "annex", Text: text(w.annexText)},
		&resolve.Paragraph{Section: "annex", Text: w.address()},
	}
	return &resolve.Edition{
		Language: language,
		Masthead: w.masthead(),
		Organ:    text(w.body),
		Title:    text(w.title),
		Blocks:   blocks,
		Outline:  outline(blocks),
		Words:    resolve.Words{},
	}
}

func outline(blocks []resolve.Block) (headings []*resolve.Heading) {
	for _, b := range blocks {
		if h, ok := b.(*resolve.Heading); ok {
			headings = append(headings, h)
		}
	}
	return headings
}

func heading(key, anchor string, level int, label, title string) *resolve.Heading {
	return &resolve.Heading{Key: key, Anchor: anchor, Level: level, Label: label, Title: text(title)}
}

func paragraph(key, number, section string, t resolve.Text, items []*resolve.ListItem) *resolve.Paragraph {
	return &resolve.Paragraph{
		Key: key, Anchor: "para-" + number, Number: number, Label: number + ".",
		Section: section, Text: t, Items: items,
	}
}

func table(key, anchor string, w words) *resolve.Table {
	t := &resolve.Table{
		Key: key, Anchor: anchor, Label: w.table + strings.TrimPrefix(anchor, "table-"), Caption: text(w.caption),
		Align: []report.Alignment{report.Start, report.End},
	}
	for _, cell := range w.header {
		t.Header = append(t.Header, text(cell))
	}
	for _, row := range w.rows {
		t.Rows = append(t.Rows, []resolve.Text{text(row[0]), text(row[1])})
	}
	return t
}

func text(s string) resolve.Text { return resolve.Text{{Text: s}} }

// picture returns a PNG of two grey halves.
func picture() []byte {
	img := image.NewGray(image.Rect(0, 0, 40, 20))
	for x := range 40 {
		for y := range 20 {
			img.SetGray(x, y, color.Gray{Y: uint8(80 + x/20*100)})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	return b.Bytes()
}
