package reading

import (
	"strconv"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/search"
)

const halfDay = 12 // hours

// timeOf returns the zone of a time of day: its hour, of the whole day, and its
// minutes, if any.
func (r *figureFinder) timeOf(text string, clock *search.Pattern, m []int) zone {
	from, to := clock.Group(m, "h")
	hour, _ := grammar.Figure(text[from:to])
	if a, b := clock.Group(m, "pm"); a < b && hour < halfDay {
		hour += halfDay
	}
	z := zone{from: m[0], to: m[1]}
	add := func(n, from, to int) {
		if n > 0 {
			z.figures = append(z.figures, Figure{Value: strconv.Itoa(n), N: n, From: from, To: to, undated: true})
		}
	}
	add(hour, from, to)
	from, to = clock.Group(m, "m")
	minutes, _ := grammar.Figure(text[from:to])
	add(minutes, from, to)
	return z
}
