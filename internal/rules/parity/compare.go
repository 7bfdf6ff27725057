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

// mention is a value, such as a date or a number, that a text gives and all
// languages must give.
type mention struct {
	value string
	place source.Span
	soft  bool // it may mean something else: never reported as surplus
}

// facet is one kind of value that all languages must give alike.
type facet struct {
	find func(*rules.Pass, *rules.Language, *reading.Text) []mention
	show func(p *rules.Pass, l *rules.Language, value string) string // the value as findings name it; nil for the value in quotes
	// demand returns how many of the languages must have a value before
	// another is said to lack it; nil for most. It is for values that a
	// language may express in words that are not recognized.
	demand func(value string, firm, languages int) demand
	// hinted reports whether a language may express a value in other words;
	// nil if it never may.
	hinted func(p *rules.Pass, l *rules.Language, r *rules.Rendering, value string) bool
	least  int // compare a place only if so many languages have it; 0 means 2
}

// demand is how many of the languages must have a value before another is said
// to lack it.
type demand int

const (
	most      demand = iota // more than half; the usual count is required
	twoThirds               // and at least 3; one occurrence is required
	all                     // a missing value is never reported
)

// tally counts a value in one language.
type tally struct {
	firm, all int
	places    []source.Span // of the mentions that are not soft
	first     source.Span
}

// compare compares the languages at every place of the report. What most
// languages say is right; if they are evenly divided, the original is.
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

// weigh adds a value to the difference if the language has too few or too many
// of it.
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

// mayBeSaid reports whether the language itself (itself), or else another, may
// express a value in other words.
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

// count returns how often a language must have a value, given how often most
// have it (usual) and how many have it (having).
func (d demand) count(usual, having, languages int) int {
	switch {
	case d == most:
		return usual
	case d == twoThirds && having >= 3 && 3*having >= 2*languages:
		return 1
	}
	return 0
}

// usualCount returns how often most languages have a value; if they are evenly
// divided, how often the original has it.
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

// report reports a difference. A surplus value that replaces a missing one
// makes one finding.
func (d *difference) report(p *rules.Pass, q *rules.Parallel, said map[string][]tally) {
	slices.SortStableFunc(d.extra, func(a, b extra) int { return cmp.Compare(a.place.Start, b.place.Start) })
	for i := range max(len(d.missing), len(d.extra)) {
		switch {
		case i >= len(d.missing):
			x := d.extra[i]
			f := p.Report(x.place, "%s is given here but not in %s", d.name(p, x.value), others(p, q, d.language, said[x.value], false))
			rules.Relate(f, originalOf(p, q, d.language), "in the original")
		case i >= len(d.extra):
			value := d.missing[i]
			f := p.Report(q.In[d.language].Place, "%s is missing here but given in %s", d.name(p, value), others(p, q, d.language, said[value], true))
			rules.Relate(f, witness(p, q, d.language, said[value]), "%s: here", d.name(p, value))
		default:
			x, value := d.extra[i], d.missing[i]
			f := p.Report(x.place, "%s is given here, but %s in %s", d.name(p, x.value), d.name(p, value), others(p, q, d.language, said[value], true))
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

// others lists the other languages that have the place and the value (having),
// or have the place without the value.
func others(p *rules.Pass, q *rules.Parallel, language int, said []tally, having bool) string {
	var tags []string
	for i, r := range q.In {
		if r != nil && i != language && (said[i].all > 0) == having {
			tags = append(tags, string(p.Languages[i].Report.Language.Tag))
		}
	}
	return strings.Join(tags, ", ")
}

// witness returns a place where the original or, failing that, another
// language has the value.
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

// originalOf returns the place in the original; none if the language is the
// original.
func originalOf(p *rules.Pass, q *rules.Parallel, language int) source.Span {
	if r := q.In[p.Original]; r != nil && p.Original != language {
		return r.Place
	}
	return source.Span{}
}
