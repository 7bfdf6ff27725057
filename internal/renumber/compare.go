package renumber

import (
	"cmp"
	"slices"

	"rapporteur/internal/report"
)

// Result is the comparison of two documents.
type Result struct {
	Old, New string // their names
	Rows     []Row
	Broken   []Broken
}

// Row is one place of the old document, of the new one, or of both.
type Row struct {
	Kind    Kind
	Key     string
	Old     report.Count // zero for a place that was added
	New     report.Count // zero for a place that was removed
	Changed bool
	Text    string // its words in the new document, or else in the old one
}

// Status returns "same", "renumbered", "added" or "removed".
func (r Row) Status() string {
	switch {
	case r.Old.N == 0:
		return "added"
	case r.New.N == 0:
		return "removed"
	case r.Old == r.New:
		return "same"
	}
	return "renumbered"
}

// Broken is a reference that now leads to another paragraph than before.
type Broken struct {
	TypedReference
	Document string       // name of the document that it is in
	Should   report.Count // the paragraph's new number; zero if it was removed
}

// Compare returns what became of each place of the old document, and the
// references that the change breaks: those in the new document that were not
// corrected, and those in documents elsewhere that cite the old one.
func Compare(old, new Snapshot, elsewhere ...Snapshot) Result {
	pairs := match(old.Places, new.Places)
	r := Result{Old: old.Name, New: new.Name}
	was := make(map[int]int, len(pairs)) // new place → old place
	for i, p := range old.Places {
		j, ok := pairs[i]
		if !ok {
			r.Rows = append(r.Rows, Row{Kind: p.Kind, Key: p.Key, Old: p.Number, Text: p.Text})
			continue
		}
		was[j] = i
		q := new.Places[j]
		r.Rows = append(r.Rows, Row{
			Kind: p.Kind, Key: cmp.Or(q.Key, p.Key), Old: p.Number, New: q.Number, Changed: p.Text != q.Text, Text: q.Text,
		})
	}
	for j, q := range new.Places {
		if _, ok := was[j]; !ok {
			r.Rows = append(r.Rows, Row{Kind: q.Kind, Key: q.Key, New: q.Number, Changed: false, Text: q.Text})
		}
	}
	slices.SortStableFunc(r.Rows, order)
	became := numbers(r.Rows)
	r.Broken = append(stale(old, new, was, became), cited(old, elsewhere, became)...)
	return r
}

// order sorts paragraphs before recommendations, and both by their new
// numbers. A removed place stays where it was.
func order(a, b Row) int {
	return cmp.Or(
		cmp.Compare(a.Kind, b.Kind),
		cmp.Or(a.New, a.Old).Compare(cmp.Or(b.New, b.Old)),
		a.New.Compare(b.New),
	)
}

// numbers returns the new number of each paragraph of the old document, 0 for
// one that was removed.
func numbers(rows []Row) map[int]report.Count {
	became := make(map[int]report.Count)
	for _, r := range rows {
		if r.Kind == Paragraph && r.Old.N > 0 && r.Old.Bis == 0 { // what a typed reference can mean
			became[r.Old.N] = r.New
		}
	}
	return became
}

// stale returns the references of the new document that still use a number of
// the old one: those whose place had a reference with the same number before.
func stale(old, new Snapshot, was map[int]int, became map[int]report.Count) []Broken {
	type mention struct{ in, number int }
	before := make(map[mention]int)
	for _, r := range old.References {
		if r.Symbol != "" {
			continue
		}
		before[mention{r.In, r.Number}]++
	}
	var broken []Broken
	for _, r := range new.References {
		if r.Symbol != "" {
			continue
		}
		in := r.In
		if in >= 0 {
			place, ok := was[in]
			if !ok {
				continue // the text is new, and so is its reference
			}
			in = place
		}
		m := mention{in, r.Number}
		should, known := became[r.Number]
		if before[m] == 0 || !known || should == (report.Count{N: r.Number}) {
			continue
		}
		before[m]--
		broken = append(broken, Broken{r, new.Name, should})
	}
	return broken
}

// cited returns the references of other documents to paragraphs whose numbers
// changed.
func cited(old Snapshot, elsewhere []Snapshot, became map[int]report.Count) []Broken {
	var broken []Broken
	for _, d := range elsewhere {
		for _, r := range d.References {
			if should, known := became[r.Number]; known && should != (report.Count{N: r.Number}) && d.means(r, old) {
				broken = append(broken, Broken{r, d.Name, should})
			}
		}
	}
	return broken
}

// means reports whether a reference of d is to the cited document: by its
// symbol, or by "paragraph 12" alone if the cited document has no symbol and d
// has no paragraphs of its own.
func (d Snapshot) means(r TypedReference, cited Snapshot) bool {
	if cited.Symbol != "" {
		return r.Symbol == cited.Symbol
	}
	return r.Symbol == "" && len(d.Places) == 0
}
