package pdftext

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/search"
)

// shape is what lines are judged by.
type shape struct {
	size       float64 // of most of the text
	leading    float64 // between the lines of a paragraph, as a share of their size
	start, end float64 // of the text on a page, in the direction of writing
}

func shapeOf(pages [][]line) shape {
	weights := make(map[float64]int)
	var s shape
	var pitches, starts, ends []float64
	for _, p := range pages {
		for i, l := range p {
			weights[l.size] += len(l.raw())
			if weights[l.size] > weights[s.size] {
				s.size = l.size
			}
			if i > 0 && p[i-1].size == l.size && pitch(p[i-1], l) < 2.5 {
				pitches = append(pitches, pitch(p[i-1], l))
			}
			if len(l.raw()) > 20 {
				starts, ends = append(starts, l.start()), append(ends, l.end())
			}
		}
	}
	s.leading = cmp.Or(quantile(pitches, 0.5), 1.2)
	s.start, s.end = quantile(starts, 0.1), quantile(ends, 0.85)
	return s
}

// quantile returns the value that a share of all are below, 0 if there is none.
func quantile(all []float64, share float64) float64 {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[int(share*float64(len(all)-1))]
}

// pitch returns how far a line is below another, as a share of its size. Letters reach up and
// down differently, so that the smaller distance counts.
func pitch(above, l line) float64 {
	return min(above.top-l.top, above.bottom-l.bottom) / max(l.size, 1)
}

func (l line) leftwards() bool {
	return slices.ContainsFunc(l.runs, func(r run) bool { return strings.ContainsFunc(r.text, isLeftwards) })
}

// start returns where a line begins, and end where it ends, in the direction of writing.
func (l line) start() float64 {
	if l.leftwards() {
		return -l.right
	}
	return l.left
}

func (l line) end() float64 {
	if l.leftwards() {
		return -l.left
	}
	return l.right
}

var (
	// The label of a heading, paragraph or item, in any of the six languages.
	label = search.Lazy(`^(?:[(（]?(?:[0-9]{1,4}|[٠-٩]{1,4}|\pL{1,2}|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十]{1,4})[.)）．、]|[0-9٠-٩]{1,4} ?[-–—]|\p{Arabic}{2,12}(?: \p{Arabic}{2,8})? ?[-–—]|[•–—▪·])(?:\s|$|\p{Han})`)
	bare  = search.Lazy(`^[0-9]{1,4}$`)
	mark  = search.Lazy(`^[•▪·●○◦–—]\s`)
)

// labelled reports whether a line begins with a label, and whether the label is set apart.
func (l line) labelled() (is, apart bool) {
	head, _, apart := strings.Cut(l.raw(), cellGap)
	if apart && bare().MatchString(tidy(head)) {
		return true, true
	}
	is = label().MatchString(l.text())
	return is, is && apart && utf8.RuneCountInString(tidy(head)) < 16 && label().MatchString(tidy(head)+" ")
}

// textStart returns where the words after the label of a line begin.
func (l line) textStart() float64 {
	if _, apart := l.labelled(); apart {
		i := slices.IndexFunc(l.runs, func(r run) bool { return r.text == cellGap })
		if l.leftwards() {
			return -l.runs[i].left
		}
		return l.runs[i].right
	}
	return l.start()
}

// begins reports whether a line begins a paragraph, after the lines of another.
func (s shape) begins(before []line, l line) bool {
	last := before[len(before)-1]
	is, apart := l.labelled()
	ended := last.terminal()
	switch {
	case apart, is && ended:
		return true
	case last.bold != l.bold, math.Abs(last.size-l.size) > 0.06*l.size:
		return true
	case last.page != l.page:
		return ended && !s.full(last)
	case pitch(last, l) > 1.22*s.leading:
		return true
	case l.bold:
		return false
	case ended && !s.full(last) && !startsLow(l.text()):
		return true
	}
	return s.indented(before, l)
}

// indented reports whether a line begins where no line of the paragraph does.
func (s shape) indented(before []line, l line) bool {
	first, at, slack := before[0], l.start(), 0.8*l.size
	least, most := first.start(), first.textStart()
	if len(before) > 1 {
		least, most = min(least, before[1].start()), max(most, before[1].start())
	} else if at < least {
		return at < least-4*l.size && first.textStart() == least // the first line may be indented
	}
	return at < least-slack || at > most+slack && before[len(before)-1].terminal()
}

// full reports whether a line reaches the end of its column.
func (s shape) full(l line) bool { return l.end() > s.end-0.12*(s.end-s.start) }

// terminal reports whether a line ends as a sentence or an item does.
func (l line) terminal() bool {
	text := strings.TrimRight(l.text(), ")]»”\"’0123456789 ")
	last, _ := utf8.DecodeLastRuneInString(text)
	tail := text[max(len(text)-8, 0):]
	return strings.ContainsRune(".;:!?。；：！？؛؟", last) || strings.ContainsAny(tail, ";؛；")
}

func startsLow(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"'«“(["))
	return unicode.IsLower(first)
}

// table returns how many lines at the start are rows of a table: at least two, with cells that
// begin at the same place.
func table(lines []line) int {
	n := 0
	for n+1 < len(lines) && sameCells(lines[n], lines[n+1]) {
		n++
	}
	if n == 0 {
		return 0
	}
	return n + 1
}

func sameCells(a, b line) bool {
	if a.page != b.page {
		return false
	}
	for _, x := range a.cellStarts() {
		if slices.ContainsFunc(b.cellStarts(), func(y float64) bool { return math.Abs(x-y) < 3 }) {
			return true
		}
	}
	return false
}

// cellStarts returns where the second cell of a line and the later ones begin.
func (l line) cellStarts() (all []float64) {
	_, apart := l.labelled()
	for _, r := range l.runs {
		if r.text != cellGap {
			continue
		}
		if !apart && r.right-r.left > 1.5*l.size {
			all = append(all, cmp.Or(r.right, 0))
		}
		apart = false
	}
	return all
}

// cells returns the words of a row.
func (l line) cells() []string {
	var all []string
	for cell := range strings.SplitSeq(l.raw(), cellGap) {
		all = append(all, tidy(cell))
	}
	return all
}
