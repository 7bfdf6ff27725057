// Package renumber says how the numbers of one edition of a report became
// those of another: which paragraph is which, and which references that were
// typed by hand the change breaks.
//
// Two editions of a session are matched by the keys of their paragraphs;
// texts that were numbered by hand, which have no keys, by their words.
//
// Goals: nothing is matched that is not alike, and the order of paragraphs
// may change. Non-goal: showing what changed within a paragraph.
package renumber

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/source"
)

// Document is what is compared of a report: its numbered places, and the
// references to its paragraphs that its texts make in typed figures.
type Document struct {
	Name       string // as the user typed it
	Symbol     string // the document's own; may be empty
	Places     []Place
	References []Reference
}

// Kind is what a place is.
type Kind string

// The kinds of places.
const (
	Paragraph      Kind = "paragraph"
	Recommendation Kind = "recommendation"
)

// Place is a numbered paragraph or recommendation.
type Place struct {
	Kind   Kind
	Key    string // "" in a text that was numbered by hand
	Number int
	Text   string
}

// Reference is a typed reference to a paragraph.
type Reference struct {
	Number int
	Words  string      // as typed
	In     int         // index of the place that it stands in; -1 elsewhere
	Span   source.Span // zero in an edition that was generated
	Symbol string      // of the document that is cited; "" for the one that it stands in, or where it is not said
}

// Finder finds the references in a text: to paragraphs of the document that
// it belongs to, and to those of others.
type Finder interface {
	References(text string) []reading.Reference
	Citations(text string) []reading.Citation
}

// FromPublished takes what is compared from a text that was numbered by hand.
func FromPublished(d *published.Document, find Finder) Document {
	doc := Document{Name: d.File.Name(), Symbol: d.Symbol()}
	at := make(map[*published.Paragraph]int)
	d.Walk(func(b published.Block) {
		switch b := b.(type) {
		case *published.Paragraph:
			if b.Number > 0 {
				at[b] = len(doc.Places)
				doc.Places = append(doc.Places, Place{Kind: Paragraph, Number: b.Number, Text: b.Words()})
			}
		case *published.Provision:
			if b.Series == string(Recommendation) {
				doc.Places = append(doc.Places, Place{Kind: Recommendation, Number: b.Number, Text: b.Words()})
			}
		}
	})
	for _, text := range d.Passages() {
		in, ok := at[text.Paragraph]
		if !ok {
			in = -1
		}
		doc.refer(text.Plain, in, find, text.Span)
	}
	return doc
}

// refer adds the references of a text; span gives the place of its bytes.
func (d *Document) refer(text string, in int, find Finder, span func(from, to int) source.Span) {
	var all []reading.Citation
	for _, r := range find.References(text) {
		all = append(all, reading.Citation{Reference: r})
	}
	for _, c := range find.Citations(text) {
		if c.Symbol != "" {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b reading.Citation) int { return cmp.Compare(a.From, b.From) })
	for _, c := range all {
		for _, n := range c.Numbers {
			d.References = append(d.References, Reference{n, text[c.From:c.To], in, span(c.From, c.To), c.Symbol})
		}
	}
}

// edition is what is read of a JSON edition; docs/json-format.md has all of it.
type edition struct {
	Version                     string
	Document                    struct{ Symbol string }
	Paragraphs, Recommendations []editionPlace
}

type editionPlace struct {
	Key, Number string
	item
	Continued []item
}

type item struct {
	Text  string
	Items []item
}

// editionVersion is the version of the format that is understood.
const editionVersion = "1"

// FromEdition takes what is compared from a JSON edition. The format does not
// tell live references, which follow the numbers by themselves, from typed
// ones; Compare finds nothing wrong with those that followed. The error says
// that the content is no edition.
func FromEdition(name string, content []byte, find Finder) (Document, error) {
	var e edition
	if err := json.Unmarshal(content, &e); err != nil {
		return Document{}, fmt.Errorf("%s is no JSON edition: %w", name, err)
	}
	if e.Version != editionVersion {
		return Document{}, fmt.Errorf("%s is no JSON edition of version %s", name, editionVersion)
	}
	doc := Document{Name: name, Symbol: e.Document.Symbol}
	nowhere := func(int, int) source.Span { return source.Span{} }
	for i, all := range [][]editionPlace{e.Paragraphs, e.Recommendations} {
		kind := [...]Kind{Paragraph, Recommendation}[i]
		for _, p := range all {
			n, err := strconv.Atoi(p.Number)
			if err != nil {
				return Document{}, fmt.Errorf("%s: the number %q of %s %s is none", name, p.Number, kind, p.Key)
			}
			text := p.Text + words(p.Items) + words(p.Continued)
			doc.refer(text, len(doc.Places), find, nowhere)
			doc.Places = append(doc.Places, Place{Kind: kind, Key: p.Key, Number: n, Text: text})
		}
	}
	return doc, nil
}

// words returns the texts of items, and of those below them, each behind a
// space.
func words(items []item) string {
	text := ""
	for _, i := range items {
		text += " " + i.Text + words(i.Items)
	}
	return text
}
