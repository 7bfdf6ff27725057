package compose_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rapporteur/internal/compose"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/render/data"
	"rapporteur/internal/renumber"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/locales"
)

// TestEveryCorrectionIsWordedInEveryLanguage corrects, puts in and deletes one text of
// each kind.
func TestEveryCorrectionIsWordedInEveryLanguage(t *testing.T) {
	const name = "testdata/corrigendum.txt"
	golden, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	made := &txtar.Archive{Comment: golden.Comment}
	for _, l := range lang.All() {
		words, findings := locale.NewFolder(locales.FS).Load(l.Tag)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		errata := compose.Errata{
			Corrections: renumber.Correct(issuedEdition("was"), correctedEdition()), Concerns: []string{"fr", "ru"},
			Line:     func(_ *renumber.Unit, _, at int) int { return at/10 + 1 },
			Pictures: map[string]report.Image{"map.png": {Name: "map.png", Alt: "Map"}},
		}
		r, found := compose.Corrigendum(&report.Report{Language: l, Title: report.Text{{Text: "Report"}}}, errata, words)
		numbering, more := resolve.Number(r)
		edition, last := resolve.Bind(r, numbering, words, nil)
		for _, f := range append(append(found, more...), last...) {
			t.Errorf("%s: %s: %s", l.Tag, f.Span, f.Message)
		}
		made.Files = append(made.Files, txtar.File{Name: string(l.Tag), Data: []byte(listed(edition.Blocks))})
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(made), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, want := string(txtar.Format(made)), string(txtar.Format(golden)); got != want {
		t.Errorf("the corrections are not as in %s; run this test with -update and read the difference", name)
	}
}

// listed returns the texts of blocks, one a line.
func listed(blocks []resolve.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case *resolve.Heading:
			fmt.Fprintln(&b, strings.Repeat("#", block.Level), block.Title.Plain())
		case *resolve.Paragraph:
			fmt.Fprintln(&b, block.Text.Plain())
		case *resolve.Table:
			fmt.Fprintln(&b, "table", block.Caption.Plain())
			for _, row := range append([][]resolve.Text{block.Header}, block.Rows...) {
				for _, cell := range row {
					fmt.Fprint(&b, "| ", cell.Plain(), " ")
				}
				fmt.Fprintln(&b)
			}
		case *resolve.Figure:
			fmt.Fprintln(&b, "figure", block.Image.Name, block.Caption.Plain())
		}
	}
	return b.String()
}

const longText = "%s one of many words that are the same in both of the editions and so are left out"

// issuedEdition has one text of each kind, which all say a word.
func issuedEdition(word string) *data.Edition {
	text := fmt.Sprintf(longText, word)
	items := []data.Item{{List: "paragraph", Label: "(a)", Text: text}, {List: "agenda", Label: "5.", Text: text}}
	return &data.Edition{
		Document: data.Particulars{Title: text, Masthead: []string{text}},
		Outline: []data.Section{
			{Key: "s", Level: 1, Label: "II.", Title: text}, {Key: "sub", Level: 2, Label: "A.", Title: text},
			{Key: "bare", Level: 2, Title: text}, {Key: "annex", Level: 1, Label: "Annex I", Title: text}, {Key: "in-annex", Level: 2, Label: "A.", Title: text},
		},
		Paragraphs:      []data.Paragraph{{Key: "p", Number: "12", Label: "12.", Section: "sub", Text: text, Items: items, Marks: []data.Mark{{From: len(word), Note: "n"}}}},
		Recommendations: []data.Paragraph{{Key: "r", Label: "Recommendation 4", Section: "sub", Text: text, Continued: []data.Continuation{{Text: text}}}},
		Provisions: []data.Provision{{Series: "resolution", Paragraph: data.Paragraph{
			Key: "v", Label: "Draft resolution I", Section: "sub", Text: text, Items: []data.Item{{List: "operative", Label: "3.", Text: text}},
		}}},
		Unnumbered: []data.Paragraph{{Text: text}, {Section: "annex", Text: text}},
		Tables: []data.Table{
			{Key: "t", Section: "sub", Label: "Table 1", Caption: text, Header: []string{text}, Rows: [][]string{{text}}},
			{Section: "annex", Caption: text, Header: []string{"A"}, Rows: [][]string{{text}}},
		},
		Figures: []data.Figure{{Key: "f", Section: "sub", Image: "map.png", Label: "Figure 1", Caption: text}, {Section: "annex", Image: "map.png", Caption: text}},
		Notes:   []data.Note{{Key: "n", Mark: "1", Text: text}},
	}
}

// correctedEdition has other words in each text of the issued edition, and after each
// of these a new one.
func correctedEdition() *data.Edition {
	e, more := issuedEdition("is"), issuedEdition("new *words*")
	more.Outline[0].Level = 2
	for i, s := range more.Outline {
		s.Key += "2"
		e.Outline = append(e.Outline, s)
		_ = i
	}
	second := func(p data.Paragraph) data.Paragraph { p.Key += "2"; p.Label += "2"; return p }
	e.Paragraphs = append(e.Paragraphs, second(more.Paragraphs[0]))
	e.Recommendations = append(e.Recommendations, second(more.Recommendations[0]))
	e.Provisions = append(e.Provisions, data.Provision{Series: "resolution", Paragraph: second(more.Provisions[0].Paragraph)})
	e.Document.Masthead = append(e.Document.Masthead, more.Document.Masthead...)
	e.Unnumbered = append(e.Unnumbered, more.Unnumbered...)
	for i := range 2 {
		t, f := more.Tables[i], more.Figures[i]
		t.Key, f.Key = fmt.Sprint("t", i), fmt.Sprint("f", i)
		e.Tables, e.Figures = append(e.Tables, t), append(e.Figures, f)
	}
	e.Notes = append(e.Notes, data.Note{Key: "m", Mark: "2", Text: more.Notes[0].Text})
	e.Unnumbered = append(e.Unnumbered, data.Paragraph{Section: "bare", Text: "Whole."})
	return e
}
