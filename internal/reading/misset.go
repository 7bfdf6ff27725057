package reading

import (
	"iter"
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
func stretches(t *Text) iter.Seq[stretch] {
	return func(yield func(stretch) bool) {
		for _, s := range t.Spans {
			typed, code, at := s.Origin.Text(), s.Style&report.Code != 0, 0
			add := func(to int, protected bool) bool {
				from := at
				at = to
				return from == to || yield(stretch{typed[from:to], s.Origin.Sub(from, to), s.Style&report.Superscript != 0, protected || code})
			}
			for _, m := range symbols().FindAllStringIndex(typed, -1) {
				if !add(m[0], false) || !add(m[1], true) {
					return
				}
			}
			if !add(len(typed), false) {
				return
			}
		}
	}
}

// misset compares a text with what the language's typography makes of it. The
// two differ only in the characters between letters, and in raised letters.
func misset(t *Text, l *locale.Locale) []Misset {
	var found []Misset
	for batch := range batches(stretches(t)) {
		found = append(found, missetIn(batch, l)...)
	}
	return found
}

func missetIn(typed []stretch, l *locale.Locale) []Misset {
	var found []Misset
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
	var found []Misset
	was, is := gap{}, gap{}
	for more := true; more; {
		var alike bool
		was, more = was.next(s.text)
		if is, alike = is.next(set); more != alike {
			return nil
		}
		if kind, ok := faultOf(was.in(s.text), is.in(set)); ok {
			found = append(found, Misset{kind, s.at.Sub(was.from, was.to), is.in(set)})
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

// gap is the characters between two letters or digits of a text, by its bytes,
// and where the text goes on. The zero gap is before a text.
type gap struct{ from, to, after int }

func (g gap) in(text string) string { return text[g.from:g.to] }

// next returns the next gap of a text, which may be empty, and whether there are
// more after it. The last is that after the last letter.
func (g gap) next(text string) (next gap, more bool) {
	for i, r := range text[g.after:] {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return gap{g.after, g.after + i, g.after + i + utf8.RuneLen(r)}, true
		}
	}
	return gap{g.after, len(text), len(text)}, false
}

// The greatest size of what typography sees at once. Texts are a hundred times
// smaller; a text that is a whole file would take a hundred times its size.
const (
	mostBytes     = 64 << 10
	mostStretches = 4096
)

// batches puts stretches together as far as typography may see them at once.
func batches(all iter.Seq[stretch]) iter.Seq[[]stretch] {
	return func(yield func([]stretch) bool) {
		var batch []stretch
		size := 0
		for s := range all {
			for part := range s.parts() {
				if len(batch) > 0 && (size+len(part.text) > mostBytes || len(batch) == mostStretches) {
					if !yield(batch) {
						return
					}
					batch, size = batch[:0], 0
				}
				batch, size = append(batch, part), size+len(part.text)
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// parts yields a stretch in parts that are not too long for a batch.
func (s stretch) parts() iter.Seq[stretch] {
	return func(yield func(stretch) bool) {
		for len(s.text) > mostBytes {
			to := divide(s.text[:mostBytes])
			part := s
			part.text, part.at = s.text[:to], s.at.Sub(0, to)
			if !yield(part) {
				return
			}
			s.text, s.at = s.text[to:], s.at.Sub(to, s.at.Len())
		}
		yield(s)
	}
}

// divide returns where a text, which may end within a character, is divided:
// between the last two letters that are side by side, since typography changes
// nothing there, or else before the last character.
func divide(text string) int {
	_, last := utf8.DecodeLastRuneInString(text)
	for last < utf8.UTFMax && !utf8.RuneStart(text[len(text)-last]) {
		last++
	}
	before, end := false, len(text)
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		letter := unicode.IsLetter(r)
		if letter && before {
			return end
		}
		before, end = letter, end-size
	}
	return len(text) - last
}
