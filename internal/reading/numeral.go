package reading

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/plain"
)

// word reads the number or month whose first word is at a byte. It returns the
// end of what it has read.
func (s *figureScan) word(from int) (end int) {
	c, size := utf8.DecodeRuneInString(s.text[from:])
	switch {
	case plain.IsHan(c):
		if s.begins[[2]rune{c}] {
			return s.characters(from)
		}
		return from + size
	case strings.ContainsRune("IVXL", c):
		if end := s.roman(from); end > 0 {
			return end
		}
	}
	end = wordEnd(s.text, from)
	if to := s.phrase(from, end); to > 0 {
		return to
	}
	for _, prefix := range s.file.Words.Prefixes {
		if rest := from + len(prefix.V); rest < end && strings.HasPrefix(s.text[from:], prefix.V) {
			if to := s.phrase(rest, end); to > 0 {
				return to
			}
		}
	}
	if hyphen := strings.IndexByte(s.text[from:end], '-'); hyphen > 0 {
		return from + hyphen
	}
	return end
}

// phrase adds the number or month that begins with text[from:end]; the longest match
// wins. It returns its end, or 0.
func (s *figureScan) phrase(from, end int) int {
	if !s.begins[lexicon.Opener(s.text[from:end])] {
		return 0 // true of most words
	}
	first := strings.ToLower(s.text[from:end])
	ends := []int{end}
	for at := end; s.openers[first] && len(ends) < longestNumeral; {
		next := at + len(s.text[at:]) - len(strings.TrimLeft(s.text[at:], " \u00a0"))
		if next == at || next == len(s.text) || wordEnd(s.text, next) == next {
			break
		}
		at = wordEnd(s.text, next)
		ends = append(ends, at)
	}
	for i := len(ends) - 1; i >= 0; i-- {
		if s.known(from, ends[i]) {
			return ends[i]
		}
	}
	for hyphen := strings.LastIndexByte(s.text[from:end], '-'); hyphen > 0; hyphen = strings.LastIndexByte(s.text[from:from+hyphen], '-') {
		if s.known(from, from+hyphen) {
			return from + hyphen
		}
	}
	return 0
}

// known adds the number or month that text[from:to] is, and reports whether it is one.
func (s *figureScan) known(from, to int) bool {
	words := s.text[from:to]
	lower, _ := folded(strings.ToLower(words))
	month := s.months[words]
	if month == 0 && words != lower {
		month = s.months[lower]
	}
	if month > 0 {
		s.month(Figure{Kind: MonthFigure, Value: strconv.Itoa(month), N: month, From: from, To: to})
		return true
	}
	n, ok := s.valueOf(lower)
	by, multiplies := s.file.Figures.Multiples[lower]
	f := Figure{N: n, From: from, To: to, Soft: true}
	switch {
	case multiplies && s.joins(f, int(by.V), true):
	case !ok:
		return false
	case s.isApart(from, to):
		return false
	case !s.joins(f, n, false):
		s.add(f)
	}
	return true
}

// valueOf returns the number that a word or phrase means, in any of its endings.
func (s *figureScan) valueOf(words string) (int, bool) {
	if n, ok := s.words[words]; ok {
		return n, true
	}
	for _, e := range s.endings {
		if stem, ok := strings.CutSuffix(words, e.text); ok {
			if n, ok := s.words[stem+e.of]; ok {
				return n, true
			}
		}
	}
	return 0, false
}

// add appends a number in words; that of a chapter is as firm as one in digits.
func (s *figureScan) add(f Figure) {
	if f.spoken.part = f.N; f.N%1000 == 0 {
		f.spoken = spoken{sum: f.N}
	}
	if over := s.over.Find(nearAfter(s.text, f.To)); over != nil && f.N < hundred {
		f.N, f.To = f.N+hundred, f.To+over[1]
	}
	if f.Soft = !s.isHeading(f.From); f.Soft && s.articles[strings.ToLower(s.text[f.From:f.To])] {
		return
	}
	f.Value = strconv.Itoa(f.N)
	s.found = append(s.found, f)
}

// month appends a month. Two names of one month are one.
func (s *figureScan) month(f Figure) {
	if last := s.last(); last != nil && last.Kind == MonthFigure && last.N == f.N && strings.Trim(s.text[last.To:f.From], " \u00a0(/") == "" {
		last.To = f.To
		return
	}
	s.found = append(s.found, f)
}

func (s *figureScan) last() *Figure {
	if len(s.found) == 0 {
		return nil
	}
	return &s.found[len(s.found)-1]
}

// spoken is how far a number in words has been said: "two million" is a sum, "three
// hundred and" after it the part that more may be added to, or that is multiplied.
type spoken struct{ sum, part int }

const hundred = 100

// joins reports whether a number in words goes on with the next one, and makes it
// one number then.
func (s *figureScan) joins(f Figure, n int, multiplies bool) bool {
	last := s.last()
	if last == nil || last.N < 0 || last.Kind != PlainFigure || last.spoken == (spoken{}) {
		return false
	}
	gap := s.text[last.To:f.From]
	said, ok := last.spoken.with(n, multiplies, s.joined.Matches(gap), s.betweenTens.Matches(gap), s.betweenUnits.Matches(gap))
	if ok {
		last.spoken, last.To, last.N = said, f.To, said.sum+said.part
		last.Value = strconv.Itoa(last.N)
	}
	return ok
}

// with returns a number and the next word of it. Joined is what may be between any
// two of its words, tens what may be between tens and units, units between these and tens.
func (p spoken) with(n int, multiplies, joined, tens, units bool) (spoken, bool) {
	switch {
	case multiplies && n > hundred && joined && 0 < p.part && p.part < n:
		return spoken{p.sum + p.part*n, 0}, true
	case multiplies && joined && p.part == 0 && p.sum < n:
		return spoken{p.sum * n, 0}, true
	case n == hundred && joined && 1 <= p.part && p.part < 10:
		return spoken{p.sum, p.part * hundred}, true
	case joined && n < hundred && p.part > 0 && p.part%hundred == 0,
		joined && n < 1000 && p.part%1000 == 0,
		tens && n < 10 && p.part%hundred >= 20 && p.part%10 == 0,
		units && n < hundred && n%10 == 0 && n >= 20 && p.part%hundred > 0 && p.part%hundred < 10:
		return spoken{p.sum, p.part + n}, true
	}
	return p, false
}

// roman reads a Roman numeral, which has two letters at least, or is the number of a
// chapter or the like. It returns its end, or 0.
func (s *figureScan) roman(from int) int {
	rest := s.text[from:]
	to := from + len(rest) - len(strings.TrimLeft(rest, "IVXL"))
	before, _ := utf8.DecodeLastRuneInString(s.text[:from])
	after, size := utf8.DecodeRuneInString(s.text[to:])
	beyond, _ := utf8.DecodeRuneInString(s.text[to+size:])
	if isWord(before) && isLatinOrCyrillic(before) || strings.ContainsRune("./-'", before) || isWord(after) || after == '-' || after == '/' || after == '.' && isWord(beyond) {
		return 0
	}
	n := romanValue(s.text[from:to])
	if n == 0 || to-from < 2 && !s.isRoman(from, to) {
		return 0
	}
	s.found = append(s.found, Figure{Value: strconv.Itoa(n), N: n, From: from, To: to, undated: true})
	return to
}

// romanValue returns the number that a Roman numeral writes, or 0.
func romanValue(letters string) int {
	for n := 1; n < hundred; n++ {
		if written, _ := grammar.Numeral("ROMAN", n); written == letters {
			return n
		}
	}
	return 0
}

// wordEnd returns the end of the word of letters that begins at a byte.
func wordEnd(text string, from int) int {
	for i, c := range text[from:] {
		if inWord := plain.IsLetter(c) || plain.IsMark(c) || c == '-' || c == '’' || c == '\''; !inWord || plain.IsHan(c) {
			return from + i
		}
	}
	return len(text)
}
