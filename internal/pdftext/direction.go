package pdftext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// logical puts a line whose runs are given from left to right into the order in which it is
// read. On a page that is written from right to left it is reversed, but for the words and numbers in
// it that run from left to right; on another, only the words from right to left are. It is the
// inverse of what a renderer does by UAX 9.
func logical(runs []run, leftwards bool) []run {
	isLeft := func(r run) bool { return strings.ContainsFunc(r.text, isLeftwards) }
	if !leftwards {
		for i := 0; i < len(runs); i++ {
			end := i
			for j := i; j < len(runs) && (isLeft(runs[j]) || runs[j].isSpace() && runs[j].text != cellGap); j++ {
				if isLeft(runs[j]) {
					end = j
				}
			}
			if isLeft(runs[i]) {
				slices.Reverse(runs[i : end+1])
				i = end
			}
		}
		return runs
	}
	if !slices.ContainsFunc(runs, isLeft) {
		if len(runs) > 1 && strings.Contains(".,:;", strings.TrimSpace(runs[0].text)) { // the end of a sentence
			runs = append(runs[1:], runs[0])
		}
		return bracketed(runs)
	}
	slices.Reverse(runs)
	for i := 0; i < len(runs); {
		n := rightwards(runs[i:])
		slices.Reverse(runs[i : i+n])
		i += max(n, 1)
	}
	return bracketed(runs)
}

// bracketed makes brackets open and close as the spaces tell.
func bracketed(runs []run) []run {
	for i, r := range runs {
		kind := strings.Index(brackets, r.text) % 3
		if kind < 0 || r.text == "" {
			continue
		}
		if i > 0 && !runs[i-1].isSpace() && runs[i-1].size <= r.size && !strings.Contains(brackets[:3], runs[i-1].text) {
			kind += 3
		}
		runs[i].text = brackets[kind:][:1]
	}
	return runs
}

// brackets are three that open, and those that close. Some writers name the bracket that is seen,
// some that which is meant, so that only the spaces tell.
const brackets = "([{)]}"

// isLeftwards reports whether a character is only in text from right to left.
func isLeftwards(r rune) bool {
	return plain.IsRightToLeft(r) || r >= 0x600 && r <= 0x6FF && !unicode.IsDigit(r)
}

// rightwards returns how many runs at the start of reversed ones are written from left to
// right: words with all that is between them, or a number with the marks in it.
func rightwards(runs []run) int {
	n, word := 0, false
	for i, r := range runs {
		first, _ := utf8.DecodeRuneInString(r.text)
		switch {
		case r.text == cellGap || isLeftwards(first):
			return n
		case unicode.IsDigit(first):
			n = i + 1
		case unicode.IsLetter(first):
			n, word = i+1, true
		case n == 0, !word && !joins(runs, i) && !leadsToWord(runs[i:]):
			return n
		}
	}
	return n
}

// leadsToWord reports whether the first letter of runs, without a space before it, is written from
// left to right.
func leadsToWord(runs []run) bool {
	for _, r := range runs {
		first, _ := utf8.DecodeRuneInString(r.text)
		if r.isSpace() || unicode.IsLetter(first) {
			return unicode.IsLetter(first) && !isLeftwards(first)
		}
	}
	return false
}

// joins reports whether a mark between digits is part of a number.
func joins(runs []run, i int) bool {
	if i+1 == len(runs) || !strings.Contains("/.,:", runs[i].text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(runs[i+1].text)
	return unicode.IsDigit(next)
}
