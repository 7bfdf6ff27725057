package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Misset is a place that the typography of the language would set differently.
type Misset struct {
	Fault  SettingFault
	At     source.Span
	Should string // what should be there
}

// SettingFault is the kind of a Misset.
type SettingFault int

// The kinds.
const (
	SpaceFault SettingFault = iota
	ApostropheFault
	QuoteFault
	DashFault
	SuperscriptFault
)

// stretch is a part of a text that typography treats as one run.
type stretch struct {
	text      string // as it was typed
	at        source.Span
	raised    bool
	protected bool // a document symbol, code, an address
}

// stretches cuts a text as typed so that symbols are separate.
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
		for _, m := range symbols().FindAllStringIndex(typed, -1) {
			add(at, m[0], false)
			add(m[0], m[1], true)
			at = m[1]
		}
		add(at, len(typed), false)
	}
	return all
}

// misset compares a text with what the language's typography makes of it. The
// two differ only in the characters between letters, and in raised letters.
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

// compare returns the differences between a stretch and how it should be set.
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

// faultOf classifies the difference between the characters between two
// letters.
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

// gap is the characters between two letters or digits.
type gap struct {
	text string
	at   int
}

// gaps returns the characters before each letter or digit of a text, and those
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
