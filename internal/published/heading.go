package published

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// heading adds a chunk that is a heading, of a provision or a section, or the
// title of the document, and reports whether it is one.
func (b *builder) heading(c chunk, text string) bool {
	if p, ok := b.labels.provision(text); ok {
		b.close()
		b.begun = true
		b.provision = &report.Provision{Series: p.series, Origin: b.file.Span(c.from, c.to)}
		b.add(b.provision, Label{At: b.provision.Origin, Number: p.n})
		return true
	}
	marked := c.depth > 0 || c.framed == "**" || c.framed == "__" || c.framed == "***"
	if s, sure := b.annex(c, text); s != nil && (marked || sure && c.afterGap) {
		b.openSection(c, *s)
		b.last = 0
		return true
	}
	alone := c.afterGap && !c.bulleted && looksLikeTitle(text)
	if s, sure := b.labelled(c, text); s != nil && (marked || sure && alone) {
		b.openSection(c, *s)
		return true
	}
	if c.depth == 0 || !b.begun {
		return false
	}
	b.openSection(c, opening{level: b.depth() + 1, from: c.from})
	return true
}

// opening is a possible beginning of a section.
type opening struct {
	level, number int // as in the section and its label
	annex         bool
	label         source.Span
	from          int // where the title begins in the file
}

// annex returns the annex that a text begins, nil if none; it is sure if
// nothing follows the label.
func (b *builder) annex(c chunk, text string) (s *opening, sure bool) {
	if !b.begun {
		return nil, false
	}
	ends := append(wordEnds().FindAllStringIndex(text, longestAnnex), []int{len(text), len(text)})
	for i := min(len(ends), longestAnnex) - 1; i >= 0; i-- {
		if n, ok := b.labels.annexes[headingCore(text[:ends[i][0]])]; ok {
			label := b.file.Span(c.from, c.from+ends[i][0])
			return &opening{1, n, true, label, c.from + ends[i][1]}, ends[i][1] == len(text)
		}
	}
	return nil, false
}

// longestAnnex is the greatest number of words in an annex's label, plus one
// for the text after it.
const longestAnnex = 3

// wordEnds matches the characters between the label of an annex and its title.
var wordEnds = search.Lazy(`[\s\x{A0}:.\-–—]+`)

// looksLikeTitle reports whether a line without marks may be a heading.
func looksLikeTitle(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return !strings.Contains(text, "\n") && utf8.RuneCountInString(text) < 300 && !strings.ContainsRune(".;:,。；：，؛،", last)
}

// labelled returns the section that a text with a label begins, nil if none.
// It is sure if the label continues the numbers so far, or can hardly be
// anything else: "III." where "II." should be.
func (b *builder) labelled(c chunk, text string) (s *opening, sure bool) {
	m := sectionLabel().FindStringSubmatchIndex(text)
	if m == nil {
		return nil, false
	}
	label := text[m[2]:m[3]]
	candidates := b.labels.sections[labelCore(label)]
	if candidates == nil {
		candidates = b.labels.sections[latin(labelCore(label))]
	}
	if candidates == nil {
		return nil, false
	}
	best := slices.MinFunc(candidates, func(x, y count) int { return b.distance(x) - b.distance(y) })
	s = &opening{best.level, best.n, false, b.file.Span(c.from, c.from+len(strings.TrimSpace(label))), c.from + m[4]}
	peculiar := best.level == 1 && utf8.RuneCountInString(labelCore(label)) > 1 || han([]rune(label)[0])
	return s, b.distance(best) == 0 || peculiar && b.distance(best) <= nearby
}
