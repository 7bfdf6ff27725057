package roster

import (
	"slices"
	"strings"

	"rapporteur/internal/kind"
	"rapporteur/internal/session"
)

// Statements reads a list of speakers into the statements of a session: one for each
// item of the agenda and capacity, with its speakers in the order of the list, and one for
// each speaker who speaks for others. Those that are there already get the speakers that
// they lack.
func (d *Desk) Statements(name string, content []byte, o Options) (*Result, error) {
	return d.take(name, content, o, purpose{
		use:   func(c kind.Capacity) bool { return c.Speaks.V },
		items: itemsByName(d.Session), key: "speakers", tables: []string{"statements"}, put: (*reading).spoken,
	})
}

// item returns the key of the item of the agenda that an entry is about; "" if it names
// none.
func (r *reading) item(e entry, items map[string]string) (string, bool) {
	if items == nil || e.item == "" {
		return "", true
	}
	key, ok := items[strings.Trim(strings.ToLower(e.item), " .()")]
	if !ok {
		r.findings.Add(ruleItem.At(e.itemAt, "no item of the agenda has this number or key"))
	}
	return key, ok
}

// itemsByName returns the keys of the items of the agenda by their numbers, such as 2
// and 2 a, and their keys.
func itemsByName(s *session.Session) map[string]string {
	names := make(map[string]string)
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
		names[i.Key.V] = i.Key.V
		if level == 0 {
			names[above[0]] = i.Key.V
			continue
		}
		for _, form := range []string{" ", "", " (", "("} {
			names[strings.Join(above[:level+1], form)] = i.Key.V
		}
	}
	return names
}

// spoken puts lists into the statements.
func (r *reading) spoken(s *session.Session, lists []*list, e *editor) *Result {
	result := new(Result)
	for _, l := range lists {
		var about []string
		if l.items != "" {
			about = []string{l.items}
		}
		b := block{index: slices.IndexFunc(s.Statements, func(st session.Statement) bool {
			same := func(t session.Text, code string) bool { return t.V == code }
			return st.Capacity.V == l.capacity && slices.EqualFunc(st.Items, about, same) && slices.EqualFunc(st.OnBehalf, l.behalf, same) &&
				(len(l.behalf) == 0 || slices.EqualFunc(st.Speakers, l.codes, same))
		})}
		if b.index >= 0 {
			b.members, b.gender = s.Statements[b.index].Speakers, s.Statements[b.index].Gender
			for _, m := range b.members {
				b.list = append(b.list, m.V)
			}
		}
		for _, code := range l.codes {
			if !slices.Contains(b.list, code) {
				b.list = append(b.list, code)
				result.Joined = append(result.Joined, r.line(code, l.capacity))
			}
		}
		if b.index < 0 {
			b.head, b.becomes = []string{"key = " + quoted(statementKey(s, l)), "capacity = " + quoted(l.capacity)}, l.gender()
			if l.items != "" {
				b.head = slices.Insert(b.head, 1, "items = ["+quoted(l.items)+"]")
			}
			if len(l.behalf) > 0 {
				b.head = append(b.head, "on_behalf = "+e.array(l.behalf))
			}
		}
		e.write(b)
	}
	return result
}

// statementKey returns a key that no statement of the session has.
func statementKey(s *session.Session, l *list) string {
	key := strings.Trim(l.items+"-"+l.capacity, "-")
	if len(l.behalf) > 0 {
		key = strings.ToLower(strings.Join(append([]string{key, l.codes[0]}, l.behalf...), "-"))
	}
	for slices.ContainsFunc(s.Statements, func(st session.Statement) bool { return st.Key.V == key }) {
		key += "-more"
	}
	return key
}
