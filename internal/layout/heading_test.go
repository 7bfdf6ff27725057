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
