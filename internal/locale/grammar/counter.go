package grammar

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Numeral writes n, from 1, with a counter that belongs to no language:
// decimal, roman, ROMAN, alpha or ALPHA. Numbers from 4000 on have no Roman numeral.
func Numeral(counter string, n int) (string, error) {
	write := NeutralCounter(counter)
	if write == nil {
		panic("rapporteur: internal error: no counter " + counter)
	}
	return write(n)
}

// FillNumber writes a number by the rule of a body, such as "{meeting:ROMAN}/{number}"
// for XIX/2: each name in braces is replaced by its value, in the counter after the
// colon (decimal if there is none). The result belongs to no language.
func FillNumber(pattern string, values map[string]int) (string, error) {
	return fillNumber(pattern, values, func(counter string, n int) (string, error) {
		write := NeutralCounter(counter)
		if write == nil {
			return "", fmt.Errorf("there is no counter %q", counter)
		}
		return write(n)
	})
}

func fillNumber(pattern string, values map[string]int, count func(counter string, n int) (string, error)) (string, error) {
	var s strings.Builder
	for {
		before, rest, open := strings.Cut(pattern, "{")
		place, after, closed := strings.Cut(rest, "}")
		s.WriteString(before)
		if !open || !closed {
			return s.String(), nil
		}
		name, counter, _ := strings.Cut(place, ":")
		if values[name] < 1 {
			return "", fmt.Errorf("the %s has no number", name)
		}
		written, err := count(cmp.Or(counter, "decimal"), values[name])
		if err != nil {
			return "", err
		}
		s.WriteString(written)
		pattern = after
	}
}

// Counters returns the names of the counters that belong to no language.
func Counters() []string { return []string{"decimal", "roman", "ROMAN", "alpha", "ALPHA"} }

// NeutralCounter returns one of [Counters], or nil. Numbers that it cannot write are errors.
func NeutralCounter(name string) func(int) (string, error) {
	switch name {
	case "decimal":
		return func(n int) (string, error) { return strconv.Itoa(n), nil }
	case "roman":
		return func(n int) (string, error) { s, err := roman(n); return strings.ToLower(s), err }
	case "ROMAN":
		return roman
	case "alpha":
		return alphabetic
	case "ALPHA":
		return func(n int) (string, error) { s, err := alphabetic(n); return strings.ToUpper(s), err }
	}
	return nil
}

// roman returns a Roman numeral. Numbers from 4000 on have none.
func roman(n int) (string, error) {
	if n < 1 || n > 3999 {
		return "", fmt.Errorf("%d has no roman numeral", n)
	}
	var b strings.Builder
	for _, d := range [...]struct {
		value   int
		letters string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
		{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.letters)
		}
	}
	return b.String(), nil
}

// alphabetic returns a, b, …, z, aa, bb, …: the letter is repeated, as the
// sub-paragraphs of United Nations documents do it. A letter is repeated up to
// 26 times: a list of 1 MB would have labels of 300 MB.
func alphabetic(n int) (string, error) {
	const letters = 26
	if n < 1 || n > letters*letters {
		return "", fmt.Errorf("%d has no letter: the last of a list is number %d", n, letters*letters)
	}
	return strings.Repeat(string(rune('a'+(n-1)%letters)), (n-1)/letters+1), nil
}
