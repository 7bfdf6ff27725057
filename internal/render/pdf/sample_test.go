package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
	"time"

	"rapporteur/internal/lang"
	"rapporteur/internal/layout"
)

// setter builds a document by hand, line by line.
type setter struct {
	doc   *layout.Document
	faces []*embeddedFont
	y     float64
}

// newSetter begins a document that can set the given characters.
func newSetter(tag lang.Tag, characters string) *setter {
	language, _ := lang.Find(tag)
	var texts []string
	seen := map[rune]bool{}
	for _, r := range characters {
		if !seen[r] {
			seen[r] = true
			texts = append(texts, string(r))
		}
	}
	s := &setter{
		doc: &layout.Document{
			Language: language, Title: characters, Symbol: "CTOC/COP/WG.7/2024/5",
			Width: 595.28, Height: 841.89, Root: &layout.Element{Type: "Document"},
		},
		faces: []*embeddedFont{testFace("Squares", texts...)},
	}
	s.page()
	return s
}

func (s *setter) page() {
	s.doc.Pages = append(s.doc.Pages, &layout.Page{})
	s.y = 60
}

func (s *setter) last() (int, *layout.Page) {
	n := len(s.doc.Pages) - 1
	return n, s.doc.Pages[n]
}

// child adds an element below another.
func child(parent *layout.Element, kind string) *layout.Element {
	e := &layout.Element{Type: kind}
	parent.Kids = append(parent.Kids, e)
	return e
}

// line sets a line of text as content of the element, or as an artifact.
func (s *setter) line(e *layout.Element, text string) {
	n, page := s.last()
	var content *layout.Content
	if e != nil {
		content = &layout.Content{Page: n}
		e.Kids = append(e.Kids, content)
	}
	page.Items = append(page.Items, &layout.GlyphRun{
		X: 72, Y: s.y, Size: 10, Content: content, Glyphs: s.faces[0].glyphs(text, 10),
	})
	s.y += 14
}

// link makes the last line an active area.
func (s *setter) link(e *layout.Element, text, address string, target *layout.Destination) {
	_, page := s.last()
	page.Links = append(page.Links, &layout.LinkArea{
		X: 72, Y: s.y - 24, Width: 100, Height: 12,
		Address: address, Target: target, Description: text, Element: e,
	})
}

func (s *setter) bytes(t testing.TB, meta Metadata) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := render(s.doc, s.faces, meta, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sample is a document with every construct of a report.
func sample(tag lang.Tag, word string) *setter {
	s := newSetter(tag, word+"0123456789.- ")
	root := s.doc.Root
	s.line(nil, word)
	s.line(child(root, "H1"), word+" 1")
	s.line(child(root, "H2"), word+" 2")
	s.numbered(root, word)
	s.table(root, word)
	s.figure(root)
	s.page()
	s.line(nil, word)
	p := child(root, "P")
	s.line(p, word)
	note := child(child(p, "Reference"), "Link")
	s.line(note, "1")
	s.link(note, word+" 1", "", &layout.Destination{Page: 1, Y: 500})
	foreign := child(p, "Span")
	foreign.Lang = "en"
	foreign.ActualText = word + "!"
	s.line(foreign, word)
	n := child(p, "Note")
	n.ID = "note-1"
	s.line(child(n, "Lbl"), "1")
	s.line(child(n, "P"), word)
	_, page := s.last()
	page.Items = append(page.Items, &layout.Rule{X: 72, Y: s.y, Width: 100, Height: .5})
	s.doc.Outline = []*layout.Bookmark{
		{Title: word, Kids: []*layout.Bookmark{{Title: "2"}, {Title: "𠀀"}}},
		{Title: "3", Destination: layout.Destination{Page: 1, Y: 100}},
	}
	return s
}

func (s *setter) numbered(root *layout.Element, word string) {
	list := child(root, "L")
	list.ListNumbering = "Decimal"
	for _, number := range []string{"1.", "2.", "3."} {
		item := child(list, "LI")
		s.line(child(item, "Lbl"), number)
		p := child(child(item, "LBody"), "P")
		s.line(p, word)
		link := child(p, "Link")
		s.line(link, word)
		s.link(link, word, "https://undocs.org/en/CTOC/COP/2008/19", nil)
		s.line(link, word)
		s.link(link, word, "https://undocs.org/en/CTOC/COP/2008/19", nil)
	}
}

func (s *setter) table(root *layout.Element, word string) {
	table := child(root, "Table")
	head := child(child(table, "THead"), "TR")
	for range 2 {
		th := child(head, "TH")
		th.Scope = "Column"
		s.line(th, word)
	}
	body := child(table, "TBody")
	for range 2 {
		row := child(body, "TR")
		s.line(child(row, "TD"), word)
		s.line(child(row, "TD"), word)
	}
}

func (s *setter) figure(root *layout.Element) {
	figure := child(root, "Figure")
	figure.Alt = "Emblem"
	n, page := s.last()
	content := &layout.Content{Page: n}
	figure.Kids = append(figure.Kids, content)
	page.Items = append(page.Items, &layout.Picture{
		X: 300, Y: 100, Width: 40, Height: 40, Data: testPicture(), Content: content,
	})
}

// testPicture is a small PNG with transparency.
func testPicture() []byte {
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

// testMetadata is the metadata of the samples.
func testMetadata() Metadata {
	return Metadata{
		Author: "Conference of the Parties", Subject: "Report",
		Creator: "Rapporteur", Date: time.Date(2024, 10, 11, 0, 0, 0, 0, time.UTC),
	}
}
