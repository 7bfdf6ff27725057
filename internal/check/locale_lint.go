package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/rules"
)

// LintLocales returns what is wrong in the words of the languages that the
// locales speak, held against each other: the rules locale-…. The locales are
// those of one report, extended by the messages of its body and session, as
// package compose does. The findings go to Run with those of earlier stages,
// so that settings apply to them; what several sessions share is printed once.
func LintLocales(languages []*rules.Language) diag.List {
	all := make([]*locale.Locale, len(languages))
	for i, l := range languages {
		all[i] = l.Locale
	}
	return locale.Lint(all)
}
