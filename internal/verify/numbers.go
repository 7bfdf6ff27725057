package verify

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// checkNumbers checks that the paragraphs are numbered from 1 without gaps or
// repeats. A paragraph's number is the label of an item of an outermost list. A
// list that starts again at 1, as in an annex, is a sequence of its own, and a later
// list may go on with any of them: the numbers of an agenda come before those of
// the paragraphs about it.
func (v *verifier) checkNumbers() {
	var next []int // of each sequence
	for _, list := range v.outermostLists() {
		numbers := v.numbersOf(list)
		if len(numbers) == 0 {
			continue
		}
		i := slices.Index(next, numbers[0])
		if i < 0 && (numbers[0] == 1 || len(next) == 0) {
			i, next = len(next), append(next, 1)
		}
		i = max(i, 0)
		next[i] = v.checkSequence(numbers, next[i])
	}
}

// checkSequence reports what breaks the sequence and returns the next number
// expected.
func (v *verifier) checkSequence(numbers []int, next int) int {
	for _, n := range numbers {
		switch {
		case n < next:
			v.report(paragraphNumbers, "paragraph %d follows paragraph %d", n, next-1)
		case n > next:
			v.report(paragraphNumbers, "paragraph %d is missing before paragraph %d", next, n)
		}
		next = n + 1
	}
	return next
}

// outermostLists returns the lists that are not inside a list, note or table.
func (v *verifier) outermostLists() []*element {
	var lists []*element
	if v.root == nil {
		return nil
	}
	v.root.walk(func(e *element) bool {
		if e.kind == "L" {
			lists = append(lists, e)
		}
		return !slices.Contains([]string{"L", "Note", "Table", "TOC"}, e.kind)
	})
	return lists
}

// numbersOf returns the numbers of a list's own items.
func (v *verifier) numbersOf(list *element) []int {
	var numbers []int
	for _, item := range list.kids {
		if item.element == nil || item.element.kind != "LI" {
			continue
		}
		for _, part := range item.element.kids {
			if part.element != nil && part.element.kind == "Lbl" {
				if n, ok := paragraphNumber(v.logicalText(part.element, everything)); ok {
					numbers = append(numbers, n)
				}
			}
		}
	}
	return numbers
}

// paragraphNumber reads "12.", "12-" or "١٢-"; "(1)" and "1)" label
// sub-paragraphs.
func paragraphNumber(label string) (int, bool) {
	label = strings.TrimFunc(label, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune(".-–。．、", r)
	})
	digits := strings.Map(func(r rune) rune {
		if r >= '\u0660' && r <= '\u0669' {
			return r - '\u0660' + '0'
		}
		return r
	}, label)
	n, err := strconv.Atoi(digits)
	return n, err == nil && n > 0 && digits[0] != '+'
}
