package check

import (
	"path"

	"rapporteur/internal/report"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// parallel is one place of the report in all languages, in the words that
// authors and translators wrote. What templates write is alike everywhere.
type parallel struct {
	key string
	in  []*rendering // by the index of the language; nil where it lacks the place
}

// rendering is the words of one place in one language.
type rendering struct {
	texts []passage
	place source.Span // where its words begin
}

// present returns how many languages have the place.
func (q *parallel) present() int {
	n := 0
	for _, r := range q.in {
		if r != nil {
			n++
		}
	}
	return n
}

// parallels returns the places of the original's order, then those that only
// other languages have. They are gathered once.
func (p *pass) parallels() []*parallel {
	if p.shared.parallels == nil && p.Session != nil && len(p.Languages) > 0 {
		g := gatherer{languages: len(p.Languages), byKey: make(map[string]*parallel)}
		g.language(p, p.Original)
		for i := range p.Languages {
			if i != p.Original {
				g.language(p, i)
			}
		}
		p.shared.parallels = g.found
	}
	return p.shared.parallels
}

type gatherer struct {
	languages int
	byKey     map[string]*parallel
	found     []*parallel
}

func (g *gatherer) language(p *pass, i int) {
	l := p.Languages[i]
	for _, text := range p.texts[l] {
		if place, ok := narrative(text.passage); ok {
			g.add(i, text.own(), text.passage, place)
		}
	}
	if words := p.Session.In(l.Report.Language.Tag); words != nil {
		g.titles(p.Session, i, words.Texts)
	}
}

// narrative returns the place of the first words of a text that stands in a
// Markdown file, and whether the text does.
func narrative(p passage) (source.Span, bool) {
	for _, s := range p.spans {
		if !s.Origin.IsZero() && path.Ext(s.Origin.File.Name()) == ".md" {
			return s.Origin, true
		}
	}
	return source.Span{}, false
}

// titles adds the short texts of a language's texts.toml.
func (g *gatherer) titles(s *session.Session, i int, t session.Texts) {
	add := func(table, key string, texts map[string]session.Text) {
		if text := texts[key]; text.IsSet() {
			p := newPassage(report.Text{{Text: text.V, Origin: text.Span}})
			g.add(i, table+"."+key, p, text.Span)
		}
	}
	for _, item := range s.Agenda {
		add("agenda", item.Key.V, t.Agenda)
		add("recommendations", item.Key.V, t.Recommendations)
		for _, sub := range item.Sub {
			add("agenda", sub.Key.V, t.Agenda)
		}
	}
	for _, m := range s.Moderators {
		add("functions", m.Key.V, t.Functions)
	}
	for _, d := range s.Documents {
		add("documents", d.Key.V, t.Documents)
	}
	for _, a := range s.Annexes {
		add("annexes", a.Key.V, t.Annexes)
	}
}

func (g *gatherer) add(i int, key string, text passage, place source.Span) {
	q := g.byKey[key]
	if q == nil {
		q = &parallel{key: key, in: make([]*rendering, g.languages)}
		g.byKey[key], g.found = q, append(g.found, q)
	}
	if q.in[i] == nil {
		q.in[i] = &rendering{place: place}
	}
	q.in[i].texts = append(q.in[i].texts, text)
}
