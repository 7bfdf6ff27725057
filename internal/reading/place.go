package reading

import (
	"sort"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/plain"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// At returns the place of the bytes [from, to) of Raw in an author's file. It
// is exact if the file has these very bytes there. Words that a template
// printed have the place of the value or message they come from.
func (t *Text) At(from, to int) (place source.Span, exact bool) {
	next := sort.Search(len(t.Spans), func(i int) bool { return t.Spans[i].Start > from })
	if from >= len(t.Raw) || next == 0 {
		return source.Span{}, false
	}
	s, end := t.Spans[next-1], len(t.Raw)
	if next < len(t.Spans) {
		end = t.Spans[next].Start
	}
	switch {
	case s.Reference != nil:
		return s.Origin, false
	case s.Exact():
		place = s.Origin.Sub(from-s.Start, min(to, end)-s.Start)
		return place, to <= end && place.Text() == t.Raw[from:to]
	}
	return sameWords(s.Origin, s.Text, from-s.Start, min(to, end)-s.Start), false
}

// Between returns the place of the bytes [from, to) of Raw, which may be in
// several spans.
func (t *Text) Between(from, to int) source.Span {
	first, _ := t.At(from, to)
	if to <= from {
		return first
	}
	_, size := utf8.DecodeLastRuneInString(t.Raw[:to])
	last, exact := t.At(to-size, to)
	if exact && last.File == first.File && last.End > first.Start {
		return first.Through(last)
	}
	return first
}

// Place returns the place of the bytes [from, to) of Plain, which may be in
// several spans.
func (t *Text) Place(from, to int) source.Span { return t.Between(t.rawRange(from, to)) }

// Exactly is [Text.At] for the bytes [from, to) of Plain.
func (t *Text) Exactly(from, to int) (place source.Span, exact bool) {
	return t.At(t.rawRange(from, to))
}

// Typed returns the characters of Raw for the bytes [from, to) of Plain.
func (t *Text) Typed(from, to int) string {
	from, to = t.rawRange(from, to)
	return t.Raw[from:to]
}

func (t *Text) Whole() source.Span { return t.Between(0, len(t.Raw)) }

// sameWords returns the place of text[from:to] in the span that the text came
// from, if the span has the same characters there; else the span.
func sameWords(span source.Span, text string, from, to int) source.Span {
	words, whole := text[from:to], span.Text()
	if words == "" || strings.Count(text, words) != strings.Count(whole, words) {
		return Within(span, words)
	}
	at := 0
	for range strings.Count(text[:from], words) {
		at += strings.Index(whole[at:], words) + len(words)
	}
	if next := strings.Index(whole[at:], words); next >= 0 {
		return span.Sub(at+next, at+next+len(words))
	}
	return span
}

// Within returns the place of words in a span if they occur there exactly
// once, else the span.
func Within(span source.Span, words string) source.Span {
	whole := span.Text()
	if at := strings.Index(whole, words); at >= 0 && strings.Count(whole, words) == 1 {
		return span.Sub(at, at+len(words))
	}
	return span
}

// asCompared returns a character as Plain has it: without the vowel marks and ligatures
// of Arabic and the stroke that lengthens words.
func asCompared(r rune) string {
	switch {
	case 0x64B <= r && r <= 0x652, r == 0x640:
		return ""
	case 0xFEF5 <= r && r <= 0xFEFC: // lam and a form of alef, which old files have as one character
		return [...]string{"لآ", "لأ", "لإ", "لا"}[(r-0xFEF5)/2]
	}
	return search.Fold(r)
}

// fold is a place from which Plain and Raw are again parallel.
type fold struct{ plain, raw int }

// folded returns Plain for a text, and the places where the two differ in
// length.
func folded(raw string) (text string, folds []fold) {
	first := strings.IndexFunc(raw, func(r rune) bool {
		return (r < ' ' || r >= 0x80) && (!plain.IsCommonLetter(r) || r == 0x640) && asCompared(r) != string(r)
	})
	if double := strings.Index(raw, "  "); double >= 0 && (first < 0 || double < first) {
		first = double
	}
	if first < 0 {
		return raw, nil
	}
	var b strings.Builder
	b.Grow(len(raw))
	b.WriteString(raw[:first])
	for i := first; i < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[i:])
		with := asCompared(r)
		if r == utf8.RuneError && size == 1 {
			with = raw[i : i+1]
		}
		if with == " " && b.Len() > 0 && strings.HasSuffix(b.String(), " ") {
			with = ""
		}
		b.WriteString(with)
		i += size
		if len(with) != size {
			folds = append(folds, fold{b.Len(), i})
		}
	}
	return b.String(), folds
}

// rawOffset returns the byte of Raw for a byte of Plain.
func (t *Text) rawOffset(at int) int {
	i := sort.Search(len(t.folds), func(i int) bool { return t.folds[i].plain > at }) - 1
	if i < 0 {
		return min(at, len(t.Raw))
	}
	return min(t.folds[i].raw+at-t.folds[i].plain, len(t.Raw))
}

// rawRange returns the bytes of Raw for the bytes [from, to) of Plain.
func (t *Text) rawRange(from, to int) (int, int) {
	if to <= from {
		at := t.rawOffset(from)
		return at, at
	}
	_, size := utf8.DecodeLastRuneInString(t.Plain[:to])
	last := t.rawOffset(to - size)
	_, width := utf8.DecodeRuneInString(t.Raw[last:])
	return t.rawOffset(from), last + width
}
