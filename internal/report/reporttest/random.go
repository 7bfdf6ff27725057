package reporttest

import (
	"math/rand/v2"
	"strconv"

	"rapporteur/internal/report"
)

// Random returns a report of random structure: sections with and without
// numbers, annexes, lists under paragraphs and provisions, agendas, tables,
// figures and footnotes. Keys are unique; many look like the identifiers of
// numbered places.
func Random(random *rand.Rand) *report.Report {
	g := &generator{random: random, keys: random.Perm(len(likely))}
	r := &report.Report{Blocks: g.sections(1)}
	for range g.upTo(3) {
		g.notes = append(g.notes, &report.Note{Key: g.key(), Text: g.text()})
	}
	report.EachText(r.Blocks, nil, g.call)
	r.Notes = g.notes
	return r
}

// RandomSystem returns how a report may number what it numbers: with parts or
// without, with styles that count on, and with rules for the numbers of texts.
func RandomSystem(random *rand.Rand) report.System {
	styles := append([]string{report.Part}, report.UsualSections()...)
	first := random.IntN(2)
	s := report.System{Sections: styles[first : first+5], Values: map[string]int{"meeting": 1 + random.IntN(99), "year": 2024}, Series: make(map[string]report.Series)}
	for _, style := range s.Sections[1:] {
		if random.IntN(4) == 0 {
			s.Through = append(s.Through, style)
		}
	}
	patterns := []string{"", "{meeting:ROMAN}/{number}", "{year}/{number}", "{number:ROMAN}", "{number} ({meeting:ROMAN})"}
	for _, series := range []string{"recommendation", "decision", "resolution"} {
		s.Series[series] = report.Series{Pattern: patterns[random.IntN(len(patterns))]}
	}
	return s
}

// likely are keys that are easily confused with others, or with numbers.
var likely = []string{
	"1", "2", "1-1", "1-2", "0-1", "a", "b", "a-a", "a-b", "a-a-i", "x", "x-a", "x-1", "x.1", "x.2", "1.2", "a.2", "a-a.2",
	"para-1", "para-2", "para-1-a", "para-1.2", "sec-1", "sec-2", "sec-1-1", "annex-1", "text-a", "text-x-a",
	"rec-1", "rec-1-a", "dec-1", "note-1", "table-1", "figure-1", "paragraph", "provision",
}

type generator struct {
	random *rand.Rand
	keys   []int // indexes of likely that are still free
	made   int
	notes  []*report.Note
}

func (g *generator) upTo(n int) int { return g.random.IntN(n + 1) }

func (g *generator) chance(percent int) bool { return g.random.IntN(100) < percent }

// key returns an unused key.
func (g *generator) key() string {
	if len(g.keys) == 0 || g.chance(20) {
		g.made++
		return "key-" + strconv.Itoa(g.made)
	}
	key := likely[g.keys[0]]
	g.keys = g.keys[1:]
	return key
}

func (g *generator) text() report.Text { return report.Text{{Text: "Words."}} }

// call adds a footnote to some texts.
func (g *generator) call(t *report.Text) {
	if len(g.notes) > 0 && g.chance(20) {
		*t = append(*t, report.Span{NoteKey: g.notes[g.random.IntN(len(g.notes))].Key})
	}
}

func (g *generator) sections(level int) []report.Block {
	var all []report.Block
	for range 1 + g.upTo(3) {
		all = append(all, &report.Section{
			Key: g.key(), Level: level, Numbered: g.chance(70), Annex: g.chance(20), Title: g.text(), Blocks: g.inside(level),
		})
	}
	return all
}

func (g *generator) inside(level int) []report.Block {
	var all []report.Block
	for range g.upTo(4) {
		all = append(all, g.block())
	}
	if level < 4 && g.chance(50) {
		all = append(all, g.sections(level+1)...)
	}
	return all
}

func (g *generator) block() report.Block {
	switch g.random.IntN(5) {
	case 0:
		return g.provision()
	case 1:
		return &report.Table{Key: g.key(), Align: []report.Alignment{report.Start}, Header: []report.Text{g.text()}, Rows: [][]report.Text{{g.text()}}}
	case 2:
		return &report.Figure{Key: g.key(), Image: report.Image{Name: "dot.png", Data: dot()}, Caption: g.text()}
	}
	p := &report.Paragraph{Key: g.key(), Numbered: g.chance(70), Agenda: g.chance(20), Text: g.text()}
	p.Items = g.items(2)
	return p
}

// provision returns a provision with lists that sentences interrupt.
func (g *generator) provision() *report.Provision {
	series := []string{"recommendation", "decision", "resolution"}
	p := &report.Provision{Key: g.key(), Series: series[g.random.IntN(len(series))]}
	for range 1 + g.upTo(2) {
		p.Blocks = append(p.Blocks, &report.Paragraph{Agenda: g.chance(30), Text: g.text(), Items: g.items(2)})
	}
	return p
}

func (g *generator) items(depth int) []*report.Item {
	var all []*report.Item
	for range g.upTo(3) {
		item := &report.Item{Key: g.key(), Text: g.text()}
		if depth > 1 {
			item.Items = g.items(depth - 1)
		}
		all = append(all, item)
	}
	return all
}
