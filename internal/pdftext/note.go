package pdftext

import (
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/search"
)

// note is a footnote, which may go on at the foot of the next page.
type note struct {
	name  string
	lines []line
}

// smaller is the greatest size of a footnote, as a share of that of the text; raised that of
// its call.
const smaller, raised = 0.93, 0.82

var (
	noteLabel = search.Lazy(`^\(?([0-9]{1,3}|\*{1,3})[.)]?(?:\s|$)`)
	noteStart = search.Lazy(`^\(?([0-9]{1,3}|\*{1,3})\)?`)
	ruled     = search.Lazy(`^[_–—-]{5,}$`)
)

// takeNotes takes the footnotes away from the feet of pages.
func takeNotes(pages [][]line, size float64) (notes []note) {
	for i, p := range pages {
		p = slices.DeleteFunc(p, func(l line) bool { return ruled().MatchString(strings.ReplaceAll(l.text(), " ", "")) })
		first := len(p)
		for first > 0 && p[first-1].size <= smaller*size {
			first--
		}
		goesOn := len(notes) > 0 && notes[len(notes)-1].lines[0].page == i
		for first < len(p) && p[first].noteName(notes) == "" && !goesOn {
			first++
		}
		if at := slices.IndexFunc(p, func(l line) bool { return l.raisedName() == nextName(notes) }); at >= 0 {
			first = min(first, at)
		}
		for _, l := range p[first:] {
			if name := l.noteName(notes); name != "" || len(notes) == 0 {
				notes = append(notes, note{name: name})
			}
			last := &notes[len(notes)-1]
			last.lines = append(last.lines, l)
		}
		pages[i] = p[:first]
	}
	return notes
}

// noteName returns the name of the footnote that a line begins, "" if it begins none: the name is
// raised, or the next number.
func (l line) noteName(before []note) string {
	if name := l.raisedName(); name != "" {
		return name
	}
	if m := noteLabel().FindStringSubmatch(l.text()); m != nil && (m[1] == nextName(before) || m[1][0] == '*') {
		return m[1]
	}
	return ""
}

// raisedName returns the number that a line begins with, if that is raised.
func (l line) raisedName() string {
	m := noteStart().FindStringSubmatch(l.text())
	if m == nil || l.runs[0].size >= raised*l.size || !strings.HasPrefix(m[0], strings.TrimSpace(l.runs[0].text)) {
		return ""
	}
	return m[1]
}

// nextName returns the number of the footnote after others.
func nextName(before []note) string {
	last := 0
	if len(before) > 0 {
		last, _ = strconv.Atoi(before[len(before)-1].name)
	}
	return strconv.Itoa(last + 1)
}
