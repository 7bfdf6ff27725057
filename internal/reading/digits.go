package reading

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/plain"
	"rapporteur/internal/search"
)

// number adds the number in digits at a byte, or the time of day that begins with it.
// It returns its end.
func (s *figureScan) number(from int) int {
	if end := s.time(from); end > 0 {
		return end
	}
	f := s.inDigits(from)
	s.found = append(s.found, f)
	return f.To
}

// inDigits reads a number in digits with what belongs to it: separators, a slash
// (73/195), a multiple (3 million), the mark of a date.
func (s *figureScan) inDigits(from int) Figure {
	f, ok := s.reversed(from)
	if !ok {
		f = s.digits(from)
	}
	f.N = -1
	if n, err := strconv.Atoi(f.Value); err == nil {
		f.N = n
	}
	rest := s.text[f.To:]
	dates := s.file.Dates
	for _, mark := range []struct {
		text string
		kind FigureKind
	}{{dates.Year.V, YearFigure}, {dates.Month.V, MonthFigure}, {dates.Day.V, DayFigure}} {
		if mark.text != "" && f.N > 0 && strings.HasPrefix(rest, mark.text) {
			f.Kind, f.To, f.marked = mark.kind, f.To+len(mark.text), true
			return f
		}
	}
	return s.multiplied(f)
}

// digits reads digits with separators between them.
func (s *figureScan) digits(from int) Figure {
	before, _ := utf8.DecodeLastRuneInString(s.text[:from])
	f := Figure{From: from, undated: plain.IsLetter(before) && isLatinOrCyrillic(before)}
	var b strings.Builder
	i, group := from, 0
	for i < len(s.text) {
		c, size := utf8.DecodeRuneInString(s.text[i:])
		if plain.IsDigit(c) {
			b.WriteByte(byte('0' + grammar.Digit(c)))
			i, group = i+size, group+1
			continue
		}
		mark := s.separator(c, group, digitsAt(s.text, i+size), b.String())
		if mark < 0 {
			break
		}
		if mark > 0 {
			b.WriteByte(byte(mark))
		}
		f.undated = f.undated || mark == 0
		i, group = i+size, 0
	}
	f.Value, f.To = normal(b.String()), i
	return f
}

// separator returns what a character after digits becomes before so many more: 0 if
// it only separates thousands, -1 if it does not belong to the number.
func (s *figureScan) separator(c rune, group, next int, value string) rune {
	switch {
	case next == 0:
		return -1
	case c == '/':
		return '/'
	case group <= 3 && next == 3 && value != "0" && strings.ContainsRune(s.file.Figures.Thousands.V, c):
		return 0
	case c == '.', strings.ContainsRune(s.file.Figures.Decimal.V, c):
		return '.'
	}
	return -1
}

// normal returns a number without a fraction of zeros. A season, such as 2014/15, is
// called by its first year.
func normal(value string) string {
	if whole, fraction, ok := strings.Cut(value, "."); ok && strings.Trim(fraction, "0") == "" {
		return whole
	}
	first, second, _ := strings.Cut(value, "/")
	year, err := strconv.Atoi(first)
	if next := strconv.Itoa(year + 1); err == nil && len(next) == 4 && len(second) > 1 && strings.HasSuffix(next, second) {
		return first
	}
	return value
}

// digitsAt counts the digits at a byte of a text.
func digitsAt(text string, at int) int {
	rest := strings.TrimLeftFunc(text[at:], plain.IsDigit)
	return utf8.RuneCountInString(text[at : len(text)-len(rest)])
}

const anySpace = "[ \u00a0\u202f]"

var (
	// groups are three digits and more after spaces, written from right to left: 000 228.
	groups = search.Lazy(`^(?:[0-9٠-٩]{3}` + anySpace + `)+[0-9٠-٩]{1,3}`)
	// groupsReversed are such groups in a text, of which the last is the first for certain.
	groupsReversed = search.Lazy(`(?:^|[^0-9٠-٩])(?:[0٠][0-9٠-٩]{2}` + anySpace + `[0-9٠-٩]|[0-9٠-٩]{3}` + anySpace + `[0-9٠-٩]{1,2}(?:[^0-9٠-٩]|$))`)
)

// reversed reads a number whose groups of digits are in reverse order, as documents
// written from right to left often have them in their files.
func (s *figureScan) reversed(from int) (Figure, bool) {
	if !s.file.Figures.Reversed.V {
		return Figure{}, false
	}
	m := groups().FindString(s.text[from:])
	after, _ := utf8.DecodeRuneInString(s.text[from+len(m):])
	if m == "" || strings.ContainsRune("/-.,", after) || plain.IsDigit(after) || s.fraction(from) || !s.isReversed() {
		return Figure{}, false
	}
	parts := regexp.MustCompile(anySpace).Split(m, -1)
	value := ""
	for _, part := range parts {
		value = european(part) + value
	}
	return Figure{Value: value, From: from, To: from + len(m), undated: true}, value[0] != '0'
}

// isReversed reports whether a number of the text has its groups in reverse order for
// certain.
func (s *figureScan) isReversed() bool {
	if s.order == nil {
		reversed := groupsReversed().MatchString(s.text)
		s.order = &reversed
	}
	return *s.order
}

// fraction reports whether a point and a digit are before a byte.
func (s *figureScan) fraction(at int) bool {
	c, size := utf8.DecodeLastRuneInString(s.text[:at])
	before, _ := utf8.DecodeLastRuneInString(s.text[:at-size])
	return !plain.IsLetter(c) && c != ' ' && plain.IsDigit(before)
}

// european returns digits of any script as those of Europe.
func european(digits string) string {
	return strings.Map(func(r rune) rune { return rune('0' + grammar.Digit(r)) }, digits)
}

// thousandth rounds away what binary fractions add.
const thousandth = 1000

// multiplied applies the words after a number that multiply it: 3 million, 2 mil
// millones, 1亿2 000万.
func (s *figureScan) multiplied(f Figure) Figure {
	by, end := s.multiple(f.To)
	number, err := strconv.ParseFloat(f.Value, 64)
	if by == 0 || err != nil {
		return f
	}
	number *= by
	f.To, f.undated = end, true
	if c, _ := utf8.DecodeRuneInString(s.text[end:]); plain.IsDigit(c) {
		rest := s.digits(end)
		less, last := s.multiple(rest.To)
		if more, err := strconv.ParseFloat(rest.Value, 64); err == nil && less > 0 && more*less < by {
			number, f.To = number+more*less, last
		}
	}
	f.N, f.Value = -1, strconv.FormatFloat(math.Round(number*thousandth)/thousandth, 'f', -1, 64)
	return f
}

// multiple returns the product of the multiples after a byte, 0 if there is none, and
// where they end.
func (s *figureScan) multiple(at int) (product float64, end int) {
	rest := strings.TrimLeft(s.text[at:], " \u00a0\u202f")
	start := len(s.text) - len(rest)
	end = wordEnd(s.text, start)
	by, ok := s.file.Figures.Multiples[strings.ToLower(s.text[start:end])]
	if !ok {
		end = start + firstRune(rest)
		if by, ok = s.file.Figures.Multiples[s.text[start:end]]; !ok || !plain.IsHan(firstOf(rest)) {
			return 0, at
		}
	}
	if s.isApart(start, end) {
		return 0, at
	}
	if more, last := s.multiple(end); more > 0 {
		return float64(by.V) * more, last
	}
	return float64(by.V), end
}

func firstOf(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func firstRune(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}
