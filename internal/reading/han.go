package reading

import (
	"strconv"
	"strings"
)

// tenThousand is the least of the units by which all that is before them is counted.
const tenThousand = 10_000

// hanNumeral is a number in Chinese characters.
type hanNumeral struct {
	sum, section, digit int    // what is counted by ten thousands, what has been said since, and the last digit
	row                 string // of its digits
	units               bool   // ten, hundred, …; without them its digits are like those of Europe
	opened              bool   // it begins with a unit other than ten
}

// characters reads a number in Chinese characters. It returns the end of what it has
// read.
func (s *figureScan) characters(from int) int {
	at := from
	next := from + firstRune(s.text[from:])
	_, ordinal := s.words[s.text[from:next+firstRune(s.text[next:])]]
	if ordinal = ordinal && !s.isNumeral(s.text[from:next]); ordinal {
		from, at = next, next // the mark of an ordinal before it
	}
	var h hanNumeral
	for at < len(s.text) {
		c := s.text[at : at+firstRune(s.text[at:])]
		if !s.isNumeral(c) {
			break
		}
		h.say(s.words[c], int(s.file.Figures.Multiples[c].V))
		at += len(c)
	}
	n, ok := h.value(ordinal)
	if !ok || s.isApart(from, at) {
		return max(at, next)
	}
	f := Figure{Value: strconv.Itoa(n), N: n, From: from, To: at, Soft: h.units || len(h.row) == 1}
	if !s.dated(&f) && f.Soft {
		f.Soft = !s.isHeading(from)
		if f.Soft && !ordinal && s.articles[s.text[from:at]] {
			return at
		}
	}
	s.found = append(s.found, f)
	return f.To
}

func (s *figureScan) isNumeral(c string) bool {
	_, digit := s.words[c]
	_, unit := s.file.Figures.Multiples[c]
	return digit || unit
}

// say goes on with a digit, or with a unit if by is not 0.
func (h *hanNumeral) say(n, by int) {
	first := h.row == "" && !h.units
	switch {
	case by == 0:
		h.digit, h.row = n, h.row+strconv.Itoa(n)
		return
	case by < tenThousand:
		h.section, h.digit = h.section+max(h.digit, 1)*by, 0
	case by == tenThousand:
		h.sum, h.section, h.digit = h.sum+(h.section+h.digit)*by, 0, 0
	default:
		h.sum, h.section, h.digit = (h.sum+h.section+h.digit)*by, 0, 0
	}
	h.opened = h.opened || first && by > 10
	h.units = true
}

// value returns the number, if it is a certain one: two digits that are no ordinal are
// often "three or four".
func (h hanNumeral) value(ordinal bool) (int, bool) {
	if h.units {
		return h.sum + h.section + h.digit, !h.opened
	}
	n, err := strconv.Atoi(h.row)
	return n, err == nil && (len(h.row) != 2 || ordinal || strings.Contains(h.row, "0"))
}

// dated makes a figure a month, a day or a year by the mark after it.
func (s *figureScan) dated(f *Figure) bool {
	rest := s.text[f.To:]
	dates := s.file.Dates
	last := s.last()
	mark := ""
	switch {
	case dates.Year.V != "" && isYear(Figure{N: f.N}) && strings.HasPrefix(rest, dates.Year.V):
		f.Kind, mark = YearFigure, dates.Year.V
	case dates.Month.V != "" && f.N <= 12 && strings.HasPrefix(rest, dates.Month.V):
		f.Kind, mark = MonthFigure, dates.Month.V
	case dates.Day.V != "" && f.N <= 31 && last != nil && last.Kind == MonthFigure && strings.HasPrefix(rest, dates.Day.V):
		f.Kind, mark = DayFigure, dates.Day.V
	default:
		return false
	}
	f.To, f.Soft, f.marked = f.To+len(mark), false, true
	return true
}
