package check

import (
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
	texts []*passage
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

// gather returns the places of a session's report in the original's order,
// then those that only other languages have.
func gather(ctx *Context, words wordFiles, readings map[*Language]*reading) []*parallel {
	if ctx.Session == nil || len(ctx.Languages) == 0 {
		return nil
	}
	g := gatherer{Context: ctx, words: words, readings: readings, byKey: make(map[string]*parallel)}
	g.language(ctx.Original)
	for i := range ctx.Languages {
		if i != ctx.Original {
			g.language(i)
		}
	}
	return g.found
}

type gatherer struct {
	*Context
	words    wordFiles
	readings map[*Language]*reading
	byKey    map[string]*parallel
	found    []*parallel
}

func (g *gatherer) language(i int) {
	l := g.Languages[i]
	for _, text := range g.readings[l].texts {
		if place, ok := g.narrative(text.passage); ok {
			g.add(i, text.own(), text.passage, place)
		}
	}
	if words := g.Session.In(l.Report.Language.Tag); words != nil {
		g.titles(i, g.readings[l].reader, words.Texts)
	}
}

// narrative returns the place of the first words of a text that an author
// wrote in Markdown, and whether one did.
func (g *gatherer) narrative(p *passage) (source.Span, bool) {
	for _, s := range p.spans {
		if g.words.holdMarkdown(s.Origin) {
			return s.Origin, true
		}
	}
	return source.Span{}, false
}

// titles adds the short texts of a language's texts.toml.
func (g *gatherer) titles(i int, r *reader, t session.Texts) {
	add := func(table, key string, texts map[string]session.Text) {
		if text := texts[key]; text.IsSet() {
			g.add(i, table+"."+key, r.passage(report.Text{{Text: text.V, Origin: text.Span}}), text.Span)
		}
	}
	for _, item := range g.Session.Agenda {
		add("agenda", item.Key.V, t.Agenda)
		add("recommendations", item.Key.V, t.Recommendations)
		for _, sub := range item.Sub {
			add("agenda", sub.Key.V, t.Agenda)
		}
	}
	for _, m := range g.Session.Moderators {
		add("functions", m.Key.V, t.Functions)
	}
	for _, d := range g.Session.Documents {
		add("documents", d.Key.V, t.Documents)
	}
	for _, a := range g.Session.Annexes {
		add("annexes", a.Key.V, t.Annexes)
	}
}

func (g *gatherer) add(i int, key string, text *passage, place source.Span) {
	q := g.byKey[key]
	if q == nil {
		q = &parallel{key: key, in: make([]*rendering, len(g.Languages))}
		g.byKey[key], g.found = q, append(g.found, q)
	}
	if q.in[i] == nil {
		q.in[i] = &rendering{place: place}
	}
	q.in[i].texts = append(q.in[i].texts, text)
}
