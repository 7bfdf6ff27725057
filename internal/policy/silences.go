package policy

import (
	"sort"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// silences are the comments of all files, by what they silence and where.
type silences struct {
	all    []*silence
	ranges map[subject][]*stretch // sorted by both of their ends
	cut    map[string]bool        // rules of which some findings are only counted
}

// subject is a rule in a file.
type subject struct {
	rule string
	file *source.File
}

// stretch is a range of bytes in which comments silence a rule.
type stretch struct {
	from, to int
	used     bool
}

func newSilences() *silences {
	return &silences{ranges: make(map[subject][]*stretch), cut: make(map[string]bool)}
}

// add adds a comment; those of a file come in their order.
func (x *silences) add(s *silence) {
	x.all = append(x.all, s)
	about := subject{s.rule.ID, s.comment.File}
	known := x.ranges[about]
	if n := len(known); n == 0 || known[n-1].from != s.from || known[n-1].to != s.to {
		known = append(known, &stretch{from: s.from, to: s.to})
		x.ranges[about] = known
	}
	s.where = known[len(known)-1]
}

// filter returns the findings that no comment silences.
func (x *silences) filter(findings diag.List) diag.List {
	var kept diag.List
	for _, f := range findings {
		if f.Others > 0 {
			x.cut[f.Rule] = true
		} else if x.cover(f) {
			continue
		}
		kept.Add(f)
	}
	return kept
}

func (x *silences) cover(f diag.Finding) bool {
	known := x.ranges[subject{f.Rule, f.Span.File}]
	at := sort.Search(len(known), func(i int) bool { return known[i].to >= f.Span.Start })
	covered := false
	for ; at < len(known) && known[at].from <= f.Span.Start; at++ {
		known[at].used, covered = true, true
	}
	return covered
}

// unused reports the comments that silence nothing.
func (x *silences) unused(settings rule.Settings) diag.List {
	var unused diag.Tally
	for _, s := range x.all {
		if !s.where.used && !x.cut[s.rule.ID] && settings.Applies(s.rule) {
			unused.Add(ruleUnused.At(s.comment, "nothing here breaks the rule %q", s.rule.ID))
		}
	}
	return unused.Findings()
}
