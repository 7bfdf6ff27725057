package roster

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// Options say how a list is read.
type Options struct {
	Map        map[string]string // from role to column, see [CheckMap]
	Capacities []string          // of those whose capacity nothing else says, one for States, one for organizations
	Complete   bool              // the list is complete, though it lacks many
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
	layout   []string        // the columns of each table, for the user
	beside   map[string]bool // what was in parentheses and told
	statuses []*unclear      // unknown ones
	rows     int             // that were read
	whole    bool            // nothing that may belong to the list was left out
	findings diag.List
}

// read reads the entries of all tables.
func (w *Words) read(tables []table, o Options) *reading {
	r := &reading{words: w, options: o, whole: true, beside: make(map[string]bool)}
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
		r.layout = append(r.layout, fmt.Sprintf("%s columns: %s", strings.TrimSuffix(t.place, ":"), r.columns))
		rows := t.rows[r.columns.first:]
		r.codes = !slices.ContainsFunc(rows, func(line row) bool { return len(line.cell(r.columns.column(state))) > 3 })
		r.readRows(rows)
	}
	for _, s := range r.statuses {
		f := ruleStatus.At(s.at, "it is not known whether this status is that of somebody who takes part; its %d rows count", s.rows)
		r.findings.Add(f)
	}
	return r
}

// unclear is a status of which it is not known whether rows that have it count.
type unclear struct {
	key  string
	at   source.Span // the first
	rows int
}

// status returns what is known of the status of a row. What is not known is kept, to be told
// once.
func (r *reading) status(line row) string {
	column := r.columns.column(status)
	key := r.words.fold.key(line.cell(column))
	known := r.words.statuses[key]
	if key == "" || known != "" {
		return known
	}
	i := slices.IndexFunc(r.statuses, func(s *unclear) bool { return s.key == key })
	if i < 0 {
		i = len(r.statuses)
		r.statuses = append(r.statuses, &unclear{key: key, at: r.table.at(column, line)})
	}
	r.statuses[i].rows++
	return ""
}

// isTotal reports whether a row has sums, and nobody in it.
func (r *reading) isTotal(line row) bool {
	return slices.ContainsFunc(line.cells, func(cell string) bool {
		return r.words.totals[r.words.fold.key(strings.Trim(cell, " :.=0123456789"))]
	})
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
	if r.isTotal(line) {
		return
	}
	column := r.nameColumn(line)
	at := r.table.at(column, line)
	cell, reason := line.cell(column), ""
	switch { // such a row is meant not to count, but for one whose name is not known
	case r.status(line) == "cancelled":
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
	cell = footnote.ReplaceAllString(cell, "")
	found, misspelt := names.find(cell), false
	if found == nil && (r.codes || len(cell) > 1) { // one letter, as on cars, is a code among codes
		found = r.words.abbreviated(cell, ofStates)
	}
	if found == nil {
		found, misspelt = names.nearest(cell), true
	}
	if len(found.codes) != 1 {
		f := ruleUnknown.At(at, "no State or organization has this name")
		switch several := names.choice(found.codes); {
		case found.territory:
			f = ruleUnknown.At(at, "the name is that of a territory, which is neither a State nor an organization").Hinting("correct the cell, or delete the row")
		case misspelt && several != "":
			f = f.Hinting("the nearest names are those of " + several + "; correct the cell")
		case several != "":
			f = ruleUnknown.At(at, "the name is that of several: %s", several).Hinting("write the code, or the whole name")
		}
		r.findings.Add(f)
		return Named{}, false
	}
	who := names.byCode[found.codes[0]]
	switch {
	case misspelt && !r.options.Accept:
		f := ruleUnknown.At(at, "no State or organization has this name")
		r.findings.Add(f.Hinting(fmt.Sprintf("the nearest name is that of %s; correct the cell, or take all nearest names with --accept", who)))
		return Named{}, false
	case misspelt:
		r.findings.Add(ruleDoubtful.At(at, "the name is misspelt; it is taken for that of %s", who))
	case found.doubtful:
		r.findings.Add(ruleDoubtful.At(at, "several States have the name; it is taken for that of %s", who))
	case found.beside:
		r.tellBeside(cell, at, who)
	}
	if as, ok := names.byCode[who.as]; ok {
		who = as
	}
	return who, true
}

// tellBeside warns that what is in parentheses was left out, once for the same.
func (r *reading) tellBeside(cell string, at source.Span, who Named) {
	beside := cell[strings.IndexAny(cell, "([（"):]
	if !r.beside[beside] {
		r.findings.Add(ruleDoubtful.At(at, "what is in parentheses is not known; the name is taken for that of %s", who))
	}
	r.beside[beside] = true
}
