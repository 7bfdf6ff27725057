package reading

import (
	"rapporteur/internal/plain"
	"rapporteur/internal/search"

	"maps"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/lexicon"
)

// figureFinder finds the numbers and dates of a language's texts, in digits
// and in words.
type figureFinder struct {
	*Language
	words   map[string]int   // numbers in words
	months  map[string]int   // with their number, in all forms
	openers map[string]bool  // first words of numbers that have several
	begins  map[[2]rune]bool // first two characters of any of them, or of a month
}

// longestNumeral is the greatest number of words in a number or month.
const longestNumeral = 4

func newFigureFinder(words *Language, l *locale.Locale) *figureFinder {
	r := &figureFinder{Language: words, words: l.NumberWords(), months: maps.Clone(words.months), openers: make(map[string]bool), begins: make(map[[2]rune]bool)}
	maps.Copy(r.words, r.numerals)
	r.addMonths(l.Months())
	for _, phrases := range []map[string]int{r.words, r.months} {
		for phrase := range phrases {
			first, _, several := strings.Cut(phrase, " ")
			if several {
				r.openers[first] = true
			}
			r.addBeginning(lexicon.Opener(first))
		}
	}
	return r
}

// addMonths adds the names of the months as dates have them: one, or two with
// a slash. In a language whose months are numbers, their marks tell them.
func (r *figureFinder) addMonths(names []string) {
	for i, month := range names {
		for name := range strings.SplitSeq(month, "/") {
			if c, _ := utf8.DecodeRuneInString(name); plain.IsLetter(c) {
				r.months[name] = i + 1
			}
		}
	}
}

// addBeginning adds the first two characters of a word, as they are, with a
// capital and in capitals; and its first character alone.
func (r *figureFinder) addBeginning(start [2]rune) {
	first, second := unicode.ToUpper(start[0]), unicode.ToUpper(start[1])
	for _, b := range [][2]rune{start, {first, start[1]}, {first, second}, {start[0]}} {
		r.begins[b] = true
	}
}

// FigureKind is the kind of a Figure.
type FigureKind int

const (
	PlainFigure FigureKind = iota
	MonthFigure
	DayFigure  // with the mark of a day
	YearFigure // with the mark of a year
)

// Figure is a number or the name of a month in a text.
type Figure struct {
	Kind     FigureKind
	Value    string // in European digits, without separators
	N        int    // its value if it is an integer, else -1
	From, To int
	Soft     bool // in words
}

// find returns the numbers and months of a text in order.
func (r *figureFinder) find(text string) []Figure {
	var found []Figure
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case plain.IsDigit(c):
			f := r.number(text, i)
			found, i = append(found, f), f.To
		case plain.IsLetter(c):
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

// number reads a number in digits with what belongs to it: separators, a slash
// (73/195), a multiple (3 million), the mark of a date.
func (r *figureFinder) number(text string, from int) Figure {
	value, to := r.digits(text, from)
	f := Figure{Value: value, N: -1, From: from, To: to}
	if n, err := strconv.Atoi(value); err == nil {
		f.N = n
	}
	rest := text[to:]
	for _, mark := range []struct {
		text string
		kind FigureKind
	}{{r.file.Dates.Year.V, YearFigure}, {r.file.Dates.Month.V, MonthFigure}, {r.file.Dates.Day.V, DayFigure}} {
		if mark.text != "" && f.N > 0 && strings.HasPrefix(rest, mark.text) {
			f.Kind, f.To = mark.kind, to+len(mark.text)
			return f
		}
	}
	return r.multiplied(f, text)
}

func (r *figureFinder) digits(text string, from int) (value string, to int) {
	var b strings.Builder
	i, group := from, 0
	for i < len(text) {
		c, size := utf8.DecodeRuneInString(text[i:])
		if plain.IsDigit(c) {
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
		case group <= 3 && next == 3 && strings.ContainsRune(r.file.Figures.Thousands.V, c):
		case strings.ContainsRune(r.file.Figures.Decimal.V, c):
			b.WriteByte('.')
		default:
			return b.String(), i
		}
		i, group = i+size, 0
	}
	return b.String(), i
}

// digitsAt counts the digits at a byte of a text.
func digitsAt(text string, at int) int {
	rest := strings.TrimLeftFunc(text[at:], plain.IsDigit)
	return utf8.RuneCountInString(text[at : len(text)-len(rest)])
}

// multiplied applies the word after a number, if it is a multiple: 3 million.
func (r *figureFinder) multiplied(f Figure, text string) Figure {
	rest := strings.TrimLeft(text[f.To:], " \u00a0\u202f")
	start := len(text) - len(rest)
	end := wordEnd(text, start)
	by, ok := r.file.Figures.Multiples[strings.ToLower(text[start:end])]
	if !ok {
		end = start + firstRune(rest)
		by, ok = r.file.Figures.Multiples[text[start:end]]
	}
	if number, err := strconv.ParseFloat(f.Value, 64); ok && err == nil {
		f.Value, f.To = strconv.FormatFloat(number*float64(by.V), 'f', -1, 64), end
		f.N = -1
	}
	return f
}

func firstRune(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// word reads the number or month whose first word is at a byte. It returns the
// end of what it has read.
func (r *figureFinder) word(text string, from int) (f Figure, end int, ok bool) {
	if c, size := utf8.DecodeRuneInString(text[from:]); plain.IsHan(c) {
		if !r.begins[[2]rune{c}] {
			return Figure{}, from + size, false
		}
		return r.characters(text, from)
	}
	end = wordEnd(text, from)
	if f, ok := r.phrase(text, from, end); ok {
		return f, f.To, true
	}
	for _, prefix := range r.file.Words.Prefixes {
		if rest := from + len(prefix.V); rest < end && strings.HasPrefix(text[from:], prefix.V) {
			if f, ok := r.phrase(text, rest, end); ok {
				return f, f.To, true
			}
		}
	}
	return Figure{}, end, false
}

// phrase looks up the number or month that begins with text[from:end]; the
// longest match wins.
func (r *figureFinder) phrase(text string, from, end int) (Figure, bool) {
	if !r.begins[lexicon.Opener(text[from:end])] {
		return Figure{}, false // true of most words
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
			return Figure{Kind: MonthFigure, Value: strconv.Itoa(month), N: month, From: from, To: ends[i]}, true
		}
		if n, ok := r.words[strings.ToLower(words)]; ok {
			return Figure{Value: strconv.Itoa(n), N: n, From: from, To: ends[i], Soft: true}, true
		}
	}
	return Figure{}, false
}

// characters reads a number in Chinese characters.
func (r *figureFinder) characters(text string, from int) (Figure, int, bool) {
	end := from
	var longest Figure
	for range longestNumeral {
		end += firstRune(text[end:])
		if n, ok := r.words[text[from:end]]; ok {
			longest = Figure{Value: strconv.Itoa(n), N: n, From: from, To: end, Soft: true}
		}
		if end >= len(text) {
			break
		}
	}
	if longest.To > 0 {
		return longest, longest.To, true
	}
	return Figure{}, from + firstRune(text[from:]), false
}

// join appends a number or month in words. Two names of one month are one;
// tens and the units after them are one number.
func (r *figureFinder) join(found []Figure, f Figure, text string) []Figure {
	if len(found) == 0 {
		return append(found, f)
	}
	last := &found[len(found)-1]
	gap := text[last.To:f.From]
	switch {
	case last.Kind == MonthFigure && f.Kind == MonthFigure && last.N == f.N && gap == "/":
		last.To = f.To
		return found
	case last.Soft && f.Soft && last.N >= 20 && last.N < 100 && last.N%10 == 0 && f.N < 10 && (gap == " " || gap == "-"):
		last.N += f.N
		last.Value, last.To = strconv.Itoa(last.N), f.To
		return found
	}
	return append(found, f)
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

// Number is a number that a text gives, in digits or words.
type Number struct {
	From, To int
	Value    int
}

// Numbers returns the numbers that a pattern's group n matches in a text.
func Numbers(text string, pattern *search.Pattern, l *locale.Locale) []Number {
	var all []Number
	for _, m := range pattern.FindAll(text) {
		from, to := pattern.Group(m, "n")
		if n, ok := l.NumberOf(text[from:to]); ok {
			all = append(all, Number{From: from, To: to, Value: n})
		}
	}
	return all
}
