package renumber

import (
	"cmp"
	"slices"
	"unicode"
)

// match returns the index of the new place for each old place that still
// exists. Places are matched by key, or by text if one of the documents has no
// keys.
func match(old, new []Place) map[int]int {
	pairs, taken := make(map[int]int), make(map[int]bool)
	m := matcher{old, new, pairs, taken}
	if keyed(old) && keyed(new) {
		m.equal(func(p Place) string { return p.Key })
		return pairs
	}
	m.equal(func(p Place) string { return p.Text })
	m.similar()
	return pairs
}

// keyed reports whether all places have keys.
func keyed(places []Place) bool {
	return len(places) > 0 && !slices.ContainsFunc(places, func(p Place) bool { return p.Key == "" })
}

type matcher struct {
	old, new []Place
	pairs    map[int]int
	taken    map[int]bool // of the new places
}

func (m matcher) pair(i, j int) { m.pairs[i], m.taken[j] = j, true }

// equal matches places that have the same value, in order.
func (m matcher) equal(value func(Place) string) {
	type identity struct {
		kind  Kind
		value string
	}
	waiting := make(map[identity][]int)
	for j, q := range m.new {
		id := identity{q.Kind, value(q)}
		waiting[id] = append(waiting[id], j)
	}
	for i, p := range m.old {
		id := identity{p.Kind, value(p)}
		if all := waiting[id]; len(all) > 0 {
			m.pair(i, all[0])
			waiting[id] = all[1:]
		}
	}
}

// Texts are compared by their common sequences of shingle letters. Two texts
// that share less than alikeShare of them are different; a sequence in more
// than mostCommon texts is ignored.
const (
	shingle    = 5
	alikeShare = 0.35
	mostCommon = 24
)

// candidate is an old and a new place that may correspond.
type candidate struct {
	i, j  int
	share float64
}

// similar matches the remaining places, the most similar ones first.
func (m matcher) similar() {
	news := make([]map[string]bool, len(m.new))
	holders := make(map[string][]int) // of the new places
	for j, q := range m.new {
		if !m.taken[j] {
			news[j] = shingles(q.Text)
			for s := range news[j] {
				holders[s] = append(holders[s], j)
			}
		}
	}
	var all []candidate
	for i, p := range m.old {
		if _, done := m.pairs[i]; done {
			continue
		}
		all = append(all, m.candidates(i, shingles(p.Text), news, holders)...)
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	for _, c := range all {
		if _, done := m.pairs[c.i]; !done && !m.taken[c.j] {
			m.pair(c.i, c.j)
		}
	}
}

// candidates returns the new places that are similar to an old one.
func (m matcher) candidates(i int, own map[string]bool, news []map[string]bool, holders map[string][]int) []candidate {
	hinted := make(map[int]bool)
	for s := range own {
		if len(holders[s]) <= mostCommon {
			for _, j := range holders[s] {
				hinted[j] = true
			}
		}
	}
	var found []candidate
	for j := range hinted {
		if m.new[j].Kind != m.old[i].Kind {
			continue
		}
		shared := 0
		for s := range own {
			if news[j][s] {
				shared++
			}
		}
		if share := 2 * float64(shared) / float64(len(own)+len(news[j])); share >= alikeShare {
			found = append(found, candidate{i, j, share})
		}
	}
	return found
}

// shingles returns all sequences of letters and digits of a text.
func shingles(text string) map[string]bool {
	var letters []rune
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters = append(letters, unicode.ToLower(r))
		}
	}
	set := make(map[string]bool, len(letters))
	for from := 0; from == 0 || from+shingle <= len(letters); from++ {
		set[string(letters[from:min(from+shingle, len(letters))])] = true
	}
	return set
}
