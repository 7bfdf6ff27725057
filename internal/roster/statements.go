package roster

import (
	"slices"
	"strings"
	"unicode"

	"rapporteur/internal/kind"
	"rapporteur/internal/session"
)

// Statements reads a list of speakers into the statements of a session: one for each
// item of the agenda and capacity, with its speakers in the order of the list, and one for
// each speaker who speaks for others. Those that are there already get the speakers that
// they lack; who speaks on an item in another one already is left there.
func (d *Desk) Statements(name string, content []byte, o Options) (*Result, error) {
	return d.take(name, content, o, purpose{
		use:   func(c kind.Capacity) bool { return c.Speaks.V },
		items: agendaOf(d.Session), key: "speakers", tables: []string{"statements"}, put: (*reading).spoken,
	})
}

// agenda finds the items of an agenda by what is written for them.
type agenda struct {
	keys []string          // in the order of the agenda
	by   map[string]string // keys, by numbers such as 2 and 2 a, and keys
}

// about returns the keys of the items of the agenda that an entry is about, in the order of
// the agenda, none if it names none: 2, Item 2, 2 and 3.
func (r *reading) about(e entry, items *agenda) ([]string, bool) {
	if items == nil || e.item == "" {
		return nil, true
	}
	keys := items.named(e.item, r.words)
	if keys == nil {
		r.findings.Add(ruleItem.At(e.itemAt, "no item of the agenda has this number or key"))
	}
	return keys, keys != nil
}

func (a *agenda) named(cell string, words *Words) []string {
	key, ok := a.by[strings.Trim(strings.ToLower(cell), " .()")]
	if ok {
		return []string{key}
	}
	number := strings.TrimLeftFunc(cell, func(c rune) bool { return !unicode.IsDigit(c) })
	if before := strings.TrimRight(cell[:len(cell)-len(number)], " .:"); before != "" && number != "" && words.isItem(before) {
		return a.named(number, words)
	}
	var named []string
	parts := strings.FieldsFunc(cell, func(c rune) bool { return strings.ContainsRune(",;،؛、，；&/\n", c) })
	if len(parts) < 2 {
		parts = words.fold.words(cell) // 2 and 3
	}
	if len(parts) < 2 {
		return nil
	}
	for _, part := range parts {
		keys := a.named(strings.TrimSpace(part), words)
		if keys == nil {
			return nil
		}
		named = append(named, keys...)
	}
	return both(a.keys, named)
}

// isItem reports whether words may be above a column of items.
func (w *Words) isItem(words string) bool {
	return slices.ContainsFunc(w.columns[w.fold.key(words)], func(h heading) bool { return h.role == item })
}

func agendaOf(s *session.Session) *agenda {
	a := &agenda{by: make(map[string]string)}
	names := a.by
	above := make([]string, 3)
	for _, i := range s.Items() {
		level := len(i.Path) - 1
		number := i.Written
		if number == "" {
			number = i.Count.String()
			if level == 1 && i.Count.N <= 26 {
				number = string(rune('a' + i.Count.N - 1))
			}
		}
		above[level] = strings.ToLower(number)
		a.keys = append(a.keys, i.Key.V)
		names[i.Key.V] = i.Key.V
		if level == 0 {
			names[above[0]] = i.Key.V
			continue
		}
		for _, form := range []string{" ", "", " (", "("} {
			names[strings.Join(above[:level+1], form)] = i.Key.V
		}
	}
	return a
}

// spoken puts lists into the statements.
func (r *reading) spoken(s *session.Session, lists []*list, e *editor) *Result {
	result := new(Result)
	for _, l := range unsaid(s, lists) {
		b := block{index: slices.IndexFunc(s.Statements, func(st session.Statement) bool {
			return st.Capacity.V == l.capacity && same(st.Items, l.items) && same(st.OnBehalf, l.behalf) && len(l.behalf) == 0
		})}
		if b.index >= 0 {
			b.members, b.gender = s.Statements[b.index].Speakers, s.Statements[b.index].Gender
			for _, m := range b.members {
				b.list = append(b.list, m.V)
			}
		}
		for _, code := range l.codes {
			b.list = append(b.list, code)
			result.Joined = append(result.Joined, r.line(code, l.capacity))
		}
		if b.index < 0 {
			b.head, b.becomes = []string{"key = " + quoted(statementKey(s, l)), "capacity = " + quoted(l.capacity)}, l.gender()
			if len(l.items) > 0 {
				b.head = slices.Insert(b.head, 1, "items = "+e.array(l.items))
			}
			if len(l.behalf) > 0 {
				b.head = append(b.head, "on_behalf = "+e.array(l.behalf))
			}
		}
		e.write(b)
	}
	return result
}

// unsaid returns lists without those who speak on their items in the session already, also
// where one of its statements is about several.
func unsaid(s *session.Session, lists []*list) []*list {
	var all []*list
	for _, l := range lists {
		for _, code := range l.codes {
			items := slices.Clone(l.items)
			spoke := false
			for _, st := range s.Statements {
				if st.Capacity.V == l.capacity && same(st.OnBehalf, l.behalf) && slices.ContainsFunc(st.Speakers, func(t session.Text) bool { return t.V == code }) {
					spoke = spoke || len(st.Items) == 0 && len(items) == 0
					items = slices.DeleteFunc(items, func(key string) bool {
						return slices.ContainsFunc(st.Items, func(t session.Text) bool { return t.V == key })
					})
				}
			}
			if spoke || len(l.items) > 0 && len(items) == 0 {
				continue
			}
			i := slices.IndexFunc(all, func(other *list) bool { return other.holds(items, l.capacity, code, l.behalf) })
			if i < 0 {
				all, i = append(all, &list{items: items, capacity: l.capacity, behalf: l.behalf}), len(all)
			}
			all[i].codes = append(all[i].codes, code)
			all[i].entries = append(all[i].entries, slices.DeleteFunc(slices.Clone(l.entries), func(e entry) bool { return e.who.Code != code })...)
		}
	}
	return all
}

func same(texts []session.Text, codes []string) bool {
	return slices.EqualFunc(texts, codes, func(t session.Text, code string) bool { return t.V == code })
}

// statementKey returns a key that no statement of the session has.
func statementKey(s *session.Session, l *list) string {
	key := strings.Join(append(slices.Clone(l.items), l.capacity), "-")
	if len(l.behalf) > 0 {
		key = strings.ToLower(strings.Join(append([]string{key, l.codes[0]}, l.behalf...), "-"))
	}
	for slices.ContainsFunc(s.Statements, func(st session.Statement) bool { return st.Key.V == key }) {
		key += "-more"
	}
	return key
}
