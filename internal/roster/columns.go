package roster

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// The roles: what a column says.
const (
	state        = "state" // or organization
	organization = "organization"
	capacity     = "capacity"
	gender       = "gender"
	status       = "status"
	item         = "item"
	behalf       = "on_behalf" // of whom a speaker speaks
)

var roles = []string{state, organization, capacity, gender, status, item, behalf}

// CheckMap returns an error unless a map from roles to columns, each by its letter or
// the words above it, has known roles only.
func CheckMap(m map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if column := m[name]; !slices.Contains(roles, name) || column == "" {
			return fmt.Errorf("--map %s=%s names no column; write state=C, or the words above it; the columns are %s", name, column, strings.Join(roles, ", "))
		}
	}
	return nil
}

// columns is where a table has what.
type columns struct {
	of    map[string]int
	first int // index of the first row below the headings
}

// column returns the column of a role; -1 if there is none.
func (c columns) column(r string) int {
	if i, ok := c.of[r]; ok {
		return i
	}
	return -1
}

// highest is the row below which no headings are looked for.
const highest = 30

// columnsOf finds the columns by the headings, which may be in two rows, and by what
// the user says. False means that it is not known where the names are.
func (w *Words) columnsOf(t table, m map[string]string) (columns, bool) {
	best, at := columns{}, 0
	for i, r := range t.rows[:min(highest, len(t.rows))] {
		if found := w.headings(r, m); len(found) > len(best.of) {
			best, at = columns{found, i + 1}, i
		}
	}
	for _, near := range []int{at - 1, at + 1} { // the other row of headings
		if near < 0 || near >= len(t.rows) || best.of == nil {
			continue
		}
		taken := slices.Collect(maps.Values(best.of))
		for is, column := range w.headings(t.rows[near], m) {
			if _, ok := best.of[is]; !ok && !slices.Contains(taken, column) {
				best.of[is], best.first = column, max(best.first, near+1)
			}
		}
	}
	known := best.of != nil
	if !known {
		best.of = make(map[string]int)
	}
	for is, name := range m {
		if column, ok := numbered(name); ok {
			best.of[is] = column
		}
	}
	column := best.column(state)
	if column < 0 {
		column = best.column(organization)
	}
	if !known && len(t.rows) > 1 && w.names.find(t.rows[0].cell(column)) == nil {
		best.first = 1 // below a heading of other words
	}
	if column >= 0 {
		w.capacitiesIn(best, t)
	}
	return best, column >= 0
}

// headings returns the columns that a row is the headings of: for each role, of those
// that are left, that of the word with the lowest rank.
func (w *Words) headings(r row, m map[string]string) map[string]int {
	found, taken := make(map[string]int), make(map[int]bool)
	for _, role := range roles {
		best, column := -1, 0
		for i, cell := range r.cells {
			key := w.fold.key(cell)
			if named := w.fold.key(m[role]); named != "" && named == key && best != 0 {
				best, column = 0, i
			}
			for _, h := range w.columns[key] {
				if h.role == role && m[role] == "" && !taken[i] && (best < 0 || h.rank < best) {
					best, column = h.rank, i
				}
			}
		}
		if best >= 0 {
			found[role], taken[column] = column, true
		}
	}
	return found
}

// capacitiesIn lets the first column with nothing but capacities be that of capacities, where
// no heading says which is. It may be called that of a status.
func (w *Words) capacitiesIn(c columns, t table) {
	if _, ok := c.of[capacity]; ok {
		return
	}
	for i := range mostColumns {
		is := ""
		for role, column := range c.of {
			if column == i {
				is = role
			}
		}
		if (is == "" || is == status) && w.allCapacities(t.rows[c.first:], i) {
			if c.of[capacity] = i; is == status {
				delete(c.of, status)
			}
			return
		}
	}
}

func (w *Words) allCapacities(rows []row, column int) bool {
	some := false
	for _, r := range rows {
		if cell := r.cell(column); cell != "" {
			if some = len(w.capacity(cell)) > 0; !some {
				return false
			}
		}
	}
	return some
}

// capacity returns the capacities that a cell may mean, also by what is before
// parentheses in it, such as "Party (virtual)".
func (w *Words) capacity(cell string) []string {
	all := w.capacities[w.fold.key(cell)]
	if open := strings.IndexAny(cell, "(（"); open > 0 && all == nil {
		return w.capacities[w.fold.key(cell[:open])]
	}
	return all
}

// String returns the columns that were found, each by its letter.
func (c columns) String() string {
	var all []string
	for _, role := range roles {
		if column, ok := c.of[role]; ok {
			all = append(all, role+"="+letters(column))
		}
	}
	return strings.Join(all, ", ")
}

// numbered returns the number of a column named by letters.
func numbered(name string) (column int, ok bool) {
	n := 0
	for _, r := range strings.ToUpper(name) {
		if r < 'A' || r > 'Z' || len(name) > 2 {
			return 0, false
		}
		n = n*26 + int(r-'A') + 1
	}
	return n - 1, n > 0
}
