package published

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

// count is a possible meaning of a label: the n-th of a level, degree or
// style.
type count struct {
	level int // of sections; degree of items
	n     int
}

// labels knows the labels of a language. The tables are made from the labels
// that the language's own reports print.
type labels struct {
	sections   map[string][]count
	items      map[string][]count
	provisions map[string]provisionLabel
	units      map[string]unit
	inserted   map[string]int // by the word after a number: 1 for "bis"
}

// unit is what counts its sections and paragraphs by itself: the n-th annex or part.
type unit struct {
	annex bool
	n     int
}

type provisionLabel struct {
	series string
	n      int
	ruled  bool // the number is by the rule of a body, such as 9/1
}

// The sizes of the tables.
const (
	mostSections   = 60
	mostItems      = 80
	mostProvisions = 400
	mostUnits      = 30
)

func newLabels(l *locale.Locale) labels {
	x := labels{make(map[string][]count), make(map[string][]count), make(map[string]provisionLabel), make(map[string]unit), make(map[string]int)}
	addCounts(x.sections, mostSections, func(level, n int) (string, error) { return l.SectionLabel(report.UsualSections(), level, n) })
	addCounts(x.items, mostItems, l.ItemLabel)
	for _, series := range []string{"recommendation", "decision", "resolution", "adopted-decision", "adopted-resolution"} {
		for n := 1; n <= mostProvisions; n++ {
			if label, err := l.ProvisionLabel(series, locale.Number{N: n}); err == nil {
				x.provisions[headingCore(label)] = provisionLabel{series, n, false}
			}
		}
		if label, err := l.ProvisionLabel(series, locale.Number{Written: ruled}); err == nil {
			x.provisions[headingCore(label)] = provisionLabel{series, 0, true}
		}
	}
	for n := 1; n <= mostUnits; n++ {
		if label, err := l.SectionLabel([]string{"part"}, 1, n); err == nil {
			x.units[headingCore(label)] = unit{false, n}
		}
		for _, total := range []int{1, mostUnits} {
			if label, err := l.AnnexLabel(n, total); err == nil && (total > 1 || n == 1) {
				x.units[headingCore(label)] = unit{true, n}
			}
		}
	}
	for bis := 1; bis <= report.Insertions(); bis++ {
		if label, err := l.ParagraphLabel(locale.Number{N: 1, Bis: bis}); err == nil {
			x.inserted[strings.Trim(headingCore(label), "1 ")] = bis
		}
	}
	return x
}

// ruled stands for any number that a body's rule makes: 9/1, 2024/5.
const ruled = "0/0"

var ruledNumber = search.Lazy(`[0-9]+/(?:([0-9]{1,3})\b|\pL[\pL0-9]*\.[0-9]+)`)

// provision returns which text a heading begins, if it begins one. The number of
// "Resolution 9/1" is that after the slash.
func (x labels) provision(heading string) (p provisionLabel, ok bool) {
	core := headingCore(heading)
	if at := ruledNumber().FindStringSubmatchIndex(core); at != nil {
		p, ok = x.provisions[core[:at[0]]+ruled+core[at[1]:]]
		if at[2] >= 0 {
			p.n, _ = strconv.Atoi(core[at[2]:at[3]])
		}
		return p, ok
	}
	p, ok = x.provisions[core]
	return p, ok
}

// addCounts adds the labels of the first two levels.
func addCounts(to map[string][]count, most int, labelOf func(level, n int) (string, error)) {
	for level := 1; level <= 2; level++ {
		for n := 1; n <= most; n++ {
			if label, err := labelOf(level, n); err == nil {
				core := labelCore(label)
				to[core] = append(to[core], count{level, n})
			}
		}
	}
}

// labelCore returns a label without brackets, full stops and dashes.
func labelCore(label string) string {
	return strings.TrimFunc(label, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) || isDirection(r) })
}

// headingCore returns a heading in a form for comparing.
func headingCore(heading string) string {
	shown := strings.Map(func(r rune) rune {
		if isDirection(r) {
			return -1
		}
		return r
	}, labelCore(heading))
	between := " "
	if strings.ContainsFunc(shown, han) {
		between = ""
	}
	return strings.ToLower(strings.Join(strings.Fields(shown), between))
}

// latin replaces Cyrillic letters that look like Latin ones, which Russian
// typists use in labels.
func latin(label string) string { return lookalikes.Replace(label) }

var lookalikes = strings.NewReplacer("А", "A", "В", "B", "С", "C", "Е", "E", "Н", "H", "І", "I", "К", "K", "Х", "X",
	"а", "a", "с", "c", "е", "e", "і", "i", "х", "x")

// numeral is the number that a text begins with.
type numeral struct {
	ok       bool
	n, bis   int
	from, to int  // of the label; the bytes of a text, or of the file
	body     int  // where the words after it begin
	bare     bool // without a stop
}

// number reads the number at the start of a text: "12.", "12 bis.", "72-", "1\\."; with
// bare, "12 The" too.
func (x labels) number(text []byte, bare bool) (n numeral) {
	if first, _ := utf8.DecodeRune(text); !unicode.IsDigit(first) && !strings.ContainsRune("*-–", first) {
		return n
	}
	m := numberLabel().FindSubmatchIndex(text)
	if m != nil && m[6] < m[7] {
		var known bool
		if n.bis, known = x.inserted[headingCore(string(text[m[6]:m[7]]))]; !known {
			m = nil
		}
	}
	if m == nil {
		m = turnedLabel().FindSubmatchIndex(text)
	}
	if m == nil && bare {
		m = bareLabel().FindSubmatchIndex(text)
		n.bare = true
	}
	if m == nil {
		return numeral{}
	}
	n.n, _ = grammar.Figure(string(text[m[4]:m[5]]))
	n.from, n.to, n.body, n.ok = m[2], m[3], m[1], true
	first, _ := utf8.DecodeRune(text[n.body:])
	switch {
	case n.bare:
		n.ok = unicode.IsUpper(first) || plain.IsHan(first) || plain.IsRightToLeft(first)
	case m[8] == m[9] && n.body < len(text): // no space
		dash := strings.IndexByte(".．、", text[n.to-1]) < 0
		n.ok = unicode.IsLetter(first) && (!dash || plain.IsRightToLeft(first))
	}
	return n
}

// bare reports whether the paragraphs of a text have numbers without a stop: two at
// least that follow each other, or several on lines without gaps, and none with a stop.
func (x labels) bare(content []byte) bool {
	last, run, gap := 0, 0, true
	for line := range bytes.Lines(content) {
		from, to := bounds(line)
		if from == to {
			gap = true
			continue
		}
		if n := x.number(line[from:to], true); n.ok && n.body < to-from {
			if gap && !n.bare {
				return false
			}
			if gap && n.n == last+1 {
				last++
			}
			if n.bare && n.n == run+1 {
				run++
			}
		}
		gap = false
	}
	return last > 1 || run >= manyBare
}

// manyBare is how many numbers without a stop are no coincidence at the starts of lines.
const manyBare = 5

// Whether a line begins another text than the line before it.
const (
	inText    = iota
	firstLine // as far as is known, the label of a section
	wholeLine // a heading that is nothing but its label
)

// longestCore is the greatest number of bytes of a label.
const longestCore = 80

// begins says whether a line begins a text because of its label.
func (x labels) begins(line string) int {
	if len(line) > 300 || startsLow(line) {
		return inText
	}
	if len(line) <= longestCore {
		_, provision := x.provision(line)
		if _, ok := x.units[headingCore(line)]; ok || provision {
			return wholeLine
		}
	}
	if !strings.ContainsAny(line[:min(len(line), longestCore)], ".．、-–—") {
		return inText
	}
	if m := sectionLabel().FindStringSubmatch(line); m != nil && looksLikeTitle(line) && x.section(m[1]) != nil {
		return firstLine
	}
	return inText
}

// section returns what the label of a section may mean.
func (x labels) section(label string) []count {
	core := labelCore(label)
	if found := x.sections[core]; found != nil {
		return found
	}
	return x.sections[latin(core)]
}

var (
	// A number at the start of a line, as paragraphs and agenda items have it:
	// "12.", "72-", "١٢ -", "12 bis." match; "第5段" and "12-й" do not.
	numberLabel = search.Lazy(`^(?:\*\*)?(([0-9]{1,4}|[٠-٩]{1,4})((?:[ \t\x{A0}]?\pL[\pL \x{A0}]{0,20}?)?)` +
		`[ \t\x{A0}]{0,2}\\?[.\-–—．、])(?:\*\*)?([ \t\x{A0}\x{202F}]*)`)
	// The same as programs leave it that turn lines from right to left, and without a stop.
	turnedLabel = search.Lazy(`^([-–] ?([0-9]{1,4}|[٠-٩]{1,4})())([\x{202A}-\x{202C}\s]*)`)
	bareLabel   = search.Lazy(`^(([0-9]{1,4})())([ \t\x{A0}]+)`)
	// The label of a sub-paragraph: "a)", "(a)", "（a）", "(أ)", "\(a\)".
	itemLabel = search.Lazy(`^(\\?[(（]?([^\s()（）.,;:*\\]{1,8})\\?[)）])[ \t\x{A0}\x{202F}]*`)
	// The label of a section and its title.
	sectionLabel = search.Lazy(`(?s)^(.{1,24}?[\s\x{A0}]{0,3}[.．、\-–—])[\s\x{A0}\x{202A}-\x{202C}]*(\S.*)$`)
)
