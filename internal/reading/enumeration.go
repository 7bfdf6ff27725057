package reading

import (
	"regexp"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/search"
)

// enumeration reads lists and ranges of numbers, such as "3–5 and 7".
type enumeration struct {
	item    *regexp.Regexp  // one number
	between *search.Pattern // joins the two ends of a range
}

// widest is the greatest size of a range, and most the greatest number of numbers
// in an enumeration; what is larger is not meant as one.
const widest, most = 500, 10_000

// read returns the numbers of an enumeration, including those inside ranges.
// It reports false if a range runs backwards or is too wide, or if there are too
// many.
func (e enumeration) read(text string) ([]int, bool) {
	var numbers []int
	end := 0
	for i, m := range e.item.FindAllStringIndex(text, -1) {
		n, ok := grammar.Figure(text[m[0]:m[1]])
		if !ok || len(numbers) > most {
			return nil, false
		}
		if i > 0 && e.between.Matches(text[end:m[0]]) {
			first := numbers[len(numbers)-1]
			if n <= first || n-first > widest {
				return nil, false
			}
			for first++; first < n; first++ {
				numbers = append(numbers, first)
			}
		}
		numbers = append(numbers, n)
		end = m[1]
	}
	return numbers, len(numbers) > 0
}
