package reading

import (
	"strconv"

	"rapporteur/internal/locale/grammar"
)

const halfDay = 12 // hours

// time adds the hour, of the whole day, and the minutes, if any, of a time of day that
// has a number at a byte. It returns the end of the time, or 0.
func (s *figureScan) time(at int) int {
	for _, clock := range s.clock {
		for _, m := range matchesNear(clock, s.text, at, at+1) {
			if from, to := clock.Group(m, "h"); from == at {
				hour, _ := grammar.Figure(s.text[from:to])
				if a, b := clock.Group(m, "pm"); a < b && hour < halfDay {
					hour += halfDay
				}
				s.timePart(hour, from, to)
				from, to = clock.Group(m, "m")
				minutes, _ := grammar.Figure(s.text[from:to])
				s.timePart(minutes, from, to)
				return m[1]
			}
		}
	}
	return 0
}

func (s *figureScan) timePart(n, from, to int) {
	if n > 0 {
		s.found = append(s.found, Figure{Value: strconv.Itoa(n), N: n, From: from, To: to, undated: true})
	}
}
