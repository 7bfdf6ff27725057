package layout

import (
	"rapporteur/internal/font"
	"rapporteur/internal/hyphen"
	"rapporteur/internal/resolve"
)

// Typeset sets an edition with the fonts of a library. A character that no
// font has is drawn as an empty box: the rule glyph-missing has found it, and
// the audit of the finished file would.
func Typeset(e *resolve.Edition, fonts *font.Library) *Document {
	t := newTypesetter(e, fonts)
	f := &flow{t: t, parent: t.document.Root}
	f.masthead(e)
	f.titles(e)
	f.contents(e)
	text := len(f.strips)
	f.blocks(e.Blocks)
	if len(e.Contents) > 0 {
		f.beginPage(text)
	}
	f.end()
	sheaves := paginate(f.strips, frameOf)
	t.numberEntries(sheaves)
	t.draw(sheaves)
	t.run(&e.Masthead)
	t.resolveLinks()
	return t.document
}

func newTypesetter(e *resolve.Edition, fonts *font.Library) *typesetter {
	return &typesetter{
		language: e.Language, tag: string(e.Language.Tag), sheet: sheetOf(e.Language),
		library: fonts, shaper: font.NewShaper(), hyphens: hyphen.For(string(e.Language.Tag)),
		document: &Document{
			Language: e.Language, Title: e.Title.Plain(), Symbol: e.Masthead.Symbol,
			Width: pageWidth, Height: pageHeight,
			Root: &Element{Type: "Document", Lang: e.Language.HTML},
		},
		faces:  make(map[*font.Face]int),
		notes:  make(map[*resolve.Note]*noteElements),
		places: make(map[string]Destination),
		words:  make(map[*resolve.Link]string),
	}
}

// frameOf returns the frame of a page, counted from 0. That of the first page
// begins higher, because the masthead is part of its text.
func frameOf(page int) frame {
	if page == 0 {
		return frame{mastheadTop, bodyBottom}
	}
	return frame{bodyTop, bodyBottom}
}

// beginPage makes the strip of that index, if there is one, the first of a page.
func (f *flow) beginPage(i int) {
	if i < len(f.strips) {
		f.strips[i].begins, f.strips[i].tied = true, false
	}
}

// end keeps the last line of the document from being alone on a page.
func (f *flow) end() {
	if n := len(f.strips); n > 1 {
		f.strips[n-1].tied = true
	}
}
