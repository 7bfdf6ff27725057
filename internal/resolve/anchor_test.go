package resolve

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
)

// TestNoAnchorOccursTwice is a property of every report, and so is that every
// key leads to one place.
func TestNoAnchorOccursTwice(t *testing.T) {
	l := load(t, lang.English)
	for seed := range uint64(200) {
		r := reporttest.Random(rand.New(rand.NewPCG(seed, 1)))
		n, findings := Number(r)
		if len(findings) > 0 {
			t.Fatalf("report %d: %v", seed, findings)
		}
		edition, findings := Bind(r, n, l, nil)
		if findings.HasErrors() {
			t.Fatalf("report %d: %v", seed, findings)
		}
		anchors := make(map[string]bool)
		for _, a := range anchorsOf(edition) {
			if a == "" {
				continue
			}
			if anchors[a] {
				t.Errorf("report %d: two places %s", seed, a)
			}
			anchors[a] = true
		}
		for _, p := range n.order {
			if !anchors[p.Anchor] {
				t.Errorf("report %d: the %s %q has the anchor %q, which is nowhere", seed, p.Kind, p.Key, p.Anchor)
			}
		}
	}
}

// anchorsOf returns the anchor of every block, item and footnote.
func anchorsOf(e *Edition) []string {
	all := anchorsIn(e.Blocks)
	for _, n := range e.Notes() {
		all = append(all, n.Anchor)
	}
	return all
}

func anchorsIn(blocks []Block) (all []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Heading:
			all = append(all, b.Anchor)
		case *Paragraph:
			all = append(append(all, b.Anchor), anchorsOfItems(b.Items)...)
		case *Provision:
			all = append(append(all, b.Anchor), anchorsIn(b.Blocks)...)
		case *Table:
			all = append(all, b.Anchor)
		case *Figure:
			all = append(all, b.Anchor)
		}
	}
	return all
}

func anchorsOfItems(items []*ListItem) (all []string) {
	for _, i := range items {
		all = append(append(all, i.Anchor), anchorsOfItems(i.Items)...)
	}
	return all
}

func TestAnAnchorThatIsTakenGetsANumber(t *testing.T) {
	section := func(key string, numbered bool, blocks ...report.Block) *report.Section {
		return &report.Section{Key: key, Level: 1, Numbered: numbered, Blocks: blocks}
	}
	r := &report.Report{Blocks: []report.Block{
		section("one", false, section("a", true)),
		section("two", false, section("b", true)),
		&report.Paragraph{Key: "x", Items: []*report.Item{{Key: "item"}}},
		&report.Paragraph{Key: "x-a"},
	}}
	n, _ := Number(r)
	for key, want := range map[string]string{"a": "sec-0-1", "b": "sec-0-1.2", "item": "text-x-a", "x-a": "text-x-a.2"} {
		if p, _ := n.Find(key); p.Anchor != want {
			t.Errorf("%s: anchor %q, want %q", key, p.Anchor, want)
		}
	}
}

// interrupted is a recommendation with a sentence between two lists.
func interrupted() *report.Provision {
	return &report.Provision{Key: "r", Series: "recommendation", Blocks: []report.Block{
		&report.Paragraph{Text: text("States:"), Items: []*report.Item{{Key: "r.1"}, {Key: "r.2", Items: []*report.Item{{Key: "r.2.1"}}}}},
		&report.Paragraph{Text: text("They also:"), Items: []*report.Item{{Key: "r.3", Items: []*report.Item{{Key: "r.3.1"}}}, {Key: "r.4"}}},
	}}
}

func TestAListGoesOnAfterASentence(t *testing.T) {
	for tag, want := range map[lang.Tag]string{
		lang.English: "(a) #rec-1-a|(b) #rec-1-b|(i) #rec-1-b-i|(c) #rec-1-c|(i) #rec-1-c-i|(d) #rec-1-d|",
		lang.French:  "a) #rec-1-a|b) #rec-1-b|i) #rec-1-b-i|c) #rec-1-c|i) #rec-1-c-i|d) #rec-1-d|",
		lang.Arabic:  "(أ) #rec-1-a|(ب) #rec-1-b|(1) #rec-1-b-i|(ج) #rec-1-c|(1) #rec-1-c-i|(د) #rec-1-d|",
	} {
		to := &report.Paragraph{Key: "last", Numbered: true, Text: report.Text{{Reference: &report.Reference{Keys: []string{"r.3"}}}}}
		r := &report.Report{Blocks: []report.Block{interrupted(), to}}
		n, _ := Number(r)
		edition, findings := Bind(r, n, load(t, tag), nil)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		var got strings.Builder
		var write func([]*ListItem)
		write = func(items []*ListItem) {
			for _, i := range items {
				if i.List != ProvisionList {
					t.Errorf("%s: %q is in a list of a %s", tag, i.Key, i.List)
				}
				fmt.Fprintf(&got, "%s #%s|", i.Label, i.Anchor)
				write(i.Items)
			}
		}
		for _, b := range edition.Blocks[0].(*Provision).Blocks {
			write(b.(*Paragraph).Items)
		}
		if got.String() != want {
			t.Errorf("%s: got %s, want %s", tag, got.String(), want)
		}
		for _, s := range edition.Blocks[1].(*Paragraph).Text {
			if s.Link != nil && s.Link.Anchor != "rec-1-c" {
				t.Errorf("%s: the reference leads to %s", tag, s.Link.Anchor)
			}
		}
	}
}

func TestAnItemKnowsItsList(t *testing.T) {
	r := full()
	n, _ := Number(r)
	edition, _ := Bind(r, n, load(t, lang.English), nil)
	got := make(map[string]List)
	var note func([]*ListItem)
	note = func(items []*ListItem) {
		for _, i := range items {
			got[i.Key] = i.List
			note(i.Items)
		}
	}
	for _, b := range edition.Blocks {
		if p, ok := b.(*Paragraph); ok {
			note(p.Items)
		}
	}
	for key, want := range map[string]List{"p2.2": ParagraphList, "p2.2.1": ParagraphList, "i1": AgendaList, "i1.1": AgendaList} {
		if got[key] != want {
			t.Errorf("%s: in a list of kind %q, want %q", key, got[key], want)
		}
	}
}
