package parity

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/diag"
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
	find func(l *rules.Language, text *reading.Text, found func(mention))
	show func(l *rules.Language, value string) string // the value as findings name it; nil for the value in quotes
	// demand returns how many of the languages must have a value before
	// another is said to lack it; nil for most. It is for values that a
	// language may express in words that are not recognized.
	demand func(value string, firm, languages int) demand
	// hinted reports whether a language may express a value in other words;
	// nil if it never may.
	hinted func(l *rules.Language, r *rules.Rendering, value string) bool
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

// compare compares the languages at every place of the report. What most
// languages say is right; if they are evenly divided, the original is.
func (f facet) compare(p *rules.Pass) {
	if len(p.Languages) < 2 {
		return
	}
	for _, q := range p.Parallels() {
		if q.Present() < max(f.least, 2) {
			continue
		}
		c := f.read(p, q)
		values := slices.Sorted(maps.Keys(c.said))
		for i, r := range q.In {
			if r == nil {
				continue
			}
			d := difference{comparison: c, language: i}
			for _, value := range values {
				d.weigh(value)
			}
			d.report()
		}
	}
}

// comparison is one place of the report and what each language says there.
type comparison struct {
	facet
	*rules.Pass
	*rules.Parallel
	said map[string][]tally // by value, then language
}

// tally counts a value in one language.
type tally struct {
	firm, all int
	places    []source.Span // of the mentions that are not soft
	first     source.Span
}

func (f facet) read(p *rules.Pass, q *rules.Parallel) comparison {
	c := comparison{f, p, q, make(map[string][]tally)}
	for i, r := range q.In {
		if r == nil {
			continue
		}
		for _, text := range r.Texts {
			f.find(p.Languages[i], text, func(m mention) {
				if c.said[m.value] == nil {
					c.said[m.value] = make([]tally, len(q.In))
				}
				c.said[m.value][i].add(m)
			})
		}
	}
	return c
}

func (t *tally) add(m mention) {
	t.all++
	t.first = cmp.Or(t.first, m.place)
	if !m.soft {
		t.firm++
		t.places = append(t.places, m.place)
	}
}

// difference is the values missing from, and surplus in, one language at one
// place.
type difference struct {
	comparison
	language int
	missing  []string
	extra    []mention
}

// weigh adds a value to the difference if the language has too few or too many
// of it.
func (d *difference) weigh(value string) {
	said, languages := d.said[value], d.Present()
	own, usual := said[d.language], usualCount(said, languages, d.Original)
	wanted := usual
	if d.demand != nil {
		firm := count(said, func(t tally) bool { return t.firm > 0 })
		wanted = d.demand(value, firm, languages).count(usual, reaching(said, 1), languages)
	}
	if wanted > own.all && !d.mayBeSaid(value, true) {
		d.missing = append(d.missing, slices.Repeat([]string{value}, wanted-own.all)...)
	}
	if own.firm > usual && own.firm > mostOfOthers(said, d.language) && !d.mayBeSaid(value, false) {
		for _, place := range own.places[min(usual, len(own.places)):] {
			d.extra = append(d.extra, mention{value: value, place: place})
		}
	}
}

// mayBeSaid reports whether the language itself (itself), or else another, may
// express a value in other words.
func (d *difference) mayBeSaid(value string, itself bool) bool {
	for i, r := range d.In {
		if d.hinted != nil && r != nil && (i == d.language) == itself && d.hinted(d.Languages[i], r, value) {
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
	for n := 1; ; n++ {
		reached := reaching(said, n)
		if 2*reached < languages || 2*reached == languages && said[original].all < n {
			return n - 1
		}
	}
}

// reaching returns how many languages have a value at least n times.
func reaching(said []tally, n int) int {
	return count(said, func(t tally) bool { return t.all >= n })
}

func count(said []tally, counts func(tally) bool) int {
	n := 0
	for _, t := range said {
		if counts(t) {
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
func (d *difference) report() {
	slices.SortStableFunc(d.extra, func(a, b mention) int { return cmp.Compare(a.place.Start, b.place.Start) })
	for i := range max(len(d.missing), len(d.extra)) {
		if i >= len(d.missing) {
			x := d.extra[i]
			f := d.Report(x.place, "%s is given here but not in %s", d.name(x.value), d.others(x.value, false))
			f.Relate(originalOf(d.Pass, d.Parallel, d.language), "in the original")
			continue
		}
		value := d.missing[i]
		name, others := d.name(value), d.others(value, true)
		var f *diag.Finding
		if i < len(d.extra) {
			x := d.extra[i]
			f = d.Report(x.place, "%s is given here, but %s in %s", d.name(x.value), name, others)
		} else {
			f = d.Report(d.In[d.language].Place, "%s is missing here but given in %s", name, others)
		}
		f.Relate(d.witness(value), "%s: here", name)
	}
}

func (d *difference) name(value string) string {
	if d.show != nil {
		return d.show(d.Languages[d.language], value)
	}
	return fmt.Sprintf("%q", value)
}

// others lists the other languages that have the place and the value (having),
// or have the place without the value.
func (d *difference) others(value string, having bool) string {
	var tags []string
	for i, r := range d.In {
		if r != nil && i != d.language && (d.said[value][i].all > 0) == having {
			tags = append(tags, string(d.Languages[i].Report.Language.Tag))
		}
	}
	return strings.Join(tags, ", ")
}

// witness returns a place where the original or, failing that, another
// language has the value.
func (d *difference) witness(value string) source.Span {
	said := d.said[value]
	if d.Original != d.language && !said[d.Original].first.IsZero() {
		return said[d.Original].first
	}
	for i, t := range said {
		if i != d.language && !t.first.IsZero() {
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
