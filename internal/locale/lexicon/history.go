package lexicon

import (
	"maps"
	"slices"

	"rapporteur/internal/tomlfile"
)

// History is what of the entities has changed, so that today's names need not be read
// to know it.
type History struct {
	Changed tomlfile.Date // the day since which all names are those of today
	Gone    []string      // codes of the States that are no more, sorted
}

func historyOf(entities map[string]Entity) History {
	var h History
	for _, code := range slices.Sorted(maps.Keys(entities)) {
		of := entities[code].Of
		if !of.Existed(tomlfile.Date{}) {
			h.Gone = append(h.Gone, code)
		}
		for _, day := range []tomlfile.Date{of.Renamed, of.Until} {
			if h.Changed.Compare(day) < 0 {
				h.Changed = day
			}
		}
	}
	return h
}

// today returns the codes of those that exist, sorted.
func (e Entities) today() []string {
	return slices.DeleteFunc(e.Keys(), func(code string) bool { return isIn(e.Gone, code) })
}
