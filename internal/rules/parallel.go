package rules

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Parallel is one place of the report in all languages, with the words that
// authors and translators wrote. Words of templates are left out, because they
// correspond in all languages.
type Parallel struct {
	Key     string
	In      []*Rendering // by the index of the language; nil where it lacks the place
	Present int          // how many languages have the place
}

type Rendering struct {
	Texts []*reading.Text
	Place source.Span // of its first words
}

// gather returns the places of a session's report in the original's order,
// then those that only other languages have.
func gather(ctx *Context, s *shared) []*Parallel {
	if ctx.Session == nil || len(ctx.Languages) == 0 {
		return nil
	}
	g := gatherer{Context: ctx, shared: s, byKey: make(map[string]*Parallel)}
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
	*shared
	byKey map[string]*Parallel
	found []*Parallel
}

func (g *gatherer) language(i int) {
	l := g.Languages[i]
	for _, text := range g.readings[l].Texts {
		if place := g.narrative(text); !place.IsZero() {
			g.add(i, text.Own(), text, place)
		}
	}
	if words := g.Session.In(l.Report.Language.Tag); words != nil {
		g.titles(i, g.readings[l].Reader, words.Texts)
	}
}

// narrative returns the place of the first words of a text that an author
// wrote in Markdown, if there are any.
func (g *gatherer) narrative(t *reading.Text) source.Span {
	for _, s := range t.Spans {
		if g.WroteMarkdown(s.Origin) {
			return s.Origin
		}
	}
	return source.Span{}
}

// titles adds the short texts in a language's texts.toml.
func (g *gatherer) titles(i int, r *reading.Reader, t session.Texts) {
	add := func(table, key string, texts map[string]session.Text) {
		if text := texts[key]; text.IsSet() {
			g.add(i, table+"."+key, r.Text(report.Text{{Text: text.V, Origin: text.Span}}), text.Span)
		}
	}
	for _, item := range g.Session.Items() {
		add("agenda", item.Key.V, t.Agenda)
		add("recommendations", item.Key.V, t.Recommendations)
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

func (g *gatherer) add(i int, key string, text *reading.Text, place source.Span) {
	q := g.byKey[key]
	if q == nil {
		q = &Parallel{Key: key, In: make([]*Rendering, len(g.Languages))}
		g.byKey[key], g.found = q, append(g.found, q)
	}
	if q.In[i] == nil {
		q.In[i] = &Rendering{Place: place}
		q.Present++
	}
	q.In[i].Texts = append(q.In[i].Texts, text)
}
