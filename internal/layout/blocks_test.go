package layout

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

func pngOf(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pictures(d *Document) []*Picture {
	var all []*Picture
	for _, p := range d.Pages {
		for _, item := range p.Items {
			if picture, ok := item.(*Picture); ok {
				all = append(all, picture)
			}
		}
	}
	return all
}

func TestAPictureFitsTheColumnAndSaysWhatItShows(t *testing.T) {
	e := sampleEdition(lang.English, 1)
	e.Blocks = append(e.Blocks, &resolve.Figure{Image: report.Image{Name: "map.png", Data: pngOf(t, 4000, 1000), Alt: "A map"},
		Caption: plainText("Routes")})
	d := Typeset(e, font.Bundled())
	p := pictures(d)[0]
	if p.Width != columnWidth || p.Height != columnWidth/4 {
		t.Errorf("picture is %.1f by %.1f", p.Width, p.Height)
	}
	if last := d.Root.Kids[len(d.Root.Kids)-1].(*Element); last.Type != "Figure" || last.Alt != "A map" {
		t.Errorf("structure element %s %q", last.Type, last.Alt)
	}
}

func TestTheEmblemStandsInTheMarginOfTheMasthead(t *testing.T) {
	for tag, onLeft := range map[lang.Tag]bool{lang.French: true, lang.Arabic: false} {
		e := sampleEdition(tag, 1)
		e.Masthead.Emblem = &report.Image{Name: "emblem.png", Data: pngOf(t, 200, 200), Alt: "Emblem"}
		d := Typeset(e, font.Bundled())
		if p := pictures(d)[0]; (p.X < columnMargin) != onLeft || p.Content == nil {
			t.Errorf("%s: emblem at %.1f", tag, p.X)
		}
	}
}

func TestAReissuedDocumentHasAnAsterisk(t *testing.T) {
	e := sampleEdition(lang.English, 40)
	e.Masthead.Reissued = true
	d := Typeset(e, font.Bundled())
	if !slices.ContainsFunc(artifactTexts(d, d.Pages[1]), func(s string) bool { return s == sampleSymbol+"*" }) {
		t.Error("no asterisk after the symbol in the header")
	}
	if !strings.Contains(readBack(d), sampleSymbol+"*") {
		t.Error("no asterisk after the symbol in the masthead")
	}
}

func TestANoteThatIsCalledTwiceStandsOnce(t *testing.T) {
	e := sampleEdition(lang.English, 1)
	note := &resolve.Note{Anchor: "note-1", Mark: "1", Text: plainText("See annex.")}
	call := resolve.Span{Text: "1", Note: note}
	e.Blocks = []resolve.Block{&resolve.Paragraph{Text: resolve.Text{{Text: "One"}, call, {Text: " two"}, call}},
		&resolve.Paragraph{Text: resolve.Text{{Text: "three"}, call}}}
	d := Typeset(e, font.Bundled())
	if got := strings.Count(readBack(d), "Seeannex."); got != 1 {
		t.Errorf("the note is set %d times", got)
	}
}

func artifactTexts(d *Document, p *Page) []string {
	var texts []string
	for _, item := range p.Items {
		if r, ok := item.(*GlyphRun); ok && r.Content == nil {
			texts = append(texts, d.Text(r))
		}
	}
	return texts
}

func TestATableRepeatsItsHeaderButReadsItOnce(t *testing.T) {
	e := sampleEdition(lang.Spanish, 1)
	e.Blocks = nil
	table := sampleTable(words(lang.Spanish), 1)
	for range 4 {
		table.Rows = append(table.Rows, table.Rows...)
	}
	e.Blocks = append(e.Blocks, table)
	d := Typeset(e, font.Bundled())
	if len(d.Pages) < 3 {
		t.Fatalf("%d pages", len(d.Pages))
	}
	var heads []*GlyphRun
	for _, p := range d.Pages {
		for _, item := range p.Items {
			if r, ok := item.(*GlyphRun); ok && strings.TrimSpace(d.Text(r)) == "Three" {
				heads = append(heads, r)
			}
		}
	}
	if len(heads) != len(d.Pages) {
		t.Fatalf("header shown %d times on %d pages", len(heads), len(d.Pages))
	}
	for i, r := range heads[1:] {
		if r.X != heads[0].X || r.Y != heads[1].Y || r.Y > bodyTop+40 {
			t.Errorf("page %d: header at %.1f %.1f", i+2, r.X, r.Y)
		}
	}
	if got, want := readBack(d), written(e); got != want {
		t.Error("the text of the table differs from its source")
	}
}

func FuzzPagesLoseNothing(f *testing.F) {
	for i, l := range lang.All() {
		f.Add(strings.Join(words(l.Tag), ""), uint8(i), uint8(3))
	}
	f.Add("نص “中文” конец\nA/B/C-1 fin", uint8(0), uint8(9))
	f.Fuzz(func(t *testing.T, text string, language, repeat uint8) {
		if text = strings.ToValidUTF8(text, ""); len(text) > 1000 || strings.ContainsRune(text, '\u00ad') {
			return
		}
		e := fuzzEdition(lang.All()[int(language)%len(lang.All())].Tag, text, int(repeat%20))
		d := Typeset(e, font.Bundled())
		want, got := seen(written(e)), seen(readBack(d))
		slices.Sort(want)
		slices.Sort(got)
		if string(got) != string(want) {
			t.Errorf("got  %q\nwant %q", string(got), string(want))
		}
	})
}

// fuzzEdition puts a text wherever an edition can hold one.
func fuzzEdition(tag lang.Tag, text string, repeat int) *resolve.Edition {
	language, _ := lang.Find(tag)
	e := &resolve.Edition{Language: language, Organ: plainText(strings.TrimSpace(words(tag)[2])), Title: plainText(text), Masthead: sampleMasthead(tag)}
	for range repeat {
		note := &resolve.Note{Anchor: "note", Mark: "1", Text: plainText(text)}
		e.Blocks = append(e.Blocks,
			&resolve.Heading{Level: 2, Label: "A.", Title: plainText(text)},
			&resolve.Paragraph{Label: "1.", Text: resolve.Text{{Text: text}, {Text: "1", Note: note}, {Text: text, Foreign: true}, {Text: text, Symbol: true}},
				Items: []*resolve.ListItem{{Label: "a)", Text: plainText(text)}, {Label: "b)", Text: plainText(text)}}},
			&resolve.Table{Header: []resolve.Text{plainText(text), nil}, Align: []report.Alignment{report.Start, report.Center},
				Rows: [][]resolve.Text{{nil, plainText(text)}}})
	}
	return e
}
