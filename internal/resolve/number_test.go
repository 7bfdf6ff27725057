package resolve

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
)

func text(s string) report.Text { return report.Text{{Text: s}} }

func call(key string) report.Text { return report.Text{{Text: "text"}, {NoteKey: key}} }

// full has every kind of numbered place.
func full() *report.Report {
	return &report.Report{
		Blocks: []report.Block{
			&report.Section{Key: "one", Level: 1, Numbered: true, Blocks: []report.Block{
				&report.Paragraph{Key: "p1", Numbered: true, Text: call("late")},
				&report.Section{Key: "one-a", Level: 2, Numbered: true, Blocks: []report.Block{
					&report.Provision{Key: "r1", Series: "recommendation", Blocks: []report.Block{
						&report.Paragraph{Text: call("early"), Items: []*report.Item{{Key: "r1.1"}, {Key: "r1.2"}}},
					}},
				}},
				&report.Section{Key: "one-b", Level: 2, Numbered: true, Blocks: []report.Block{
					&report.Provision{Key: "r2", Series: "recommendation"},
					&report.Provision{Key: "d1", Series: "decision"},
				}},
			}},
			&report.Section{Key: "two", Level: 1, Numbered: true, Blocks: []report.Block{
				&report.Paragraph{Key: "p2", Numbered: true, Items: []*report.Item{
					{Key: "p2.1"},
					{Key: "p2.2", Items: []*report.Item{{Key: "p2.2.1"}, {Key: "p2.2.2"}}},
				}},
				&report.Paragraph{Key: "agenda", Numbered: true, Agenda: true, Items: []*report.Item{
					{Key: "i1", Items: []*report.Item{{Key: "i1.1"}}},
				}},
				&report.Table{Key: "t"},
				&report.Figure{Key: "f"},
			}},
			&report.Section{Key: "annex", Level: 1, Annex: true, Blocks: []report.Block{
				&report.Section{Key: "annex-a", Level: 2, Numbered: true},
				&report.Paragraph{Key: "loose"},
			}},
		},
		Notes: []*report.Note{{Key: "early"}, {Key: "late"}, {Key: "never"}},
	}
}

func TestNumberCountsInReadingOrder(t *testing.T) {
	n, findings := Number(full())
	if len(findings) > 0 {
		t.Fatalf("findings: %v", findings)
	}
	var got strings.Builder
	for _, p := range n.order {
		fmt.Fprintf(&got, "%s %s %d %v %s\n", p.Key, p.Kind, p.Number, p.path(), p.Anchor)
	}
	const want = `one section 1 [1] sec-1
p1 paragraph 1 [1] para-1
late note 1 [1] note-1
one-a section 1 [1 1] sec-1-1
r1 provision 1 [1] rec-1
early note 2 [2] note-2
r1.1 item 1 [1 1] rec-1-a
r1.2 item 2 [1 2] rec-1-b
one-b section 2 [1 2] sec-1-2
r2 provision 2 [2] rec-2
d1 provision 1 [1] dec-1
two section 2 [2] sec-2
p2 paragraph 2 [2] para-2
p2.1 item 1 [2 1] para-2-a
p2.2 item 2 [2 2] para-2-b
p2.2.1 item 1 [2 2 1] para-2-b-i
p2.2.2 item 2 [2 2 2] para-2-b-ii
agenda paragraph 3 [3] para-3
i1 item 1 [1] para-3-1
i1.1 item 1 [1 1] para-3-1-a
t table 1 [1] table-1
f figure 1 [1] figure-1
annex section 1 [1] annex-1
annex-a section 1 [1 1] annex-1-1
loose paragraph 0 [0] text-loose
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

func TestNumberReportsAKeyUsedTwice(t *testing.T) {
	for name, change := range map[string]func(*report.Report){
		"two paragraphs": func(r *report.Report) {
			r.Blocks = append(r.Blocks, &report.Paragraph{Key: "p1", Numbered: true})
		},
		"two footnotes": func(r *report.Report) { r.Notes = append(r.Notes, &report.Note{Key: "late"}) },
		"a footnote and a paragraph before it": func(r *report.Report) {
			r.Blocks = append(r.Blocks, &report.Paragraph{Text: append(call("p1"), call("p1")...)})
			r.Notes = append(r.Notes, &report.Note{Key: "p1"})
		},
		"a footnote and a paragraph after it": func(r *report.Report) {
			r.Blocks = append(r.Blocks, &report.Paragraph{Key: "late", Numbered: true})
		},
	} {
		r := full()
		change(r)
		_, findings := Number(r)
		if len(findings) != 1 || findings[0].Rule != "key-duplicate" {
			t.Errorf("%s: findings %v, want one of key-duplicate", name, findings)
		}
	}
}

func TestAnchorsOfItemsCountAsTheirLabelsDo(t *testing.T) {
	for _, c := range []struct {
		path []int
		list List
		want string
	}{
		{[]int{1}, ParagraphList, "-a"}, {[]int{26, 4}, ProvisionList, "-z-iv"}, {[]int{28, 49, 1}, ParagraphList, "-bb-xlix-a"},
		{[]int{1, 4000}, ParagraphList, "-a-4000"}, {[]int{5, 2, 9}, AgendaList, "-5-b-ix"},
	} {
		if got := itemAnchor(c.path, c.list); got != c.want {
			t.Errorf("%v: %q, want %q", c.path, got, c.want)
		}
	}
}

func TestATableWithoutAKeyHasNoNumber(t *testing.T) {
	r := &report.Report{Blocks: []report.Block{&report.Table{}, &report.Table{Key: "t"}}}
	n, _ := Number(r)
	edition, _ := Bind(r, n, load(t, lang.Spanish), nil)
	if plain, numbered := edition.Blocks[0].(*Table), edition.Blocks[1].(*Table); plain.Label != "" || numbered.Label != "Cuadro 1" {
		t.Errorf("labels %q and %q", plain.Label, numbered.Label)
	}
}
