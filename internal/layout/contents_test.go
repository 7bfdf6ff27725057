package layout

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
)

// withContents returns an edition that has a table of contents, with this many sections
// of random levels and lengths, of which some are annexes.
func withContents(tag lang.Tag, sections int, random *rand.Rand) *resolve.Edition {
	e, w := sampleEdition(tag, 1), words(tag)
	e.Words = resolve.Words{}
	for _, id := range resolve.ContentsIDs() {
		e.Words[id] = string([]rune(w[1])[:4])
	}
	e.Blocks = nil
	level, number := 1, 0
	annexes := random.IntN(4)
	for i := range sections {
		h := &resolve.Heading{Anchor: fmt.Sprint("sec-", i), Level: level, Label: []string{"VIII.", "A.", "", "1."}[random.IntN(4)],
			Title: plainText(strings.TrimSpace(w[random.IntN(3)]))}
		if h.Annex = i >= sections-annexes && i > 0; h.Annex {
			h.Level = 1
		}
		e.Blocks = append(e.Blocks, h)
		for range random.IntN(4) {
			number++
			e.Blocks = append(e.Blocks, sampleParagraph(w, number))
		}
		e.Contents = append(e.Contents, resolve.Line{Heading: h, Label: h.Label, Paragraphs: []string{"", "7", "120–131"}[random.IntN(3)]})
		level = 1 + random.IntN(min(level+1, 4))
	}
	return e
}

// entries returns the lines of the table of contents in the structure tree.
func entries(e *Element) (all []*Element) {
	for _, kid := range e.Kids {
		if k, ok := kid.(*Element); ok {
			if k.Type == "TOCI" {
				all = append(all, k)
			}
			all = append(all, entries(k)...)
		}
	}
	return all
}

// TestEveryLineOfTheContentsNamesThePageOfItsHeading: the number that is drawn is that
// of the page to which the link leads, where the heading is the first text at that
// height.
func TestEveryLineOfTheContentsNamesThePageOfItsHeading(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 6))
	last := regexp.MustCompile(`\d+$`)
	for _, l := range lang.All() {
		for _, sections := range []int{1, 7, 30, 90} {
			e := withContents(l.Tag, sections, random)
			d := Typeset(e, font.Bundled())
			links := map[*Element]*LinkArea{}
			for _, p := range d.Pages {
				for _, a := range p.Links {
					links[a.Element] = a
				}
			}
			lines := entries(d.Root)
			if len(lines) != len(e.Contents) {
				t.Fatalf("%s: %d lines, want %d", l.Tag, len(lines), len(e.Contents))
			}
			for i, line := range lines {
				reference := line.Kids[0].(*Element)
				if e.Contents[i].Label != "" {
					reference = line.Kids[1].(*Element)
				}
				link := reference.Kids[0].(*Element)
				if reference.Type != "Reference" || link.Type != "Link" || links[link] == nil {
					t.Fatalf("%s: line %d is %s of %s with the area %v", l.Tag, i, link.Type, reference.Type, links[link])
				}
				got, want := last.FindString(textOf(d, link)), strconv.Itoa(links[link].Target.Page+1)
				if got != want {
					t.Errorf("%s: line %d of %d has the page %q, want %q", l.Tag, i, sections, got, want)
				}
				if bookmark := page(d.Outline, i+1); bookmark != links[link].Target.Page {
					t.Errorf("%s: the heading %d is on page %d, its line says %s", l.Tag, i, bookmark+1, want)
				}
			}
		}
	}
}

// page returns the page of the n-th bookmark in reading order.
func page(outline []*Bookmark, n int) int {
	var all []*Bookmark
	var add func([]*Bookmark)
	add = func(entries []*Bookmark) {
		for _, b := range entries {
			all = append(all, b)
			add(b.Kids)
		}
	}
	add(outline)
	return all[n].Page
}

func TestContentsLoseNothingAndBeginTheTextOnANewPage(t *testing.T) {
	random := rand.New(rand.NewPCG(14, 6))
	numbers := regexp.MustCompile(`\d+`)
	for _, l := range lang.All() {
		e := withContents(l.Tag, 40, random)
		d := Typeset(e, font.Bundled())
		var marked strings.Builder // the page numbers are left out on both sides
		for _, line := range entries(d.Root) {
			marked.WriteString(numbers.ReplaceAllString(bare(textOf(d, line)), ""))
		}
		for _, c := range e.Contents {
			if want := numbers.ReplaceAllString(bare(c.Label+c.Title.Typeset()+c.Paragraphs), ""); !strings.Contains(marked.String(), want) {
				t.Errorf("%s: %q is not in the contents", l.Tag, want)
			}
		}
		if first, end := page(d.Outline, 1), page(d.Outline, 0); first <= end {
			t.Errorf("%s: the text begins on page %d, the contents on page %d", l.Tag, first+1, end+1)
		}
	}
}
