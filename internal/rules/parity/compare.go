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
	// wanted returns how often a language must have a value before it is said
	// to lack it; nil for the usual count. It is for values that a language may
	// express in words that are not recognized.
	wanted func(value string, in count) int
	// hinted reports whether a language may express a value in other words;
	// nil if it never may.
	hinted func(l *rules.Language, r *rules.Rendering, value string) bool
	// misspelt finds a word that was probably meant to be a value; nil if none may be.
	misspelt func(l *rules.Language, r *rules.Rendering, value string) (source.Span, bool)
	least    int  // compare a place only if at least this many languages have it; 0 means 2
	once     bool // a value counts once at a place, however often it is there
	worded   bool // values in words are reported too, each in the place of a missing one
	paired   bool // only a surplus value in the place of a missing one is reported
}

// count is how many of the languages that have a place have a value there.
type count struct {
	languages, having int
	firm              int // as one that is not soft
	usual             int // how often most have it; if they are evenly divided, the original
}

// once wants a value to be there, if at least three languages and two thirds of
// all have it.
func once(_ string, in count) int {
	if in.having >= 3 && 3*in.having >= 2*in.languages {
		return 1
	}
	return 0
}

// compare compares the languages at every place of the report. What most
// languages say is right; if they are evenly divided, the original is.
func (f facet) compare(p *rules.Pass) {
	if len(p.Languages) < 2 {
		return
	}
	for _, q := range p.Parallels() {
		if q.Present < max(f.least, 2) {
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
				if !f.once || c.said[m.value][i].all == 0 {
					c.said[m.value][i].add(m)
				}
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
	inWords  struct { // what is missing or surplus if words count like digits
		missing []string
		extra   []mention
	}
}

// weigh adds a value to the difference if the language has too few or too many
// of it.
func (d *difference) weigh(value string) {
	said := d.said[value]
	own, in := said[d.language], d.count(said)
	wanted := in.usual
	if d.wanted != nil {
		wanted = d.wanted(value, in)
	}
	if wanted > own.all && d.misspelt != nil {
		if at, ok := d.misspelt(d.Languages[d.language], d.In[d.language], value); ok {
			d.Report(at, "this is probably %s, misspelt", d.name(value)).Relate(d.witness(value), "%s: here", d.name(value))
			return
		}
	}
	if wanted > own.all && !d.mayBeSaid(value, true) {
		d.missing = append(d.missing, slices.Repeat([]string{value}, wanted-own.all)...)
	}
	most := in.usual
	for i, other := range said {
		if i != d.language {
			most = max(most, other.all)
		}
	}
	switch {
	case !d.worded || value == "1": // 1 may be an article
	case in.usual > own.all:
		d.inWords.missing = append(d.inWords.missing, value)
	case own.all > most:
		d.inWords.extra = append(d.inWords.extra, mention{value: value, place: own.first})
	}
	if own.firm > most && !d.mayBeSaid(value, false) {
		for _, place := range own.places[min(in.usual, len(own.places)):] {
			d.extra = append(d.extra, mention{value: value, place: place})
		}
	}
}

// count counts the languages that have a value.
func (c comparison) count(said []tally) count {
	in := count{languages: c.Present, having: reaching(said, 1)}
	for _, t := range said {
		if t.firm > 0 {
			in.firm++
		}
	}
	for n := 1; ; n++ {
		reached := reaching(said, n)
		if 2*reached < in.languages || 2*reached == in.languages && said[c.Original].all < n {
			return in
		}
		in.usual = n
	}
}

// reaching returns how many languages have a value at least n times.
func reaching(said []tally, n int) int {
	reached := 0
	for _, t := range said {
		if t.all >= n {
			reached++
		}
	}
	return reached
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

// report reports a difference. A surplus value that replaces a missing one
// makes one finding.
func (d *difference) report() {
	if len(d.missing)+len(d.extra) == 0 {
		d.missing = d.inWords.missing[:min(len(d.inWords.missing), len(d.inWords.extra))]
	}
	if lacks := len(d.missing) - len(d.extra); lacks > 0 {
		d.extra = append(d.extra, d.inWords.extra[:min(lacks, len(d.inWords.extra))]...)
	}
	count := max(len(d.missing), len(d.extra))
	if d.paired {
		count = min(len(d.missing), len(d.extra))
	}
	slices.SortStableFunc(d.extra, func(a, b mention) int { return cmp.Compare(a.place.Start, b.place.Start) })
	for i := range count {
		if i >= len(d.missing) {
			x := d.extra[i]
			d.Report(x.place, "%s", d.surplus(x.value)).
				Relate(originalOf(d.Pass, d.Parallel, d.language), "in the original")
			continue
		}
		value := d.missing[i]
		name, others := d.name(value), d.others(value, true)
		var f *diag.Finding
		if i < len(d.extra) {
			x := d.extra[i]
			f = d.Report(x.place, "%s is given here, but %s in %s", d.name(x.value), name, others)
		} else if d.said[value][d.language].all > 0 {
			f = d.Report(d.In[d.language].Place, "%s is given less often here than in %s", name, others)
		} else {
			f = d.Report(d.In[d.language].Place, "%s is missing here but given in %s", name, others)
		}
		f.Relate(d.witness(value), "%s: here", name)
	}
}

// surplus says which languages lack a value or, if none does, where it is fewer times.
func (d *difference) surplus(value string) string {
	if lacking := d.others(value, false); lacking != "" {
		return fmt.Sprintf("%s is given here but not in %s", d.name(value), lacking)
	}
	return fmt.Sprintf("%s is given more often here than in %s", d.name(value), d.others(value, true))
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
