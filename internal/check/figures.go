package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/source"
)

// figureReader finds the numbers and dates of a language's texts, in figures
// and in words.
type figureReader struct {
	*usage
	words   map[string]int   // numbers in words
	openers map[string]bool  // first words of those that have several
	begins  map[[2]rune]bool // what any of them, or a month, begins with
}

// longestNumeral is the greatest number of words in which a number or month
// is written.
const longestNumeral = 4

func newFigureReader(l *Language) *figureReader {
	r := &figureReader{usage: &l.Vocabulary.usage, words: l.Locale.NumberWords(), openers: make(map[string]bool), begins: make(map[[2]rune]bool)}
	for word, n := range r.numerals {
		r.words[word] = n
	}
	for _, phrases := range []map[string]int{r.words, r.months} {
		for phrase := range phrases {
			first, _, several := strings.Cut(phrase, " ")
			if several {
				r.openers[first] = true
			}
			r.addBeginning(opener(first))
		}
	}
	return r
}

// addBeginning adds what a word begins with: as it is, with a capital letter,
// and in capitals; and its first character alone.
func (r *figureReader) addBeginning(start [2]rune) {
	first, second := unicode.ToUpper(start[0]), unicode.ToUpper(start[1])
	for _, b := range [][2]rune{start, {first, start[1]}, {first, second}, {start[0]}} {
		r.begins[b] = true
	}
}

// figureKind says what a piece of a text is.
type figureKind int

const (
	plainFigure figureKind = iota
	monthFigure
	dayFigure  // with the mark of a day
	yearFigure // with the mark of a year
)

// figure is a number or the name of a month in a text.
type figure struct {
	kind     figureKind
	value    string // in European figures, without separators
	n        int    // its value, where it is whole; else -1
	from, to int
	soft     bool // in words
}

// find returns the figures of a text in their order.
func (r *figureReader) find(text string) []figure {
	var found []figure
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isDigit(c):
			f := r.number(text, i)
			found, i = append(found, f), f.to
		case isLetter(c):
			f, end, ok := r.word(text, i)
			if ok {
				found = r.join(found, f, text)
			}
			i = end
		default:
			i += size
		}
	}
	return found
}

// number reads a number in figures, with what belongs to it: separators, a
// stroke (73/195), a multiple (3 million), the mark of a date.
func (r *figureReader) number(text string, from int) figure {
	value, to := r.digits(text, from)
	f := figure{value: value, n: -1, from: from, to: to}
	if n, err := strconv.Atoi(value); err == nil {
		f.n = n
	}
	rest := text[to:]
	for _, mark := range []struct {
		text string
		kind figureKind
	}{{r.dateMarks.year, yearFigure}, {r.dateMarks.month, monthFigure}, {r.dateMarks.day, dayFigure}} {
		if mark.text != "" && f.n > 0 && strings.HasPrefix(rest, mark.text) {
			f.kind, f.to = mark.kind, to+len(mark.text)
			return f
		}
	}
	return r.multiplied(f, text)
}

func (r *figureReader) digits(text string, from int) (value string, to int) {
	var b strings.Builder
	i, group := from, 0
	for i < len(text) {
		c, size := utf8.DecodeRuneInString(text[i:])
		if isDigit(c) {
			b.WriteByte(byte('0' + grammar.Digit(c)))
			i, group = i+size, group+1
			continue
		}
		next := digitsAt(text, i+size)
		switch {
		case next == 0:
			return b.String(), i
		case c == '/':
			b.WriteByte('/')
		case group <= 3 && next == 3 && strings.ContainsRune(r.thousands, c):
		case strings.ContainsRune(r.decimal, c):
			b.WriteByte('.')
		default:
			return b.String(), i
		}
		i, group = i+size, 0
	}
	return b.String(), i
}

// digitsAt counts the figures that stand at a byte of a text.
func digitsAt(text string, at int) int {
	n := 0
	for _, c := range text[at:] {
		if !isDigit(c) {
			break
		}
		n++
	}
	return n
}

// multiplied takes the word behind a number into account: 3 million.
func (r *figureReader) multiplied(f figure, text string) figure {
	rest := strings.TrimLeft(text[f.to:], " \u00a0\u202f")
	start := len(text) - len(rest)
	end := wordEnd(text, start)
	by, ok := r.multiples[strings.ToLower(text[start:end])]
	if !ok {
		end = start + firstRune(rest)
		by, ok = r.multiples[text[start:end]]
	}
	if number, err := strconv.ParseFloat(f.value, 64); ok && err == nil {
		f.value, f.to = strconv.FormatFloat(number*float64(by), 'f', -1, 64), end
		f.n = -1
	}
	return f
}

func firstRune(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// word reads the word at a byte, and more words where a number or a month
// has several. It returns the end of what it has read.
func (r *figureReader) word(text string, from int) (f figure, end int, ok bool) {
	if c, size := utf8.DecodeRuneInString(text[from:]); isHan(c) {
		if !r.begins[[2]rune{c}] {
			return figure{}, from + size, false
		}
		return r.characters(text, from)
	}
	end = wordEnd(text, from)
	if f, ok := r.phrase(text, from, end); ok {
		return f, f.to, true
	}
	for _, prefix := range r.prefixes {
		if rest := from + len(prefix); rest < end && strings.HasPrefix(text[from:], prefix) {
			if f, ok := r.phrase(text, rest, end); ok {
				return f, f.to, true
			}
		}
	}
	return figure{}, end, false
}

// phrase looks the words up that begin with text[from:end], longest first.
func (r *figureReader) phrase(text string, from, end int) (figure, bool) {
	if !r.begins[opener(text[from:end])] {
		return figure{}, false // as most words
	}
	first := strings.ToLower(text[from:end])
	ends := []int{end}
	for at := end; r.openers[first] && len(ends) < longestNumeral; {
		next := at + len(text[at:]) - len(strings.TrimLeft(text[at:], " \u00a0"))
		if next == at || next == len(text) || wordEnd(text, next) == next {
			break
		}
		at = wordEnd(text, next)
		ends = append(ends, at)
	}
	for i := len(ends) - 1; i >= 0; i-- {
		words := text[from:ends[i]]
		if month, ok := r.months[words]; ok {
			return figure{kind: monthFigure, value: strconv.Itoa(month), n: month, from: from, to: ends[i]}, true
		}
		if n, ok := r.words[strings.ToLower(words)]; ok {
			return figure{value: strconv.Itoa(n), n: n, from: from, to: ends[i], soft: true}, true
		}
	}
	return figure{}, false
}

// characters reads a number in Chinese characters.
func (r *figureReader) characters(text string, from int) (figure, int, bool) {
	end := from
	var longest figure
	for range longestNumeral {
		end += firstRune(text[end:])
		if n, ok := r.words[text[from:end]]; ok {
			longest = figure{value: strconv.Itoa(n), n: n, from: from, to: end, soft: true}
		}
		if end >= len(text) {
			break
		}
	}
	if longest.to > 0 {
		return longest, longest.to, true
	}
	return figure{}, from + firstRune(text[from:]), false
}

// join appends a figure in words. Two names of one month are one; tens and
// the units behind them are one number.
func (r *figureReader) join(found []figure, f figure, text string) []figure {
	if len(found) == 0 {
		return append(found, f)
	}
	last := &found[len(found)-1]
	gap := text[last.to:f.from]
	switch {
	case last.kind == monthFigure && f.kind == monthFigure && last.n == f.n && gap == "/":
		last.to = f.to
		return found
	case last.soft && f.soft && last.n >= 20 && last.n < 100 && last.n%10 == 0 && f.n < 10 && (gap == " " || gap == "-"):
		last.n += f.n
		last.value, last.to = strconv.Itoa(last.n), f.to
		return found
	}
	return append(found, f)
}

// wordEnd returns the end of the word of letters that begins at a byte.
func wordEnd(text string, from int) int {
	for i, c := range text[from:] {
		if inWord := isLetter(c) || isMark(c) || c == '-' || c == '’' || c == '\''; !inWord || isHan(c) {
			return from + i
		}
	}
	return len(text)
}

// placeOf returns where a figure stands.
func (f figure) placeOf(p *passage) source.Span {
	place, _ := p.at(f.from, f.to)
	return place
}
