package html_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/render/html"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
	"rapporteur/locales"
)

// element is what the properties look at in a start tag.
type element struct {
	name string
	attr map[string]string
}

// parse returns the start tags of a page and the characters of its main part.
func parse(t *testing.T, page []byte) (tags []element, main string) {
	t.Helper()
	page = regexp.MustCompile(`(?s)<(style|script)>.*?</(style|script)>`).ReplaceAll(page, nil)
	d := xml.NewDecoder(bytes.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	inMain := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return tags, main
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			tags = append(tags, element{token.Name.Local, attributes(token)})
			inMain = inMain || token.Name.Local == "main"
		case xml.EndElement:
			inMain = inMain && token.Name.Local != "main"
		case xml.CharData:
			if inMain {
				main += string(token)
			}
		}
	}
}

func attributes(e xml.StartElement) map[string]string {
	m := map[string]string{}
	for _, a := range e.Attr {
		m[a.Name.Local] = a.Value
	}
	return m
}

// identifiers returns the identifiers of a page, and complains of one that
// is used twice and of a link that leads nowhere.
func identifiers(t *testing.T, name string, tags []element) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for _, tag := range tags {
		if id, ok := tag.attr["id"]; ok {
			if ids[id] || id == "" {
				t.Errorf("%s: identifier %q of <%s> is empty or used twice", name, id, tag.name)
			}
			ids[id] = true
		}
	}
	for _, tag := range tags {
		for _, attr := range []string{"href", "aria-labelledby"} {
			value, ok := tag.attr[attr]
			target, internal := strings.CutPrefix(value, "#")
			if ok && (internal || attr != "href") && !ids[target] {
				t.Errorf("%s: %s=%q of <%s> leads nowhere", name, attr, value, tag.name)
			}
		}
	}
	return ids
}

func TestIdentifiersAreUniqueInEveryReport(t *testing.T) {
	l, findings := locale.NewFolder(locales.FS).Load(lang.English)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for seed := range uint64(40) {
		r := reporttest.Random(rand.New(rand.NewPCG(seed, 2)))
		r.Language, r.Contents = l.Language(), int(seed%4)
		n, _ := resolve.Number(r)
		e, findings := resolve.Bind(r, n, l, html.WordIDs())
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		tags, _ := parse(t, render(t, e))
		ids := identifiers(t, fmt.Sprint("report ", seed), tags)
		for _, key := range n.Keys() {
			if place, _ := n.Find(key); !ids[place.Anchor] {
				t.Errorf("report %d: no place %s", seed, place.Anchor)
			}
		}
	}
}

func TestIdentifiersAreUniqueAndInternalLinksLead(t *testing.T) {
	for _, e := range reporttest.Editions() {
		tags, _ := parse(t, render(t, e))
		ids := identifiers(t, string(e.Language.Tag), tags)
		for _, id := range []string{"para-1", "mandate", "para-3-a-ii", "proposals.1.2", "rec-1", "cooperation", "dec-1", "note-1", "first-note", "sec-3-1", "deliberations-causes"} {
			if !ids[id] {
				t.Errorf("%s: no place %q", e.Language.Tag, id)
			}
		}
	}
}

func TestLanguagesShareTheirPlaces(t *testing.T) {
	var first string
	for _, e := range reporttest.Editions() {
		tags, _ := parse(t, render(t, e))
		var ids string
		for _, tag := range tags {
			if id, ok := tag.attr["id"]; ok {
				ids += id + "\n"
			}
		}
		if first == "" {
			first = ids
		} else if ids != first {
			t.Errorf("%s: places differ from the first edition's", e.Language.Tag)
		}
	}
}

func TestAllTextIsPrintedInOrder(t *testing.T) {
	for _, e := range reporttest.Editions() {
		_, main := parse(t, render(t, e))
		rest := squeeze(main)
		for _, want := range pieces(e) {
			_, after, found := strings.Cut(rest, squeeze(want))
			if !found {
				t.Fatalf("%s: %q is not printed, or not here: %.80q…", e.Language.Tag, want, rest)
			}
			rest = after
		}
	}
}

func TestAKeyGivesWayToAnAnchor(t *testing.T) {
	e := reporttest.Editions()[0]
	e.Blocks[1].(*resolve.Paragraph).Key = "para-3"
	tags, _ := parse(t, render(t, e))
	count := 0
	for _, tag := range tags {
		if tag.attr["id"] == "para-3" {
			count++
		}
	}
	if count != 1 {
		t.Errorf("got %d places para-3, want 1", count)
	}
}

// squeeze drops white space, so that pieces are found across lines.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// pieces returns the labels and texts of the edition in reading order.
func pieces(e *resolve.Edition) []string {
	all := []string{e.Title.Plain()}
	for _, b := range e.Blocks {
		all = append(all, blockPieces(b)...)
	}
	return all
}

func blockPieces(b resolve.Block) (all []string) {
	switch b := b.(type) {
	case *resolve.Heading:
		return []string{b.Label, b.Title.Plain()}
	case *resolve.Paragraph:
		return append([]string{b.Label, marked(b.Text)}, itemPieces(b.Items)...)
	case *resolve.Provision:
		all = append(all, b.Label)
		for _, inner := range b.Blocks {
			all = append(all, blockPieces(inner)...)
		}
	case *resolve.Table:
		all = append(all, b.Label, b.Caption.Plain())
		for _, row := range append([][]resolve.Text{b.Header}, b.Rows...) {
			for _, cell := range row {
				all = append(all, marked(cell))
			}
		}
	case *resolve.Figure:
		all = append(all, b.Label, b.Caption.Plain())
	}
	return all
}

func itemPieces(items []*resolve.ListItem) (all []string) {
	for _, i := range items {
		all = append(all, i.Label, marked(i.Text))
		all = append(all, itemPieces(i.Items)...)
	}
	return all
}

// marked returns the characters of a text with the marks of footnotes.
func marked(t resolve.Text) (s string) {
	for _, span := range t {
		s += span.Text
	}
	return s
}
