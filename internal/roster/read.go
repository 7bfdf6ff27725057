package roster

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Options say how a list is read.
type Options struct {
	Map        map[string]string // from role to column, see [CheckMap]
	Capacities []string          // of those whose capacity nothing else says, one for States, one for organizations
	Accept     bool              // take the nearest name for one that is misspelt
}

// entry is a State or organization in a row.
type entry struct {
	at       source.Span // the cell with the name
	who      Named
	capacity string // as written
	place    source.Span
	gender   string // feminine, masculine or ""
	item     string // as written
	itemAt   source.Span
	behalf   string // as written
	behalfAt source.Span
}

// reading is the state of reading a list.
type reading struct {
	words    *Words
	options  Options
	table    table
	columns  columns
	codes    bool           // all that the column of States has is codes
	seen     map[string]row // rows by their text
	entries  []entry
	rows     int  // that were read
	whole    bool // nothing that may belong to the list was left out
	findings diag.List
}

// read reads the entries of all tables.
func (w *Words) read(tables []table, o Options) *reading {
	r := &reading{words: w, options: o, whole: true}
	for _, t := range tables {
		r.table, r.seen = t, make(map[string]row)
		if t.hidden {
			r.whole = false
			r.findings.Add(ruleLeftOut.At(t.at(0, row{number: 1}), "the sheet is hidden and was not read").Hinting("show it if it belongs to the list"))
			continue
		}
		if len(t.rows) == 0 && len(tables) > 1 {
			continue
		}
		var ok bool
		if r.columns, ok = w.columnsOf(t, o.Map); !ok {
			f := ruleColumns.At(t.at(0, row{number: 1}), "no column has States or organizations")
			if len(tables) > 1 {
				f.Severity = diag.Warning
			}
			r.findings.Add(f)
			r.whole = false
			continue
		}
		rows := t.rows[r.columns.first:]
		r.codes = !slices.ContainsFunc(rows, func(line row) bool { return len(line.cell(r.columns.column(state))) > 3 })
		r.readRows(rows)
	}
	return r
}

func (r *reading) readRows(rows []row) {
	var hidden []string
	var first row
	for _, line := range rows {
		if !line.hidden {
			r.readRow(line)
			continue
		}
		if hidden = append(hidden, strconv.Itoa(line.number)); len(hidden) == 1 {
			first = line
		}
	}
	if len(hidden) > 0 {
		r.whole = false
		f := ruleLeftOut.At(r.table.at(r.nameColumn(first), first), "hidden rows were not read: %s", shown(hidden))
		r.findings.Add(f.Hinting("show them if they belong to the list"))
	}
}

// shown returns a list of at most ten, and how many more there are.
func shown(all []string) string {
	if len(all) > 10 {
		return fmt.Sprintf("%s and %d more", strings.Join(all[:10], ", "), len(all)-10)
	}
	return strings.Join(all, ", ")
}

// nameColumn returns the column with the name of a row: that of the organization
// where there is no State.
func (r *reading) nameColumn(line row) int {
	column, other := r.columns.column(state), r.columns.column(organization)
	if column < 0 || line.cell(column) == "" && line.cell(other) != "" {
		return other
	}
	return column
}

func (r *reading) readRow(line row) {
	column := r.nameColumn(line)
	at := r.table.at(column, line)
	cell, reason := line.cell(column), ""
	switch { // such a row is meant not to count, but for one whose name is not known
	case r.words.cancelled[r.words.fold.key(line.cell(r.columns.column(status)))]:
		reason = "is cancelled"
	default:
		reason = r.table.marks.flaw(cell, point{column + 1, line.number})
	}
	if reason != "" {
		r.whole = r.whole && cell != ""
		r.findings.Add(ruleLeftOut.At(at, "the row %s and was not read", reason))
		return
	}
	if cell == "" {
		return
	}
	r.rows++
	same := strings.Join(line.cells, "\x00")
	if first, ok := r.seen[same]; ok {
		r.findings.Add(ruleTwice.At(at, "the row is the same as row %d", first.number))
		return
	}
	r.seen[same] = line
	who, ok := r.name(cell, at, column == r.columns.column(state))
	if !ok {
		r.whole = false
		return
	}
	e := entry{at: at, who: who}
	read := func(role string) (string, source.Span) {
		if c := r.columns.column(role); line.cell(c) != "" {
			return line.cell(c), r.table.at(c, line)
		}
		return "", at
	}
	e.capacity, e.place = read(capacity)
	e.item, e.itemAt = read(item)
	e.behalf, e.behalfAt = read(behalf)
	e.gender = r.words.genders[r.words.fold.key(line.cell(r.columns.column(gender)))]
	r.entries = append(r.entries, e)
}

// name returns what a cell names, in the column of States or that of organizations.
// Findings do not say what is written there, which may be a person.
func (r *reading) name(cell string, at source.Span, ofStates bool) (Named, bool) {
	names := r.words.names
	found, misspelt := names.find(cell), false
	if found == nil && (r.codes || len(cell) > 1) { // one letter, as on cars, is a code among codes
		found = r.words.abbreviated(cell, ofStates)
	}
	if found == nil {
		found, misspelt = names.nearest(cell), true
	}
	if len(found.codes) != 1 {
		f := ruleUnknown.At(at, "no State or organization has this name")
		if found.territory {
			f = ruleUnknown.At(at, "the name is that of a territory, which is neither a State nor an organization").Hinting("correct the cell, or delete the row")
		} else if len(found.codes) > 1 {
			f = ruleUnknown.At(at, "the name is that of several: %s", strings.Join(found.codes, ", ")).Hinting("write the code, or the whole name")
		}
		r.findings.Add(f)
		return Named{}, false
	}
	who := names.byCode[found.codes[0]]
	switch {
	case misspelt && !r.options.Accept:
		f := ruleUnknown.At(at, "no State or organization has this name")
		r.findings.Add(f.Hinting(fmt.Sprintf("the nearest name is that of %s (%s); correct the cell, or take all nearest names with --accept", who.Code, who.name)))
		return Named{}, false
	case misspelt:
		r.findings.Add(ruleDoubtful.At(at, "the name is misspelt; it is taken for that of %s (%s)", who.Code, who.name))
	case found.doubtful:
		r.findings.Add(ruleDoubtful.At(at, "several States have the name; it is taken for that of %s (%s)", who.Code, who.name))
	}
	if as, ok := names.byCode[who.as]; ok {
		who = as
	}
	return who, true
}

// capacities decides in which capacity entries take part or speak.
type capacities struct {
	words   *Words
	session *session.Session
	given   []string                 // by the user
	use     func(kind.Capacity) bool // which can be meant

	open map[bool][]entry // undecided, by whether they are States
}

// may returns the capacities that somebody may have.
func (c *capacities) may(who Named) []string {
	of := map[bool]string{true: "state", false: "organization"}[who.isState]
	return c.session.Kind.Capacities.Only(func(k kind.Capacity) bool {
		return c.use(k) && k.Of.V == of && (who.kind == "" || k.Takes(who.kind))
	}).Keys()
}

// has returns those that somebody has by the session's groups of participants.
func (c *capacities) has(who Named) []string {
	return c.session.Kind.Capacities.Only(func(k kind.Capacity) bool {
		return slices.ContainsFunc(c.session.Participation.Groups, func(g session.Attending) bool {
			return slices.Contains(k.Attended(), g.Capacity.V) && slices.ContainsFunc(g.Members, func(m session.Text) bool { return m.V == who.Code })
		})
	}).Keys()
}

// of returns the capacity of an entry; "" if it cannot be decided, with a finding if it
// concerns this entry alone.
func (c *capacities) of(e entry) (string, diag.List) {
	may := c.may(e.who)
	if e.capacity != "" {
		wanted := slices.Concat(c.words.capacities[c.words.fold.key(e.capacity)], []string{strings.ToLower(e.capacity)})
		fits := slices.DeleteFunc(slices.Clone(may), func(m string) bool { return !slices.Contains(wanted, m) })
		if len(fits) == 0 {
			f := ruleCapacity.At(e.place, "%s (%s) cannot have the capacity that is written here, or it is not known", e.who.Code, e.who.name)
			return "", diag.List{f.Hinting(choice("write ", may))}
		}
		may = fits
	}
	for _, decide := range [][]string{may, c.has(e.who), c.given} {
		both := slices.DeleteFunc(slices.Clone(may), func(m string) bool { return !slices.Contains(decide, m) })
		if len(both) == 1 {
			return both[0], nil
		}
	}
	c.open[e.who.isState] = append(c.open[e.who.isState], e)
	return "", nil
}

// undecided reports those whose capacity nothing says: one finding for all States, and
// one for all organizations.
func (c *capacities) undecided() diag.List {
	var findings diag.List
	for _, isState := range []bool{true, false} {
		var codes []string
		for _, e := range c.open[isState] {
			if !slices.Contains(codes, e.who.Code) {
				codes = append(codes, e.who.Code)
			}
		}
		if len(codes) == 0 {
			continue
		}
		first := c.open[isState][0]
		f := ruleCapacity.At(first.at, "nothing says in which capacity these take part: %s", shown(codes))
		findings.Add(f.Hinting(choice("add a column of capacities, or --capacity with ", c.may(first.who))))
	}
	return findings
}

func choice(do string, may []string) string {
	if len(may) == 0 {
		return "this kind of report has no capacity for them"
	}
	return do + "one of " + strings.Join(may, ", ")
}
