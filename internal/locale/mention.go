package locale

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/internal/source"
)

// Mentions remembers which names one report in one language has used, so
// that the first use is long and the later ones short. The zero value is
// ready; a Mentions must not be used by two goroutines at once.
type Mentions struct{ seen map[string]bool }

// Add notes that the name of code has been used.
func (m *Mentions) Add(code string) {
	if m.seen == nil {
		m.seen = make(map[string]bool)
	}
	m.seen[code] = true
}

// Has reports whether the name of code has been used.
func (m *Mentions) Has(code string) bool { return m.seen[code] }

// Read takes note of the names that an author's own text mentions: those
// whose long name stands in it, in any form, count as mentioned from then on.
func (w *Writer) Read(text string) {
	text = source.Strip(text)
	for _, long := range w.locale.lexicon.long() {
		if !w.mentions.Has(long.code) && slices.ContainsFunc(long.forms, func(form string) bool { return strings.Contains(text, form) }) {
			w.mentions.Add(long.code)
		}
	}
}

// longName is the long name of an entity that has a short one too, in the
// forms that must be looked for: a form that holds another is found with it.
type longName struct {
	code  string
	forms []string
}

func (x *lexicon) longNames() []longName {
	var names []longName
	for _, code := range x.codes {
		if e := x.entries[code]; e.Short != nil {
			names = append(names, longName{code, shortest(e.Long)})
		}
	}
	return names
}

// shortest returns the forms that hold no other one, each once.
func shortest(forms map[string]text) []string {
	var all []string
	for _, form := range forms {
		all = append(all, form.V)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) })
	var kept []string
	for _, form := range all {
		if !slices.ContainsFunc(kept, func(k string) bool { return strings.Contains(form, k) }) {
			kept = append(kept, form)
		}
	}
	return kept
}
