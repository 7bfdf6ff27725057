package resolve

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
)

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
