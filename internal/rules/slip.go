package rules

import (
	"unicode/utf8"

	"rapporteur/internal/diag"
)

// IsSlip reports whether two different words differ only as by a slip of the hand: in
// at most so many letters, or by two neighbours that have changed places.
func IsSlip(a, b string, letters int) bool {
	m, n := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	switch {
	case a == b || max(m, n)-min(m, n) > letters:
		return false
	case diag.Distance(a, b) <= letters:
		return true
	case m != n:
		return false
	}
	x, y := []rune(a), []rune(b)
	for i := 1; i < m; i++ {
		if x[i] == y[i-1] && x[i-1] == y[i] {
			return string(x[:i-1]) == string(y[:i-1]) && string(x[i+1:]) == string(y[i+1:])
		}
	}
	return false
}
