// Package renumber compares two editions of a report: which paragraph became which,
// which typed references that breaks, and what a corrigendum has to say.
//
// Two editions of a session are matched by the keys of their paragraphs; texts
// numbered by hand, which have no keys, by their words.
//
// Goals: only similar texts are matched, the order of paragraphs may change, and
// corrections are as small as a reader can follow.
package renumber

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/plain"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/render/data"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Snapshot is the part of a report that is compared: its numbered places, and
// the typed references to its paragraphs.
type Snapshot struct {
	Name       string // as the user typed it
	Symbol     string // the document's own; may be empty
	Places     []Place
	References []TypedReference
}

// Kind is the kind of a place.
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
	Number report.Count
	Text   string
}

// TypedReference is a typed reference to a paragraph.
type TypedReference struct {
	Number int
	Words  string      // as typed
	In     int         // index of the place that it is in; -1 outside of all
	Span   source.Span // zero in an edition that was generated
	Symbol string      // of the cited document; "" for the same document, or if the text does not say
}

// Finder finds the references in a text, to paragraphs of its own document and
// of others.
type Finder interface {
	References(text string) []reading.Reference
	Citations(text string) []reading.Citation
}

// FromPublished returns the snapshot of a text numbered by hand.
func FromPublished(d *published.Document, find Finder) Snapshot {
	doc := Snapshot{Name: d.File.Name(), Symbol: d.Symbol()}
	at := make(map[*report.Paragraph]int)
	d.Walk(func(b report.Block) {
		label := d.Label(b)
		n := label.Number
		switch b := b.(type) {
		case *report.Paragraph:
			if n > 0 {
				at[b] = len(doc.Places)
				doc.Places = append(doc.Places, Place{Kind: Paragraph, Number: report.Count{N: n, Bis: label.Bis}, Text: wordsOf(b)})
			}
		case *report.Provision:
			if b.Series == string(Recommendation) {
				doc.Places = append(doc.Places, Place{Kind: Recommendation, Number: report.Count{N: n}, Text: strings.TrimSpace(wordsOf(b))})
			}
		}
	})
	read := func(words report.Text, in int) {
		text := reading.Folded(words)
		doc.refer(text.Plain, in, find, text.Place)
	}
	for _, words := range d.Front {
		read(words, -1)
	}
	report.EachPlacedText(d.Blocks, d.Notes, func(t report.PlacedText) {
		if in, ok := at[t.Numbered]; ok {
			read(*t.Text, in)
		} else {
			read(*t.Text, -1)
		}
	})
	return doc
}

// wordsOf returns the words of a block and of all in it, between spaces.
func wordsOf(b report.Block) string {
	var all []string
	report.EachText([]report.Block{b}, nil, func(t *report.Text) { all = append(all, reading.Folded(*t).Plain) })
	return strings.Join(all, " ")
}

// refer adds the references of a text; span gives the place of its bytes.
func (d *Snapshot) refer(text string, in int, find Finder, span func(from, to int) source.Span) {
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
			d.References = append(d.References, TypedReference{n, text[c.From:c.To], in, span(c.From, c.To), c.Symbol})
		}
	}
}

// FromEdition returns the snapshot of a JSON edition. Live references, which
// follow the numbers, are treated as typed: Compare does not report those that
// followed. It fails if the content is not an edition.
func FromEdition(name string, content []byte, find Finder) (Snapshot, error) {
	e, err := data.Read(content)
	if err != nil {
		return Snapshot{}, fmt.Errorf("%s %w", name, err)
	}
	doc := Snapshot{Name: name, Symbol: e.Document.Symbol}
	if err := doc.addAll(Paragraph, e.Paragraphs, find); err != nil {
		return Snapshot{}, err
	}
	if err := doc.addAll(Recommendation, e.Recommendations, find); err != nil {
		return Snapshot{}, err
	}
	return doc, nil
}

// addAll adds the places of a kind. Editions written by earlier versions have
// typographic spaces in their texts.
func (d *Snapshot) addAll(kind Kind, places []data.Paragraph, find Finder) error {
	nowhere := func(int, int) source.Span { return source.Span{} }
	for _, p := range places {
		n, ok := report.ParseCount(p.Number)
		switch {
		case !ok && kind == Recommendation:
			continue // its number is by the rule of a body, which is not the place in a row
		case !ok:
			return fmt.Errorf("%s: the number %q of %s %s is not a number", d.Name, p.Number, kind, p.Key)
		}
		text := plain.Text(p.Text + words(p.Items) + continued(p.Continued))
		d.refer(text, len(d.Places), find, nowhere)
		d.Places = append(d.Places, Place{Kind: kind, Key: p.Key, Number: n, Text: text})
	}
	return nil
}

// words returns the texts of items and of those under them, each after a
// space.
func words(items []data.Item) string {
	var text strings.Builder
	for _, i := range items {
		text.WriteString(" " + i.Text + words(i.Items))
	}
	return text.String()
}

// continued returns the texts of further paragraphs, each after a space.
func continued(paragraphs []data.Continuation) string {
	var text strings.Builder
	for _, p := range paragraphs {
		text.WriteString(" " + p.Text + words(p.Items))
	}
	return text.String()
}
