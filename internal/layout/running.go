package layout

import (
	"strconv"
	"strings"

	"rapporteur/internal/report"
)

// run draws the headers and footers. They mirror each other on left and right
// pages, and those of a right-to-left document mirror all others.
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

// header is the symbol at the outer edge, over a rule.
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

// footer is the page's number among all at the outer edge, the job number at
// the inner one.
func (t *typesetter) footer(page int, m *report.Masthead, right bool) {
	l := t.sheet.small.look
	number := l
	number.Bold = true
	t.furnish(page, strconv.Itoa(page+1)+"/"+strconv.Itoa(len(t.document.Pages)), number, footerLine, right)
	if m.JobNumber != "" {
		t.furnish(page, m.JobNumber+reissue(m), l, footerLine, !right)
	}
}

// firstFooter is the job number with the document's language and dates, and
// the digits that a bar code would show.
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

// furnish draws a left-to-right artifact at one end of the frame.
func (t *typesetter) furnish(page int, text string, l look, y float64, right bool) {
	line := t.singleOf(t.island(text, l, nil))
	x := frameMargin
	if right {
		x = pageWidth - frameMargin - line.width
	}
	c := &canvas{t: t, page: t.document.Pages[page], index: page}
	c.line(&placed{line, x, 0}, y)
}
