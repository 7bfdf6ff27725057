package pdf_test

import (
	"slices"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
)

// calls returns words with a footnote reference in the middle.
func calls(n *resolve.Note, words string) resolve.Text {
	return resolve.Text{{Text: words}, {Text: n.Mark, Note: n, Style: report.Superscript}, {Text: words}}
}

func TestNotesMayBeCalledOftenAndFromAnywhere(t *testing.T) {
	for _, language := range lang.All() {
		words := sentence(language.Tag)
		note := func(mark, words string) *resolve.Note {
			return &resolve.Note{Key: mark, Anchor: "note-" + mark, Mark: mark, Text: text(words)}
		}
		first, inner, last := note("1", "11"+words), note("2", "22"+words), note("5", "33"+words)
		outer, deep := note("3", "44"+words), note("4", "55"+words)
		outer.Text = calls(deep, "44"+words)
		first.Text = calls(inner, "11"+words)
		inner.Text = calls(first, "22"+words)
		last.Text = calls(inner, "33"+words)
		e := &resolve.Edition{Language: language, Title: calls(first, words), Blocks: []resolve.Block{
			&resolve.Heading{Level: 1, Anchor: "sec-1", Label: "I.", Title: calls(first, words)},
			&resolve.Paragraph{Anchor: "para-1", Number: "1", Label: "1.", Text: calls(inner, words),
				Items: []*resolve.ListItem{{Label: "(a)", Text: calls(inner, words)}}},
			&resolve.Paragraph{Anchor: "para-2", Number: "2", Label: "2.", Text: slices.Concat(calls(outer, words), calls(last, words), calls(deep, words))},
			&resolve.Table{Anchor: "table-1", Label: "1", Caption: calls(first, words), Align: []report.Alignment{report.Start, report.End},
				Header: []resolve.Text{calls(last, words), calls(inner, words)}},
		}}
		table := e.Blocks[3].(*resolve.Table)
		for range 60 {
			table.Rows = append(table.Rows, []resolve.Text{calls(last, words), calls(first, words)})
		}
		file := render(t, typeset(t, e), metadata())
		for _, f := range verify.Verify(source.NewFile("notes.pdf", file), verify.Expect(e)) {
			t.Errorf("%s: %s: %s", language.Tag, f.Rule, f.Message)
		}
	}
}
