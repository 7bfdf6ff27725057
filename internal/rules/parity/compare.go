package parity

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// mention is something that a text says and that all languages must say.
type mention struct {
	value string
	place source.Span
	soft  bool // it may mean something else: it counts as said, never as said too much
}

// facet is one kind of things that all languages must say alike.
type facet struct {
	find func(*rules.Pass, *rules.Language, *reading.Text) []mention
	show func(p *rules.Pass, l *rules.Language, value string) string // how a finding calls it; nil for its value in quotes
	// demand says how many of the languages must have a value before it is
	// missed in another; nil if most do. It is asked for values that languages
	// may say in words which are not recognized.
	demand func(value string, firm, languages int) demand
	// hinted reports whether a language may say a value in other words; nil if
	// it never may.
	hinted func(p *rules.Pass, l *rules.Language, r *rules.Rendering, value string) bool
	least  int // languages that must have a place for it to be compared; 0 for two
}

// demand is how many of the languages must say something before it is missed
// in another.
type demand int

const (
	most      demand = iota // more than half, as often as they do
	twoThirds               // and at least three of them, once
	all                     // it is never missed
)

// tally is how often a language says something.
type tally struct {
	firm, all int
	places    []source.Span // of the mentions that are not soft
	first     source.Span
}

// compare holds the languages' texts of every place against each other.
// What most languages say, or in case of doubt the original, is right.
func (f facet) compare(p *rules.Pass) {
	if len(p.Languages) < 2 {
		return
	}
	for _, q := range p.Parallels() {
		if q.Present() >= max(f.least, 2) {
			f.compareAt(p, q)
		}
	}
}

func (f facet) compareAt(p *rules.Pass, q *rules.Parallel) {
	said := make(map[string][]tally) // by value, then language
	for i, r := range q.In {
		if r == nil {
			continue
		}
		for _, text := range r.Texts {
			for _, m := range f.find(p, p.Languages[i], text) {
				if said[m.value] == nil {
					said[m.value] = make([]tally, len(q.In))
				}
				said[m.value][i].add(m)
			}
		}
	}
	values := slices.Sorted(maps.Keys(said))
	for i, r := range q.In {
		if r == nil {
			continue
		}
		d := difference{facet: f, language: i}
		for _, value := range values {
			d.weigh(p, value, said[value], q)
		}
		d.report(p, q, said)
	}
}

func (t *tally) add(m mention) {
	t.all++
	if t.first.IsZero() {
		t.first = m.place
	}
	if !m.soft {
		t.firm++
		t.places = append(t.places, m.place)
	}
}

// difference is the values missing from, and surplus in, one language at one
// place.
type difference struct {
	facet
	language int
	missing  []string
	extra    []extra
}

type extra struct {
	value string
	place source.Span
}

// weigh decides whether the language misses a value or has it too often.
func (d *difference) weigh(p *rules.Pass, value string, said []tally, q *rules.Parallel) {
	languages, own := q.Present(), said[d.language]
	usual := usualCount(said, languages, p.Original)
	wanted := usual
	if d.demand != nil {
		wanted = d.demand(value, havingFirm(said), languages).count(usual, reaching(said, 1), languages)
	}
	if wanted > own.all && !d.mayBeSaid(p, q, value, true) {
		for range wanted - own.all {
			d.missing = append(d.missing, value)
		}
	}
	if own.firm > usual && own.firm > mostOfOthers(said, d.language) && !d.mayBeSaid(p, q, value, false) {
		for _, place := range own.places[min(usual, len(own.places)):] {
			d.extra = append(d.extra, extra{value, place})
		}
	}
}

// mayBeSaid reports whether the language itself, or else one of the others,
// may say a value in other words.
func (d *difference) mayBeSaid(p *rules.Pass, q *rules.Parallel, value string, itself bool) bool {
	if d.hinted == nil {
		return false
	}
	for i, r := range q.In {
		if r != nil && (i == d.language) == itself && d.hinted(p, p.Languages[i], r, value) {
			return true
		}
	}
	return false
}

// count returns how often something must be said that so many languages have.
func (d demand) count(usual, having, languages int) int {
	switch {
	case d == most:
		return usual
	case d == twoThirds && having >= 3 && 3*having >= 2*languages:
		return 1
	}
	return 0
}

// usualCount returns how often most languages say something; where they are
// divided, the original decides.
func usualCount(said []tally, languages, original int) int {
	for count := 1; ; count++ {
		reached := reaching(said, count)
		if 2*reached < languages || 2*reached == languages && said[original].all < count {
			return count - 1
		}
	}
}

func reaching(said []tally, count int) int {
	n := 0
	for _, t := range said {
		if t.all >= count {
			n++
		}
	}
	return n
}

func havingFirm(said []tally) int {
	n := 0
	for _, t := range said {
		if t.firm > 0 {
			n++
		}
	}
	return n
}

func mostOfOthers(said []tally, language int) int {
	most := 0
	for i, t := range said {
		if i != language {
			most = max(most, t.all)
		}
	}
	return most
}

// report makes findings of a difference: something else in the place of what
// is missing makes one.
func (d *difference) report(p *rules.Pass, q *rules.Parallel, said map[string][]tally) {
	slices.SortStableFunc(d.extra, func(a, b extra) int { return cmp.Compare(a.place.Start, b.place.Start) })
	for i := range max(len(d.missing), len(d.extra)) {
		switch {
		case i >= len(d.missing):
			x := d.extra[i]
			f := p.Report(x.place, "%s: here only, not in %s", d.name(p, x.value), others(p, q, d.language, said[x.value], false))
			rules.Relate(f, originalOf(p, q, d.language), "in the original")
		case i >= len(d.extra):
			value := d.missing[i]
			f := p.Report(q.In[d.language].Place, "%s: missing here, but in %s", d.name(p, value), others(p, q, d.language, said[value], true))
			rules.Relate(f, witness(p, q, d.language, said[value]), "%s: here", d.name(p, value))
		default:
			x, value := d.extra[i], d.missing[i]
			f := p.Report(x.place, "%s: here, but %s in %s", d.name(p, x.value), d.name(p, value), others(p, q, d.language, said[value], true))
			rules.Relate(f, witness(p, q, d.language, said[value]), "%s: here", d.name(p, value))
		}
	}
}

func (d *difference) name(p *rules.Pass, value string) string {
	if d.show != nil {
		return d.show(p, p.Languages[d.language], value)
	}
	return fmt.Sprintf("%q", value)
}

// others lists the other languages that have the place and say something, or
// do not.
func others(p *rules.Pass, q *rules.Parallel, language int, said []tally, having bool) string {
	var tags []string
	for i, r := range q.In {
		if r != nil && i != language && (said[i].all > 0) == having {
			tags = append(tags, string(p.Languages[i].Report.Language.Tag))
		}
	}
	return strings.Join(tags, ", ")
}

// witness returns where the original, or else another language, says
// something.
func witness(p *rules.Pass, q *rules.Parallel, language int, said []tally) source.Span {
	if p.Original != language && !said[p.Original].first.IsZero() {
		return said[p.Original].first
	}
	for i, t := range said {
		if i != language && !t.first.IsZero() {
			return t.first
		}
	}
	return source.Span{}
}

// originalOf returns the place of the original's words, for another language.
func originalOf(p *rules.Pass, q *rules.Parallel, language int) source.Span {
	if r := q.In[p.Original]; r != nil && p.Original != language {
		return r.Place
	}
	return source.Span{}
}
