package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Misset is a place that is not typeset as its language is.
type Misset struct {
	Fault  SettingFault
	At     source.Span
	Should string // be there instead
}

// SettingFault says what is wrong.
type SettingFault int

// The faults.
const (
	SpaceFault SettingFault = iota
	ApostropheFault
	QuoteFault
	DashFault
	SuperscriptFault
)

// stretch is a part of a text that typography sees as one run.
type stretch struct {
	text      string // as it was typed
	at        source.Span
	raised    bool
	protected bool // a document symbol, code, an address
}

// stretches cuts a text as it was typed so that symbols are alone.
func stretches(t *Text) []stretch {
	var all []stretch
	for _, s := range t.Spans {
		typed, code := s.Origin.Text(), s.Style&report.Code != 0
		add := func(from, to int, protected bool) {
			if from < to {
				all = append(all, stretch{typed[from:to], s.Origin.Sub(from, to), s.Style&report.Superscript != 0, protected || code})
			}
		}
		at := 0
		for _, m := range symbol().FindAllStringIndex(typed, -1) {
			add(at, m[0], false)
			add(m[0], m[1], true)
			at = m[1]
		}
		add(at, len(typed), false)
	}
	return all
}

// misset compares a text with what the typography of the language makes of
// it. Only the characters between letters differ, and what is raised.
func misset(t *Text, l *locale.Locale) []Misset {
	var found []Misset
	typed := stretches(t)
	runs := make([]locale.Run, len(typed))
	for i, s := range typed {
		runs[i] = locale.Run{Text: s.text, Superscript: s.raised, Source: i, Protected: s.protected}
	}
	set := make([]strings.Builder, len(typed))
	for _, r := range l.Typeset(runs) {
		s := typed[r.Source]
		if from := set[r.Source].Len(); r.Superscript && !s.raised && from+len(r.Text) <= len(s.text) {
			found = append(found, Misset{SuperscriptFault, s.at.Sub(from, from+len(r.Text)), r.Text})
		}
		set[r.Source].WriteString(r.Text)
	}
	for i, s := range typed {
		if set := set[i].String(); set != s.text {
			found = append(found, compare(s, set)...)
		}
	}
	return found
}

// compare returns the faults of a stretch that should have been set otherwise.
func compare(s stretch, set string) []Misset {
	was, is := gaps(s.text), gaps(set)
	if len(was) != len(is) {
		return nil
	}
	var found []Misset
	for i, g := range was {
		if kind, ok := faultOf(g.text, is[i].text); ok {
			found = append(found, Misset{kind, s.at.Sub(g.at, g.at+len(g.text)), is[i].text})
		}
	}
	return found
}

// faultOf says what is wrong with the characters between two letters.
func faultOf(was, is string) (SettingFault, bool) {
	fewer := func(mark string) bool { return strings.Count(was, mark) > strings.Count(is, mark) }
	switch {
	case was == is, strings.ContainsRune(was, '\n'):
		return 0, false
	case fewer(`"`):
		return QuoteFault, true
	case fewer("'"):
		return ApostropheFault, true
	case fewer("-"):
		return DashFault, true
	}
	return SpaceFault, true
}

// gap is what is between two letters or digits.
type gap struct {
	text string
	at   int
}

// gaps cuts a text into what is before each of its letters and digits, and
// after the last.
func gaps(text string) []gap {
	all := []gap{{}}
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			all = append(all, gap{at: i + utf8.RuneLen(r)})
			continue
		}
		last := &all[len(all)-1]
		last.text = text[last.at : i+utf8.RuneLen(r)]
	}
	return all
}
