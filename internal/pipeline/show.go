package pipeline

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
)

// newFinder returns what finds all that sessions may name. What is wrong in its data
// is found by the tests.
func (p *Project) newFinder() *locale.Finder {
	var all []*locale.Locale
	for _, l := range lang.All() {
		all = append(all, p.languages[l.Tag].locale)
	}
	f, _ := locale.NewFinder(p.locales, all)
	return f
}
