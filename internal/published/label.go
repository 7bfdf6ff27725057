package published

import (
	"strconv"
	"strings"
	"unicode"

	"rapporteur/internal/locale"
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
	annexes    map[string]int
}

type provisionLabel struct {
	series string
	n      int
}

// The sizes of the tables.
const (
	mostSections   = 60
	mostItems      = 80
	mostProvisions = 400
	mostAnnexes    = 30
)

func newLabels(l *locale.Locale) labels {
	x := labels{make(map[string][]count), make(map[string][]count), make(map[string]provisionLabel), make(map[string]int)}
	addCounts(x.sections, mostSections, func(level, n int) (string, error) { return l.SectionLabel(report.UsualSections(), level, n) })
	addCounts(x.items, mostItems, l.ItemLabel)
	for _, series := range []string{"recommendation", "decision", "resolution", "adopted-decision", "adopted-resolution"} {
		for n := 1; n <= mostProvisions; n++ {
			if label, err := l.ProvisionLabel(series, locale.Number{N: n}); err == nil {
				x.provisions[headingCore(label)] = provisionLabel{series, n}
			}
		}
		if label, err := l.ProvisionLabel(series, locale.Number{Written: ruled}); err == nil {
			x.provisions[headingCore(label)] = provisionLabel{series, 0}
		}
	}
	for n := 1; n <= mostAnnexes; n++ {
		for _, total := range []int{1, mostAnnexes} {
			if label, err := l.AnnexLabel(n, total); err == nil && (total > 1 || n == 1) {
				x.annexes[headingCore(label)] = n
			}
		}
	}
	return x
}

// ruled stands for any number that a body's rule makes: 9/1, 2024/5.
const ruled = "0/0"

var ruledNumber = search.Lazy(`[0-9]+/([0-9]{1,3})`)

// provision returns which text a heading begins, if it begins one. The number of
// "Resolution 9/1" is that after the slash.
func (x labels) provision(heading string) (p provisionLabel, ok bool) {
	core := headingCore(heading)
	if at := ruledNumber().FindStringSubmatchIndex(core); at != nil {
		p, ok = x.provisions[core[:at[0]]+ruled+core[at[1]:]]
		p.n, _ = strconv.Atoi(core[at[2]:at[3]])
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
	return strings.TrimFunc(label, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) })
}

// headingCore returns a heading in a form for comparing.
func headingCore(heading string) string {
	return strings.ToLower(strings.Join(strings.Fields(labelCore(heading)), " "))
}

// latin replaces Cyrillic letters that look like Latin ones, which Russian
// typists use in labels.
func latin(label string) string { return lookalikes.Replace(label) }

var lookalikes = strings.NewReplacer("А", "A", "В", "B", "С", "C", "Е", "E", "Н", "H", "І", "I", "К", "K", "Х", "X",
	"а", "a", "с", "c", "е", "e", "і", "i", "х", "x")

var (
	// A number at the start of a line, as paragraphs and agenda items have it:
	// "12.", "72-", "١٢ -" match; "第5段" does not.
	numberLabel = search.Lazy(`^(?:\*\*)?(([0-9]{1,4}|[٠-٩]{1,4})[ \t\x{A0}]{0,2}[.\-–—．、])(?:\*\*)?([ \t\x{A0}\x{202F}]+|\pL)`)
	// The label of a sub-paragraph: "a)", "(a)", "（a）", "(أ)".
	itemLabel = search.Lazy(`^([(（]?([^\s()（）.,;:*]{1,8})[)）])[ \t\x{A0}\x{202F}]*`)
	// The label of a section and its title.
	sectionLabel = search.Lazy(`(?s)^(.{1,24}?[\s\x{A0}]{0,3}[.．、\-–—])[\s\x{A0}]*(\S.*)$`)
)
