package published

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// heading adds chunk i if it is a heading, of a provision or a section, or the
// title of the document, and reports whether it is one.
func (b *builder) heading(i int, text string) bool {
	c := b.chunks[i]
	into := b.openText()
	apart := (c.afterGap || into == nil || complete(*into)) && !c.bulleted
	if p, ok := b.labels.provision(text); ok && (apart || c.framed != "" || c.depth > 0 || startsHigh(text)) && !startsLow(text) {
		b.openProvision(c, p)
		return true
	}
	marked := c.depth > 0 || c.framed == "**" || c.framed == "__" || c.framed == "***"
	if s, sure := b.unitOf(c, text); s != nil && (marked || sure && c.afterGap) {
		b.openSection(c, *s)
		return true
	}
	if s := b.third(i, text, marked); s != nil {
		b.openSection(c, *s)
		return true
	}
	s, sure := b.labelled(c, text)
	again := s != nil && !sure && s.rank == 1 && s.number == 1 && b.nextNumber(i) == 1 // another document
	if s != nil && b.nextNumber(i) == b.last+1 {                                       // a number twice, or "A." of a chapter without a label
		sure = sure || s.rank == 1 && s.number == b.lastAt(1) && b.last > 0 || s.rank == 2 && b.depth() == 0 && s.number == 1
	}
	switch first, rest, more := strings.Cut(text, "\n"); {
	case s == nil:
	case marked, (sure || again) && apart && looksLikeTitle(text):
		if again && b.last > 0 {
			b.endSections(0)
			b.unit, b.last = b.unit+1, 0
		}
		b.openSection(c, *s)
		return true
	case more && sure && apart && looksLikeTitle(first) && !startsLow(strings.TrimSpace(rest)):
		title := c
		title.to = c.from + len(first)
		b.openSection(title, *s)
		c.from += len(first) + 1
		b.plain(c, rest)
		return true
	}
	if !b.begun || c.depth == 0 && !(c.afterGap && !c.bulleted && !c.number.ok && (into == nil || complete(*into)) && inCapitals(text)) {
		return false
	}
	b.openSection(c, opening{rank: b.depth() + 1, from: c.from})
	b.titled = c.depth > 0
	return true
}

// openProvision opens an adopted text. A decision with a number by the rule of a body
// counts its paragraphs by itself, unless it is in a report with numbers of its own.
func (b *builder) openProvision(c chunk, p provisionLabel) {
	b.close()
	if p.ruled && !b.main {
		b.endSections(0)
		b.unit, b.last = b.unit+1, 0
	}
	b.begun = true
	b.provision = &report.Provision{Series: p.series, Origin: b.file.Span(c.from, c.to)}
	b.add(b.provision, Label{At: b.provision.Origin, Number: p.n})
}

// third returns the section of the third level, "1. …", that a chunk begins, nil if
// none: the paragraph after it has the next number of the paragraphs.
func (b *builder) third(i int, text string, marked bool) *opening {
	c := b.chunks[i]
	if !c.number.ok || c.number.bis > 0 || c.bulleted || b.depth() == 0 || !looksLikeTitle(text) {
		return nil
	}
	listed := b.lastDecimal() > 0 || b.paragraph != nil && announces(b.paragraph.Text)
	next := c.number.n == b.lastAt(3)+1 && b.nextNumber(i) == b.last+1
	if !marked && (listed || !next || !c.afterGap) {
		return nil
	}
	return &opening{3, c.number.n, false, b.file.Span(c.number.from, c.number.to), c.number.body}
}

// nextNumber returns the number of the next chunk with one that may be a paragraph's, 0
// if there is none.
func (b *builder) nextNumber(i int) int { return b.following[i+1] }

// following returns, for each chunk and for the end, the number of the first from there
// that may be a paragraph's.
func following(chunks []chunk, quotes bool) []int {
	numbers := make([]int, len(chunks)+1)
	for i := len(chunks) - 1; i >= 0; i-- {
		numbers[i] = numbers[i+1]
		if c := chunks[i]; c.number.ok && c.depth == 0 && c.framed == "" && !(quotes && c.quoted) {
			numbers[i] = c.number.n
		}
	}
	return numbers
}

// opening is a possible beginning of a section.
type opening struct {
	rank, number int // as in the section and its label
	annex        bool
	label        source.Span
	from         int // where the title begins in the file
}

// unitOf returns the annex or the part that a text begins, nil if none; it is sure
// if nothing follows the label.
func (b *builder) unitOf(c chunk, text string) (s *opening, sure bool) {
	ends := append(wordEnds().FindAllStringIndex(text, longestLabel), []int{len(text), len(text)})
	for i := min(len(ends), longestLabel) - 1; i >= 0; i-- {
		if u, ok := b.labels.units[headingCore(text[:ends[i][0]])]; ok && (b.begun || !u.annex) {
			label := b.file.Span(c.from, c.from+ends[i][0])
			return &opening{0, u.n, u.annex, label, c.from + ends[i][1]}, ends[i][1] == len(text)
		}
	}
	return nil, false
}

// longestLabel is the greatest number of words in an annex's label, plus one
// for the text after it.
const longestLabel = 3

// wordEnds matches the characters between the label of an annex and its title.
var wordEnds = search.Lazy(`[\s\x{A0}:.\-–—]+`)

// shortestCapitals is the least number of letters of a heading in capitals, which an
// abbreviation is not.
const shortestCapitals = 8

// inCapitals reports whether a text is a heading of several words in capitals.
func inCapitals(text string) bool {
	upper := 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLetter(r):
			return false
		}
	}
	return upper >= shortestCapitals && looksLikeTitle(text) && strings.ContainsAny(text, " \n") && !strings.Contains(text, "/")
}

// longestTitle is the number of characters, without spaces, that no heading has.
const longestTitle = 400

// looksLikeTitle reports whether a text without marks may be a heading.
func looksLikeTitle(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return len(text) < 4*longestTitle && utf8.RuneCountInString(text)-strings.Count(text, " ") < longestTitle && !strings.ContainsRune(".;:,。；：，؛،", last)
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
	candidates := b.labels.section(label)
	if candidates == nil {
		return nil, false
	}
	best := slices.MinFunc(candidates, func(x, y count) int { return b.distance(x) - b.distance(y) })
	s = &opening{best.level, best.n, false, b.file.Span(c.from, c.from+len(strings.TrimSpace(label))), c.from + m[4]}
	peculiar := best.level == 1 && utf8.RuneCountInString(labelCore(label)) > 1 || han([]rune(label)[0])
	return s, b.distance(best) == 0 || peculiar && b.distance(best) <= nearby
}
