package roster

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/rewrite"
	"rapporteur/internal/session"
)

// Result is what a list says, and what that changes.
type Result struct {
	Findings diag.List           // about the list, in its order, without the text of any cell
	Change   []rewrite.FixedFile // session.toml, if it changes
	Joined   []string            // lines about those whom the session lacks
	Moved    []string            // about those that it has in another capacity
	Left     []string            // and about those that the list lacks
	Columns  []string            // lines about what was found where
	Read     string              // in one line
}

// Participation reads a list of participants into the groups of a session. The list is
// complete for each capacity that is in it: others are left as they are, and so is who
// is missing in a list that was not understood as a whole.
func (d *Desk) Participation(name string, content []byte, o Options) (*Result, error) {
	return d.take(name, content, o, purpose{
		use: func(c kind.Capacity) bool { return c.Attends.V },
		key: "members", tables: []string{"participation", "groups"}, put: (*reading).participants,
	})
}

// purpose is what a list is read for.
type purpose struct {
	use    func(kind.Capacity) bool // which capacities
	items  *agenda                  // nil if its items do not matter
	tables []string                 // of session.toml
	key    string                   // of the codes in them
	put    func(*reading, *session.Session, []*list, *editor) *Result
}

func (d *Desk) take(name string, content []byte, o Options, p purpose) (*Result, error) {
	tables, err := d.Words.Read(name, content)
	if err != nil {
		return nil, err
	}
	e := newEditor(d.Session.File, p.key, p.tables...)
	if at, ok := e.inline(); ok {
		return nil, fmt.Errorf("%s: the tables %[2]s have no headers; write each below [[%[2]s]]", at, strings.Join(p.tables, "."))
	}
	r := d.Words.read(tables, o)
	lists := r.lists(&capacities{words: d.Words, session: d.Session, given: o.Capacities, use: p.use}, p.items)
	return r.finish(p.put(r, d.Session, lists, e), name, lists, e), nil
}

// list is the codes of one table, as the list has them.
type list struct {
	items    []string // keys of items of the agenda, of a list of speakers
	capacity string
	behalf   []string // codes of those that the one speaker speaks for
	codes    []string // in the order of the list
	entries  []entry
}

// gender returns the gender of all together; "" if it is not known of one.
func (l list) gender() string {
	var genders []string
	for _, e := range l.entries {
		genders = append(genders, e.gender)
	}
	slices.Sort(genders)
	genders = slices.Compact(genders)
	switch {
	case slices.Contains(genders, ""):
		return ""
	case len(genders) == 1:
		return genders[0]
	}
	return "mixed"
}

// holds reports whether a list is that of an item and a capacity, and of who speaks for
// others: such a statement has one speaker.
func (l list) holds(items []string, capacity, speaker string, behalf []string) bool {
	return slices.Equal(l.items, items) && l.capacity == capacity && slices.Equal(l.behalf, behalf) && (len(behalf) == 0 || l.codes[0] == speaker)
}

// lists sorts the entries into tables. For one item, or for the whole meeting, each has
// one capacity.
func (r *reading) lists(c *capacities, items *agenda) []*list {
	var lists []*list
	first := make(map[string]entry)
	in := make(map[string]string) // the capacity, by item and code
	for _, e := range r.entries {
		about, ok := r.about(e, items)
		as, findings := c.of(e)
		r.findings = append(r.findings, findings...)
		var behalf []string
		if items != nil {
			var known bool
			behalf, known = r.spokenFor(e)
			ok = ok && known
		}
		if !ok || as == "" {
			r.whole = false
			continue
		}
		key := strings.Join(about, " ") + "\x00" + e.who.Code
		if earlier, ok := in[key]; ok && earlier != as {
			f := ruleCapacity.At(e.place, "%s is %s here and %s above", e.who, as, earlier)
			r.findings.Add(f.Hinting("correct one of the two cells").Relating(first[key].place, "first here"))
			continue
		}
		if _, ok := in[key]; !ok {
			in[key], first[key] = as, e
		}
		i := slices.IndexFunc(lists, func(l *list) bool { return l.holds(about, as, e.who.Code, behalf) })
		if i < 0 {
			lists, i = append(lists, &list{items: about, capacity: as, behalf: behalf}), len(lists)
		}
		lists[i].entries = append(lists[i].entries, e)
		if !slices.Contains(lists[i].codes, e.who.Code) {
			lists[i].codes = append(lists[i].codes, e.who.Code)
		}
	}
	r.findings = append(r.findings, c.undecided()...)
	return lists
}

// partial reports a list that lacks more than a third of a group. Unless the user says
// that it is complete, nobody is taken out then.
func (r *reading) partial(s *session.Session, lists []*list, wanted map[string]string) {
	whole := r.whole
	for _, l := range lists {
		for _, g := range s.Participation.Groups {
			left := 0
			for _, m := range g.Members {
				if wanted[m.V] == "" {
					left++
				}
			}
			if l.capacity == g.Capacity.V && left > mostLeft && 3*left > len(g.Members) && r.whole && !r.options.Complete {
				whole = false
				f := rulePartial.At(l.entries[0].at, "%d of %d %s of the session are not in the list", left, len(g.Members), l.capacity)
				r.findings.Add(f.Relating(g.Capacity.Span, "the group in the session"))
			}
		}
	}
	r.whole = whole
}

// mostLeft is the most of a group who may be missing in a list, however small the group is.
const mostLeft = 3

// participants puts lists into the groups of participants.
func (r *reading) participants(s *session.Session, lists []*list, e *editor) *Result {
	result := new(Result)
	wanted := make(map[string]string) // the capacity by code
	for _, l := range lists {
		for _, code := range l.codes {
			wanted[code] = l.capacity
		}
	}
	r.partial(s, lists, wanted)
	there := make(map[string]string)
	rest := lists
	for i, g := range s.Participation.Groups {
		b := block{index: i, members: g.Members, gender: g.Gender}
		at := slices.IndexFunc(rest, func(l *list) bool { return l.capacity == g.Capacity.V })
		for _, m := range g.Members {
			as, listed := wanted[m.V]
			switch {
			case as == g.Capacity.V, !listed && (at < 0 || !r.whole):
				b.list = append(b.list, m.V)
			case !listed:
				result.Left = append(result.Left, r.line(m.V, g.Capacity.V))
			}
			there[m.V] = g.Capacity.V
		}
		if at >= 0 {
			b.list = append(b.list, fresh(rest[at].codes, b.list)...)
			if b.becomes = rest[at].gender(); !r.whole {
				b.becomes = ""
			}
			rest = slices.Delete(slices.Clone(rest), at, at+1)
		}
		e.write(b)
	}
	for _, c := range s.Kind.Capacities {
		for _, l := range rest {
			if l.capacity == c.Key.V {
				e.write(block{index: -1, head: []string{"capacity = " + quoted(l.capacity)}, list: slices.Sorted(slices.Values(l.codes)), becomes: l.gender()})
			}
		}
	}
	for _, code := range slices.Sorted(maps.Keys(wanted)) {
		switch was := there[code]; {
		case was == "":
			result.Joined = append(result.Joined, r.line(code, wanted[code]))
		case was != wanted[code]:
			result.Moved = append(result.Moved, fmt.Sprintf("%s, from %s to %s", r.words.names.byCode[code], was, wanted[code]))
		}
	}
	return result
}

// fresh returns the codes that are not there, sorted.
func fresh(codes, there []string) []string {
	return slices.DeleteFunc(slices.Sorted(slices.Values(codes)), func(code string) bool { return slices.Contains(there, code) })
}

func (r *reading) line(code, capacity string) string {
	return fmt.Sprintf("%s, %s", r.words.names.byCode[code], capacity)
}

// finish completes a result with what was read, and with the change unless nothing
// changes.
func (r *reading) finish(result *Result, name string, lists []*list, e *editor) *Result {
	if content := []byte(e.content()); !bytes.Equal(content, e.file.Content()) {
		result.Change = []rewrite.FixedFile{{Name: e.file.Name(), Before: e.file.Stored(e.file.Content()), After: e.file.Stored(content)}}
	}
	counts := make(map[string]int)
	for _, l := range lists {
		counts[l.capacity] += len(l.codes)
	}
	var parts []string
	for _, capacity := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, fmt.Sprintf("%d %s", counts[capacity], capacity))
	}
	result.Findings, result.Columns = r.findings, r.layout
	result.Read = fmt.Sprintf("%s: %d rows read: %s", name, r.rows, cmp.Or(strings.Join(parts, ", "), "nobody"))
	if !r.whole {
		result.Read += "; not all was understood or shown, so nobody is taken out"
	}
	return result
}
