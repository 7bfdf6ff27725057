package pdf_test

import (
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
)

// both is a text with both directions in every kind of span: across line ends,
// within one link, in isolates typed by the author.
func both(words string) resolve.Text {
	link := &resolve.Link{Address: "https://example.org/"}
	const arabic = "العربية"
	long := sentence(lang.Arabic)
	return resolve.Text{
		{Text: words + "("}, {Text: arabic, Foreign: true}, {Text: ") "}, {Text: "עברית 12", Foreign: true, Style: report.Emphasis}, {Text: " 15, "},
		{Text: "to ", Link: link}, {Text: arabic + " 2", Foreign: true, Link: link}, {Text: " here", Link: link}, {Text: "; "},
		{Text: long, Foreign: true}, {Text: words}, {Text: "\u2067" + arabic + " (10/4), “" + arabic + "”\u2069: "},
		{Text: "abc \u202b(" + arabic}, {Text: ", 12!", Style: report.Strong}, {Text: "\u2067" + words},
	}
}

func TestTextsOfBothDirectionsPassTheAudit(t *testing.T) {
	for _, language := range lang.All() {
		words := sentence(language.Tag)
		note := &resolve.Note{Key: "n", Anchor: "note-1", Mark: "1", Text: both(words)}
		e := &resolve.Edition{Language: language, Title: both(words), Blocks: []resolve.Block{
			&resolve.Heading{Level: 1, Anchor: "sec-1", Label: "I.", Title: both("")},
			&resolve.Paragraph{Anchor: "para-1", Number: "1", Label: "1.", Text: append(both(words), resolve.Span{Text: "1", Note: note}),
				Items: []*resolve.ListItem{{Label: "(a)", Text: both(words)}}},
			&resolve.Table{Anchor: "table-1", Label: "1", Caption: both(words), Align: []report.Alignment{report.Start, report.End},
				Header: []resolve.Text{both(""), both(words)}, Rows: [][]resolve.Text{{both(words), both("")}, {text("العربية"), both("")}}},
		}}
		file := render(t, typeset(t, e), metadata())
		for _, f := range verify.Verify(source.NewFile("both.pdf", file), verify.Expect(e)) {
			t.Errorf("%s: %s: %s", language.Tag, f.Rule, f.Message)
		}
	}
}
