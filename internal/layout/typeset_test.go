package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
)

func eachLanguage(t *testing.T, paragraphs int, f func(t *testing.T, tag lang.Tag, d *Document)) {
	for _, l := range lang.All() {
		t.Run(string(l.Tag), func(t *testing.T) { f(t, l.Tag, typesetSample(t, l.Tag, paragraphs)) })
	}
}

func TestEveryCharacterIsPlacedOnceAndInOrder(t *testing.T) {
	eachLanguage(t, 40, func(t *testing.T, tag lang.Tag, d *Document) {
		got, want := readBack(d), written(sampleEdition(tag, 40))
		if got == want {
			return
		}
		g, w := []rune(got), []rune(want)
		at := 0
		for at < len(g) && at < len(w) && g[at] == w[at] {
			at++
		}
		t.Errorf("differs at character %d:\ngot  %q\nwant %q", at, string(g[max(0, at-20):min(len(g), at+40)]), string(w[max(0, at-20):min(len(w), at+40)]))
	})
}

// inkEnds returns where a run's ink begins and ends, without the spaces at its
// ends.
func inkEnds(d *Document, r *GlyphRun) (left, right float64) {
	left, right = r.X, r.X
	x, first := r.X, true
	for _, g := range r.Glyphs {
		if strings.TrimSpace(d.Faces[r.Face].Text(g.Code)) != "" {
			width := float64(d.Faces[r.Face].Width(g.Code)) * r.Size / 1000
			if first {
				left, first = x, false
			}
			right = x + min(g.Advance, width)
		}
		x += g.Advance
	}
	return left, right
}

func TestNothingLeavesItsFrame(t *testing.T) {
	const allowed = 0.6 // for rounding of widths and the space in full-width marks
	eachLanguage(t, 60, func(t *testing.T, tag lang.Tag, d *Document) {
		for i, p := range d.Pages {
			for _, item := range p.Items {
				r, ok := item.(*GlyphRun)
				if !ok {
					continue
				}
				left, right := inkEnds(d, r)
				if left < frameMargin-r.Size/2 || right > pageWidth-frameMargin+allowed {
					t.Errorf("page %d: %q from %.2f to %.2f", i+1, d.Text(r), left, right)
				}
				if r.Content != nil && (r.Y < mastheadTop || r.Y > bodyBottom) {
					t.Errorf("page %d: %q at height %.2f", i+1, d.Text(r), r.Y)
				}
			}
		}
	})
}

func TestFootnotesStandOnThePageThatCallsThem(t *testing.T) {
	eachLanguage(t, 80, func(t *testing.T, tag lang.Tag, d *Document) {
		notes, calls := map[string]int{}, map[string]int{}
		var walk func(e *Element)
		walk = func(e *Element) {
			for i, kid := range e.Kids {
				k, ok := kid.(*Element)
				if !ok {
					continue
				}
				if k.Type == "Note" {
					notes[k.ID] = firstPage(k)
					calls[k.ID] = firstPage(e.Kids[i-1].(*Element))
				}
				walk(k)
			}
		}
		walk(d.Root)
		if len(notes) == 0 {
			t.Fatal("no note in the sample")
		}
		for id := range notes {
			if notes[id] != calls[id] {
				t.Errorf("%s is referred to on page %d and set on page %d", id, calls[id]+1, notes[id]+1)
			}
		}
	})
}

// firstPage returns the page of the first content of an element.
func firstPage(e *Element) int {
	for _, kid := range e.Kids {
		switch k := kid.(type) {
		case *Content:
			return k.Page
		case *Element:
			if p := firstPage(k); p >= 0 {
				return p
			}
		}
	}
	return -1
}

func TestHeadingsAreFollowedByTextOnTheirPage(t *testing.T) {
	eachLanguage(t, 120, func(t *testing.T, tag lang.Tag, d *Document) {
		kids := d.Root.Kids
		for i, kid := range kids[:len(kids)-1] {
			e := kid.(*Element)
			if !strings.HasPrefix(e.Type, "H") {
				continue
			}
			if here, next := firstPage(e), firstPage(kids[i+1].(*Element)); here != next {
				t.Errorf("heading on page %d, its text on page %d", here+1, next+1)
			}
		}
	})
}

func TestHeadingLevelsAreNotSkipped(t *testing.T) {
	d := typesetSample(t, lang.English, 30)
	last := 0
	for _, kid := range d.Root.Kids {
		var level int
		if _, err := fmt.Sscanf(kid.(*Element).Type, "H%d", &level); err != nil {
			continue
		}
		if last == 0 && level != 1 {
			t.Errorf("the first heading is H%d", level)
		}
		last = level
	}
}

func TestConsecutiveNumberedParagraphsShareOneList(t *testing.T) {
	d := typesetSample(t, lang.French, 6)
	lists := 0
	for _, kid := range d.Root.Kids {
		if e := kid.(*Element); e.Type == "L" {
			lists++
			if len(e.Kids) != 6 || e.ListNumbering != "Decimal" {
				t.Errorf("list of %d items, numbering %q", len(e.Kids), e.ListNumbering)
			}
		}
	}
	if lists != 1 {
		t.Errorf("%d lists, want 1", lists)
	}
}

// A numbered paragraph after a draft decision does not go on the list of the
// paragraphs in the decision.
func TestAProvisionEndsTheListOfItsParagraphs(t *testing.T) {
	e := sampleEdition(lang.English, 0)
	e.Blocks = []resolve.Block{
		&resolve.Provision{Label: "Draft decision", Blocks: []resolve.Block{&resolve.Paragraph{Label: "1.", Text: plainText("Decides;")}}},
		&resolve.Paragraph{Label: "9.", Text: plainText("The meeting was closed.")},
	}
	lists := 0
	for _, kid := range Typeset(e, font.Bundled()).Root.Kids {
		if kid.(*Element).Type == "L" {
			lists++
		}
	}
	if lists != 2 {
		t.Errorf("there are %d lists, want 2", lists)
	}
}

// Texts with a number alone have no headings: each is an item with its number before it.
func TestABareNumberIsBesideItsText(t *testing.T) {
	e := sampleEdition(lang.English, 0)
	e.Blocks = []resolve.Block{
		&resolve.Paragraph{Label: "140.", Text: plainText("The recommendations listed below enjoy support:")},
		&resolve.Provision{Label: "140.1", Anchor: "rec-140-1", Bare: true, Blocks: []resolve.Block{&resolve.Paragraph{Text: plainText("Publish it;")}}},
		&resolve.Provision{Label: "140.2", Anchor: "rec-140-2", Bare: true, Blocks: []resolve.Block{&resolve.Paragraph{Text: plainText("Translate it.")}}},
	}
	var items []int
	for _, kid := range Typeset(e, font.Bundled()).Root.Kids {
		if e := kid.(*Element); e.Type == "L" {
			items = append(items, len(e.Kids))
		}
	}
	if !slices.Equal(items, []int{1, 2}) {
		t.Errorf("the lists have %v items, want one paragraph, then two texts", items)
	}
}

func TestLinksLeadToTheirPlaces(t *testing.T) {
	d := typesetSample(t, lang.Spanish, 40)
	for i, p := range d.Pages {
		for _, l := range p.Links {
			if (l.Address == "") == (l.Target == nil) || l.Description == "" || l.Element.Type != "Link" {
				t.Errorf("page %d: link %+v", i+1, l)
			}
			if l.Width <= 0 || l.X < frameMargin || l.X+l.Width > pageWidth-frameMargin+1 {
				t.Errorf("page %d: link from %.1f, %.1f wide", i+1, l.X, l.Width)
			}
		}
	}
}

func TestSameEditionGivesSamePages(t *testing.T) {
	for _, tag := range []lang.Tag{lang.Arabic, lang.Chinese, lang.Russian} {
		var first, second strings.Builder
		if err := typesetSample(t, tag, 20).Dump(&first); err != nil {
			t.Fatal(err)
		}
		if err := typesetSample(t, tag, 20).Dump(&second); err != nil {
			t.Fatal(err)
		}
		if first.String() != second.String() {
			t.Errorf("%s: two runs differ", tag)
		}
	}
}

func TestHeadersAndFootersMirror(t *testing.T) {
	for tag, outerRightOnOdd := range map[lang.Tag]bool{lang.English: true, lang.Arabic: false} {
		d := typesetSample(t, tag, 60)
		for i, p := range d.Pages[1:] {
			odd := i%2 == 1
			for _, item := range p.Items {
				r, ok := item.(*GlyphRun)
				if !ok || r.Content != nil || d.Text(r) != sampleSymbol {
					continue
				}
				if onRight := r.X > pageWidth/2; onRight != (odd == outerRightOnOdd) {
					t.Errorf("%s page %d: symbol at %.1f", tag, i+2, r.X)
				}
			}
		}
	}
}

func TestLatinLinesOfTheMastheadAndFeetHaveOneFace(t *testing.T) {
	d := typesetSample(t, lang.Arabic, 20)
	faces := map[string]bool{}
	for _, p := range d.Pages {
		for _, item := range p.Items {
			r, ok := item.(*GlyphRun)
			if ok && r.Content == nil && strings.ContainsAny(d.Text(r), "0123456789") {
				faces[strings.TrimSuffix(d.Faces[r.Face].Face().Name(), "-Bold")] = true
			}
		}
	}
	if len(faces) != 1 {
		t.Errorf("digits in headers and footers are set in %v", faces)
	}
}
