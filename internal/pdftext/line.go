package pdftext

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"

	"rapporteur/internal/plain"
	"rapporteur/internal/search"
)

// run is text of one style in one place, or one character where the direction of writing
// needs to be found.
type run struct {
	text                     string
	left, right, bottom, top float64 // points; y runs upwards
	size                     float64
	bold                     bool
}

func (r run) middle() float64 { return (r.left + r.right) / 2 }

func (r run) isSpace() bool { return strings.TrimSpace(r.text) == "" }

// line is a line of a page. Its runs are in the order in which they are read; one whose
// text is cellGap is the distance between cells.
type line struct {
	page, number             int // from 1; without running heads
	runs                     []run
	left, right, bottom, top float64
	size                     float64 // of most of it
	bold                     bool    // all of it
}

// cellGap is between what is set so far apart that it may be cells of a table.
const cellGap = "\t"

// lines returns the lines of a page from above, those side by side as one.
func (e *engine) lines(index int) ([]line, error) {
	found, err := e.page(index, requests.GetPageTextStructuredModeRects)
	if err != nil {
		return nil, err
	}
	runs, unsure, leftwards := runsOf(found.Rects)
	if unsure {
		all, err := e.page(index, requests.GetPageTextStructuredModeChars)
		if err != nil {
			return nil, err
		}
		runs = characters(all.Chars, runs, leftwards)
	}
	var lines []line
	for _, band := range bands(runs) {
		if l := newLine(band, index+1, leftwards); !empty().MatchString(l.text()) {
			lines = append(lines, l)
		}
	}
	return lines, nil
}

// runsOf returns the runs of a page, whether their characters must be looked at: any is written
// from right to left, or two overlap, so that both have the characters between them; and whether most
// are written from right to left.
func runsOf(rects []*responses.GetPageTextStructuredRect) (runs []run, unsure, leftwards bool) {
	balance := 0
	for _, r := range rects {
		at, f := r.PointPosition, r.FontInformation
		size := cmp.Or(f.RenderedSize, f.Size)
		if strings.TrimSpace(r.Text) == "" || size <= 0 || math.IsNaN(size) {
			continue
		}
		bold := f.Weight >= 600 || strings.Contains(strings.ToLower(f.Name), "bold")
		next := run{r.Text, at.Left, at.Right, at.Bottom, at.Top, size, bold}
		unsure = unsure || strings.ContainsFunc(r.Text, isLeftwards) || len(runs) > 0 && runs[len(runs)-1].overlaps(next)
		for _, c := range r.Text {
			switch {
			case isLeftwards(c):
				balance++
			case unicode.IsLetter(c):
				balance--
			}
		}
		runs = append(runs, next)
	}
	return runs, unsure, balance > 0
}

func (r run) overlaps(other run) bool {
	return r.left < other.right && other.left < r.right && r.bottom < other.top && other.bottom < r.top
}

// characters returns the runs anew from single characters: each with its marks by itself where the
// direction of writing must be found, else those together that PDFium has together.
func characters(chars []*responses.GetPageTextStructuredChar, styles []run, leftwards bool) []run {
	apart := slices.ContainsFunc(styles, func(r run) bool { return strings.ContainsFunc(r.text, isLeftwards) })
	var all []run
	var style run
	var marks []run
	for _, c := range chars {
		at := c.PointPosition
		r, _ := utf8.DecodeRuneInString(c.Text)
		n := len(all)
		one := run{text: c.Text, left: at.Left, right: at.Right, bottom: at.Bottom, top: at.Top}
		switch made := at.Right-at.Left < 0.01 && unicode.IsSpace(r); {
		case made && n > 0 && !leftwards:
			all[n-1].text += " "
		case made, c.Text == "", unicode.IsControl(r) && r != endHyphen:
		case unicode.Is(unicode.Mn, r) && n > 0 && !apart:
			all[n-1].text += c.Text
		case unicode.Is(unicode.Mn, r):
			marks = append(marks, one)
		case n > 0 && !apart && one.isIn(style) && one.left > all[n-1].left && one.left-all[n-1].right < 0.9*style.size:
			last := &all[n-1]
			last.text, last.right = last.text+c.Text, one.right
			last.bottom, last.top = min(last.bottom, one.bottom), max(last.top, one.top)
		default:
			i := slices.IndexFunc(styles, one.isIn)
			if i >= 0 {
				style = styles[i]
				styles[0], styles[i] = styles[i], styles[0] // most characters are in the run that the one before is in
			}
			if one.size, one.bold = style.size, style.bold; i >= 0 || n > 0 && one.isSpace() {
				all = append(all, one)
			}
		}
	}
	for _, m := range marks {
		if i := m.letter(all); i >= 0 {
			all[i].text += m.text
		}
	}
	return all
}

// letter returns which letter a mark is on, the nearest one; some writers set marks before their line.
func (r run) letter(all []run) int {
	best, least := -1, math.Inf(1)
	below := strings.ContainsAny(r.text, "\u064d\u0650") // kasra; all others are above their letter
	for i, l := range all {
		off := math.Abs(r.middle()-l.middle()) + max(r.bottom-l.top, l.bottom-r.top, 0)
		if off < least && !l.isSpace() && (below || r.top > l.bottom) {
			best, least = i, off
		}
	}
	return best
}

// isIn reports whether a character is in a run. A space has no height.
func (r run) isIn(other run) bool {
	y, slack := (r.bottom+r.top)/2, 0.2*other.size
	return r.middle() >= other.left-1 && r.middle() <= other.right+1 && y >= other.bottom-slack && y <= other.top+slack
}

// bands groups runs into lines, from above: those belong together of which one has its middle in
// the other.
func bands(runs []run) (lines [][]run) {
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(b.top, a.top) })
	var tallest run
	for _, r := range runs {
		slack := 0.35 * tallest.size // of letters that reach far down
		in := len(lines) > 0 && ((r.top+r.bottom)/2 >= tallest.bottom-slack || (tallest.top+tallest.bottom)/2 <= r.top && r.bottom <= tallest.bottom)
		if !in {
			lines, tallest = append(lines, nil), r
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], r)
		if r.top-r.bottom > tallest.top-tallest.bottom {
			tallest = r
		}
	}
	return lines
}

// newLine puts the runs of a line into the order in which they are read, with the spaces
// between them.
func newLine(runs []run, page int, leftwards bool) line {
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(a.middle(), b.middle()) })
	l := line{page: page, left: runs[0].left, bold: true}
	weights := make(map[float64]int)
	l.bottom, l.top = runs[0].bottom, runs[0].top
	for _, r := range runs {
		if r.isSpace() {
			continue
		}
		l.right, l.top = max(l.right, r.right), max(l.top, r.top)
		l.bottom = min(l.bottom, r.bottom)
		l.bold = l.bold && (r.bold || !strings.ContainsFunc(r.text, unicode.IsLetter))
		weights[r.size] += utf8.RuneCountInString(r.text)
		if weights[r.size] > weights[l.size] {
			l.size = r.size
		}
	}
	l.bold = l.bold && slices.ContainsFunc(runs, func(r run) bool { return r.bold })
	l.runs = logical(spaced(runs, l.size), leftwards)
	return l
}

// The least width of a space, as a share of the size: where PDFium has those that it sees, and in a
// line without any.
const wide, narrow = 0.4, 0.2

// empty matches a line without words, or with a bullet alone.
var empty = search.Lazy(`^[•▪·●○◦–—o]?$`)

// spaced adds the spaces that are only distances, in a line from left to right. A word of
// another line size is judged by its own.
func spaced(runs []run, size float64) []run {
	var all []run
	least := narrow
	if slices.ContainsFunc(runs, func(r run) bool { return strings.ContainsAny(r.text, " \u00a0") }) {
		least = wide
	}
	for i, r := range runs {
		if i > 0 {
			before := runs[i-1]
			gap := run{left: before.right, right: r.left, bottom: r.bottom, top: r.bottom, size: r.size}
			switch distance := r.left - before.right; {
			case distance > 0.9*size:
				gap.text = cellGap
			case distance > least*size && !strings.HasSuffix(before.text, " ") && !r.isSpace():
				gap.text = " "
			}
			if gap.text != "" {
				all = append(all, gap)
			}
		}
		all = append(all, r)
	}
	return all
}

// text returns the words of a line.
func (l line) text() string { return tidy(l.raw()) }

// raw returns the same with the distances between cells.
func (l line) raw() string {
	var b strings.Builder
	for _, r := range l.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// tidy returns words with one space between them, and none beside Chinese characters, which
// typesetters set a little apart from others.
func tidy(text string) string {
	if head, rest, found := strings.Cut(text, cellGap); found {
		return strings.TrimSpace(tidy(head) + " " + tidy(rest))
	}
	text = strings.Join(strings.FieldsFunc(text, unicode.IsSpace), " ")
	if !strings.ContainsFunc(text, isChinese) {
		return text
	}
	all := []rune(text)
	kept := all[:0:0]
	for i, r := range all {
		if r != ' ' || i == 0 || i+1 == len(all) || !isChinese(all[i-1]) && !isChinese(all[i+1]) {
			kept = append(kept, r)
		}
	}
	return string(kept)
}

// isChinese reports whether r is a character of Chinese text, its punctuation included.
func isChinese(r rune) bool {
	return plain.IsHan(r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}
