package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"sync"
	"testing"
	"time"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/layout"
	"rapporteur/internal/render/pdf"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
)

// sentence returns words of a language to fill editions with.
func sentence(tag lang.Tag) string {
	return map[lang.Tag]string{
		lang.Arabic:  "ونظر الفريق العامل في البند 2 من جدول الأعمال، المعنون “الأسلحة النارية”، في جلستيه الأولى والثانية. ",
		lang.Chinese: "工作组在第1次和第2次会议上审议了题为“枪支”的议程项目2。",
		lang.English: "The Working Group considered item 2, entitled “Firearms: difficult offices”, at its 1st and 2nd meetings. ",
		lang.French:  "Le Groupe de travail a examiné le point 2, intitulé «\u00a0Œuvres et armes à feu\u00a0», à ses deux premières séances. ",
		lang.Russian: "Рабочая группа рассмотрела пункт 2, озаглавленный «Огнестрельное оружие», на своих первых заседаниях. ",
		lang.Spanish: "El Grupo de Trabajo examinó el tema 2, titulado “Armas de fuego”, en sus sesiones primera y segunda. ",
	}[tag]
}

// edition makes an edition with every construct of a report.
func edition(tag lang.Tag, paragraphs int) *resolve.Edition {
	language, _ := lang.Find(tag)
	words := sentence(tag)
	e := &resolve.Edition{
		Language: language, Organ: text(words), Title: text(strings.TrimSpace(words)),
		Masthead: report.Masthead{
			Organization: "United Nations", Symbol: "CTOC/COP/WG.6/2024/4",
			Distribution: "Distr.: General", Date: "26 July 2024", Language: "English", Original: "Original: English",
			JobNumber: "V.24-13577", JobDates: "260724 290724",
			Emblem: &report.Image{Name: "emblem.png", Data: picture(), Alt: "Emblem"},
		},
	}
	for n := 1; n <= paragraphs; n++ {
		if n%5 == 1 {
			level := 1 + n/5%2
			e.Blocks = append(e.Blocks, &resolve.Heading{
				Level: level, Anchor: fmt.Sprint("sec-", n), Label: []string{"I.", "A."}[level-1], Title: text(words),
			})
		}
		e.Blocks = append(e.Blocks, paragraph(words, n))
		if n%5 == 0 {
			e.Blocks = append(e.Blocks, &resolve.Provision{
				Anchor: fmt.Sprint("rec-", n), Label: fmt.Sprintf("Recommendation %d", n),
				Blocks: []resolve.Block{&resolve.Paragraph{Text: text(words + words)}, table(words)},
			})
		}
	}
	return e
}

func text(s string) resolve.Text { return resolve.Text{{Text: s}} }

func paragraph(words string, n int) *resolve.Paragraph {
	words = fmt.Sprintf("%s(%d) ", words, 2000+n) // no two paragraphs are alike
	p := &resolve.Paragraph{Anchor: fmt.Sprint("para-", n), Number: fmt.Sprint(n), Label: fmt.Sprintf("%d.", n)}
	for range 1 + n%4 {
		p.Text = append(p.Text, resolve.Span{Text: words})
	}
	symbol := "CTOC/COP/2018/13"
	p.Text = append(p.Text,
		resolve.Span{Text: symbol, Symbol: true, Foreign: true, Link: &resolve.Link{Address: "https://undocs.org/en/" + symbol}},
		resolve.Span{Text: " ("}, resolve.Span{Text: "1", Link: &resolve.Link{Target: resolve.Target{Anchor: "para-1"}}}, resolve.Span{Text: ") "},
		resolve.Span{Text: words, Style: report.Emphasis})
	switch n % 3 {
	case 1:
		key := fmt.Sprint("note-", n)
		note := &resolve.Note{Key: key, Anchor: key, Mark: fmt.Sprint(n/3 + 1), Text: text(fmt.Sprint(1000+n) + " " + words)}
		p.Text = append(p.Text, resolve.Span{Text: note.Mark, Note: note}, resolve.Span{Text: " " + words})
	case 2:
		p.Items = []*resolve.ListItem{
			{Label: "(a)", Text: text(words), Items: []*resolve.ListItem{{Label: "(i)", Text: text(words)}}},
			{Label: "(b)", Text: text(words)},
		}
	}
	return p
}

func table(words string) *resolve.Table {
	return &resolve.Table{
		Align: []report.Alignment{report.Start, report.End}, Caption: text(words),
		Header: []resolve.Text{text(words), text("2")},
		Rows:   [][]resolve.Text{{text(words), text("1000")}, {text("3"), text(words)}},
	}
}

// picture is a small PNG with transparency.
func picture() []byte {
	m := image.NewNRGBA(image.Rect(0, 0, 4, 4))
	for i := range 4 {
		m.Set(i, i, color.NRGBA{0, 0, 255, uint8(60 * (i + 1))})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func metadata() pdf.Metadata {
	return pdf.Metadata{
		Author: "Conference of the Parties", Subject: "CTOC/COP/WG.6/2024/4",
		Creator: "Rapporteur", Date: time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC),
	}
}

func typeset(t testing.TB, e *resolve.Edition) *layout.Document {
	t.Helper()
	return layout.Typeset(e, font.Bundled())
}

func render(t testing.TB, doc *layout.Document, meta pdf.Metadata) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Render(doc, meta, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEditionsPassTheAudit(t *testing.T) {
	for _, language := range lang.All() {
		t.Run(string(language.Tag), func(t *testing.T) {
			e := edition(language.Tag, 12)
			file := render(t, typeset(t, e), metadata())
			for _, f := range verify.Verify(source.NewFile("edition.pdf", file), verify.Expect(e)) {
				t.Errorf("%s: %s", f.Rule, f.Message)
			}
		})
	}
}

func TestEditionsAreReproducible(t *testing.T) {
	files := make([][]byte, 3)
	var group sync.WaitGroup
	for i := range files {
		group.Go(func() { files[i] = render(t, typeset(t, edition(lang.Arabic, 6)), metadata()) })
	}
	group.Wait()
	if !bytes.Equal(files[0], files[1]) || !bytes.Equal(files[0], files[2]) {
		t.Error("runs at the same time differ")
	}
}

// BenchmarkEdition renders, without typesetting, about ten pages.
func BenchmarkEdition(b *testing.B) {
	for _, tag := range []lang.Tag{lang.French, lang.Chinese, lang.Arabic} {
		b.Run(string(tag), func(b *testing.B) {
			doc := typeset(b, edition(tag, 50))
			b.ReportAllocs()
			for b.Loop() {
				file := render(b, doc, metadata())
				b.ReportMetric(float64(len(file))/1024, "KB")
			}
			b.ReportMetric(float64(len(doc.Pages)), "pages")
		})
	}
}
