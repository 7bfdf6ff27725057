package renumber

import (
	"slices"

	"rapporteur/internal/render/data"
)

// Correction is what makes a unit of an old edition one of the new.
type Correction struct {
	Old   *Unit     // nil for one that is put in
	New   *Unit     // nil for one that is deleted
	After *Unit     // of one that is put in: the last unit before it that stays, as the old edition has it
	Part  int       // of Old and New: the one that is corrected; -1 for all
	Words []Wording // in that part; empty if all of it is replaced
}

// Corrections are what makes one edition of another.
type Corrections struct {
	List     []Correction // in the order of the new edition
	Renumber bool         // units that stay have other numbers
}

// Correct compares two editions in one language. What has only another style, link or
// number, and the particulars of the document, need no correction.
func Correct(old, new *data.Edition) Corrections {
	a, b := Units(old), Units(new)
	var all Corrections
	i, j := 0, 0
	var stays *Unit // the last one
	same := func() {
		stays = a[i]
		all.List = append(all.List, compareUnits(a[i], b[j])...)
		all.Renumber = all.Renumber || a[i].Text != b[j].Text && a[i].Kind != Heading && a[i].Kind != Annex
		i, j = i+1, j+1
	}
	for _, h := range append(hunks(identities(a), identities(b)), hunk{len(a), len(a), len(b), len(b)}) {
		for i < h.from {
			same()
		}
		for i < h.to || j < h.newTo {
			became := -1
			if i < h.to {
				became = slices.IndexFunc(b[j:h.newTo], a[i].mayBecome)
			}
			switch {
			case became == 0:
				same()
			case became < 0 && i < h.to:
				all.List = append(all.List, Correction{Old: a[i], Part: -1})
				i++
			default:
				all.List = append(all.List, Correction{New: b[j], After: stays, Part: -1})
				j++
			}
		}
	}
	return all
}

// mayBecome reports whether a text without a key may have become another such.
func (u *Unit) mayBecome(new *Unit) bool { return u.Kind == new.Kind && u.Key+new.Key == "" }

// identity is what tells a unit from others: its key, or its text if it has none.
type identity struct {
	kind      Kind
	key, text string
}

func identities(units []*Unit) []identity {
	all := make([]identity, len(units))
	for i, u := range units {
		all[i] = identity{kind: u.Kind, key: u.Key}
		if u.Key == "" {
			all[i].text = u.words()
		}
	}
	return all
}

// compareUnits compares what was and what became of one unit: part by part if it has
// the same parts, and else as a whole.
func compareUnits(old, new *Unit) []Correction {
	whole := []Correction{{Old: old, New: new, Part: -1}}
	if old.Image != new.Image || !slices.EqualFunc(old.Parts, new.Parts, samePlace) {
		return whole
	}
	var all []Correction
	for i := range old.Parts {
		if old.Parts[i].Text == new.Parts[i].Text {
			continue
		}
		words := Reword(old.Parts[i].Text, new.Parts[i].Text)
		if len(words) == 0 && len(old.Parts) == 1 {
			return whole
		}
		all = append(all, Correction{Old: old, New: new, Part: i, Words: words})
	}
	return all
}

// samePlace reports whether two parts are at the same place of their units.
func samePlace(a, b Part) bool {
	return a.Items == b.Items && a.Nth == b.Nth && a.Row == b.Row && a.Cell == b.Cell
}
