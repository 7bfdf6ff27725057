package reading

import (
	"strconv"

	"rapporteur/internal/locale/grammar"
)

const halfDay = 12 // hours

// time adds the hour, of the whole day, and the minutes, if any, of a time of day that
// has a number at a byte. It returns the end of the time, or 0.
func (s *figureScan) time(at int) int {
	m, ok := s.times.overlapping("h", at, at+1)
	if !ok {
		return 0
	}
	from, to := m.group("h")
	hour, _ := grammar.Figure(s.text[from:to])
	if a, b := m.group("pm"); a < b && hour < halfDay {
		hour += halfDay
	}
	s.timePart(hour, from, to)
	from, to = m.group("m")
	minutes, _ := grammar.Figure(s.text[from:to])
	s.timePart(minutes, from, to)
	return m.at[1]
}

func (s *figureScan) timePart(n, from, to int) {
	if n > 0 {
		s.found = append(s.found, Figure{Value: strconv.Itoa(n), N: n, From: from, To: to, undated: true})
	}
}
