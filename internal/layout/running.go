package layout

import (
	"strconv"
	"strings"

	"rapporteur/internal/report"
)

// run draws the headers and footers. Left and right pages mirror each other,
// and a right-to-left document mirrors a left-to-right one.
func (t *typesetter) run(m *report.Masthead) {
	for i := range t.document.Pages {
		outer := (i%2 == 0) != t.base().RightToLeft() // the outer edge is on the right
		if i == 0 {
			t.firstFooter(m)
			continue
		}
		t.header(i, m, outer)
		t.footer(i, m, outer)
	}
}

// header draws the symbol at the outer edge, above a rule.
func (t *typesetter) header(page int, m *report.Masthead, right bool) {
	symbol := m.Symbol
	if m.Reissued {
		symbol += reissueMark
	}
	l := t.sheet.small.look
	l.Bold = true
	t.furnish(page, symbol, l, headerLine, right)
	p := t.document.Pages[page]
	p.Items = append(p.Items, &Rule{X: frameMargin, Y: headerLine + 6, Width: frameWidth, Height: hairline})
}

// footer draws the page number and the number of pages at the outer edge, and
// the job number at the inner one.
func (t *typesetter) footer(page int, m *report.Masthead, right bool) {
	l := t.sheet.small.look
	number := l
	number.Bold = true
	t.furnish(page, strconv.Itoa(page+1)+"/"+strconv.Itoa(len(t.document.Pages)), number, footerLine, right)
	if m.JobNumber != "" {
		t.furnish(page, m.JobNumber+reissue(m), l, footerLine, !right)
	}
}

// firstFooter draws the job number with the document's language and dates,
// and the digits for the bar code.
func (t *typesetter) firstFooter(m *report.Masthead) {
	if m.JobNumber == "" {
		return
	}
	l := t.sheet.small.look
	right := t.base().RightToLeft()
	words := []string{m.JobNumber + reissue(m), "(" + t.language.Letter + ")"}
	if m.JobDates != "" {
		words = append(words, " "+m.JobDates)
	}
	t.furnish(0, strings.Join(words, " "), l, footerLine-footerStep, right)
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, m.JobNumber)
	t.furnish(0, "*"+digits+"*", l, footerLine, right)
}

func reissue(m *report.Masthead) string {
	if m.Reissued {
		return reissueMark
	}
	return ""
}

// furnish draws a left-to-right artifact at the left or right end of the frame.
func (t *typesetter) furnish(page int, text string, l look, y float64, right bool) {
	line := t.singleOf(t.island(text, l, nil))
	x := frameMargin
	if right {
		x = pageWidth - frameMargin - line.width
	}
	c := &pageComposer{t: t, page: t.document.Pages[page], index: page}
	c.line(&placed{line, x, 0}, y)
}
