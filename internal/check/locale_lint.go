package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
)

// LintLocales returns what is wrong in the words of the languages that the
// locales speak, held against each other: the rules locale-…. The locales
// should be extended by the messages of one body, as package compose does for
// a report. The findings go to Run with those of earlier stages, once for a
// project however many sessions it has, so that settings apply to them.
func LintLocales(languages []*Language) diag.List {
	all := make([]*locale.Locale, len(languages))
	for i, l := range languages {
		all[i] = l.Locale
	}
	return locale.Lint(all)
}
