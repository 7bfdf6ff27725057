package reading

import (
	"rapporteur/internal/locale"
	"rapporteur/internal/search"
)

// Number is a number that a text gives, in digits or words.
type Number struct {
	From, To int
	Value    int
}

// Numbers returns the numbers that a pattern's group n matches in a text.
func Numbers(text string, pattern *search.Pattern, l *locale.Locale) []Number {
	var all []Number
	for _, m := range pattern.FindAll(text) {
		from, to := pattern.Group(m, "n")
		if n, ok := l.NumberOf(text[from:to]); ok {
			all = append(all, Number{From: from, To: to, Value: n})
		}
	}
	return all
}
