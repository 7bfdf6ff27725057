package layout

import (
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
)

func TestASectionAfterAShortParagraphStandsOnItsOwn(t *testing.T) {
	f := &flow{t: testTypesetter(lang.English), parent: &Element{}}
	section := func(level int) *strip {
		f.heading(&resolve.Heading{Level: level, Label: "A.", Title: plainText("Section")})
		return f.strips[len(f.strips)-1]
	}
	section(1)
	under := section(1)
	f.paragraph(&resolve.Paragraph{Number: "1", Label: "1.", Text: plainText("One line.")})
	next := section(1)
	full := f.t.sheet.heading(1).above
	if !under.tied || under.above >= full {
		t.Errorf("under a heading: tied %t, %.1f points of white", under.tied, under.above)
	}
	if next.tied || next.above != full {
		t.Errorf("after a paragraph: tied %t, %.1f points of white, not %.1f", next.tied, next.above, full)
	}
}

func TestAnAnnexBeginsAPageAndItsWordStandsAboveItsTitle(t *testing.T) {
	f := &flow{t: testTypesetter(lang.English), parent: &Element{}}
	f.heading(&resolve.Heading{Level: 1, Label: "I.", Title: plainText("Empty section")})
	f.heading(&resolve.Heading{Level: 1, Annex: true, Label: "Annex", Title: plainText("Contributions")})
	word, title := f.strips[1], f.strips[2]
	if !word.begins || word.tied || title.begins || !title.tied {
		t.Errorf("word begins %t, tied %t; title begins %t, tied %t", word.begins, word.tied, title.begins, title.tied)
	}
	if len(word.lines) != 1 || len(title.lines) != 1 || word.lines[0].x != title.lines[0].x {
		t.Errorf("%d lines of the word, %d of the title, or not at the same place", len(word.lines), len(title.lines))
	}
}
