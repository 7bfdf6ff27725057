package check

import (
	"strings"
	"unicode/utf8"

	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// passage is a text of the report as one string in which every byte knows its
// place. A live reference stands in it as one character, the call of a
// footnote as none.
type passage struct {
	text  string
	spans []placed
	calls []placed // of footnotes

	bare   string // the text with blanks in the place of symbols and code
	native string // bare, with blanks in the place of emphasized titles too: nothing that may be in any language

	// What a reader finds in it.
	names   []namedAt
	figures []figure
	marks   []punctuationMark // where the passage is a printed one
}

// placed is a span of the report and where it begins in the passage.
type placed struct {
	*report.Span
	start int
}

// reference stands for a live reference in a passage.
const reference = '\uFFFC'

func newPassage(t report.Text) *passage {
	p := &passage{spans: make([]placed, 0, len(t))}
	size := 0
	for i := range t {
		size += len(t[i].Text)
	}
	var text strings.Builder
	text.Grow(size)
	for i := range t {
		s := &t[i]
		if s.NoteKey != "" {
			p.calls = append(p.calls, placed{s, text.Len()})
			continue
		}
		p.spans = append(p.spans, placed{s, text.Len()})
		if s.Reference != nil {
			text.WriteRune(reference)
		} else {
			text.WriteString(s.Text)
		}
	}
	p.text = text.String()
	p.bare = blanked(p.text, p.spans, func(s *report.Span) bool { return s.Symbol || isCode(s) })
	p.native = blanked(p.bare, p.spans, func(s *report.Span) bool { return s.Style&report.Emphasis != 0 })
	return p
}

// blanked is a text with nothing that is a word or a space in the place of
// some of its spans.
func blanked(text string, spans []placed, some func(*report.Span) bool) string {
	var changed []byte
	for _, s := range spans {
		if some(s.Span) {
			if changed == nil {
				changed = []byte(text)
			}
			clear(changed[s.start : s.start+len(s.Text)])
		}
	}
	if changed == nil {
		return text
	}
	return string(changed)
}

// at returns the place of the bytes [from, to) in an author's file; exact
// says that it holds these very bytes. Words that came through a template
// have the place of the value or message they belong to.
func (p *passage) at(from, to int) (place source.Span, exact bool) {
	for i, s := range p.spans {
		end := len(p.text)
		if i+1 < len(p.spans) {
			end = p.spans[i+1].start
		}
		if from < s.start || from >= end {
			continue
		}
		if s.Reference == nil && s.Exact() {
			place = s.Origin.Sub(from-s.start, min(to, end)-s.start)
			return place, to <= end && place.Text() == p.text[from:to]
		}
		if s.Reference != nil {
			return s.Origin, false
		}
		return sameWords(s.Origin, s.Text, from-s.start, min(to, end)-s.start), false
	}
	return source.Span{}, false
}

// between returns the place of the bytes [from, to), which several spans may
// share.
func (p *passage) between(from, to int) source.Span {
	first, _ := p.at(from, to)
	_, size := utf8.DecodeLastRuneInString(p.text[:to])
	last, exact := p.at(to-size, to)
	if exact && last.File == first.File && last.End > first.Start {
		return first.Through(last)
	}
	return first
}

// sameWords returns the place in a span of the bytes [from, to) of a text
// that came from it and differs from it only elsewhere, else the span.
func sameWords(span source.Span, text string, from, to int) source.Span {
	words, whole := text[from:to], span.Text()
	if words == "" || strings.Count(text, words) != strings.Count(whole, words) {
		return within(span, words)
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

// within returns the place of words in a span that holds them once, else the
// span.
func within(span source.Span, words string) source.Span {
	whole := span.Text()
	if at := strings.Index(whole, words); at >= 0 && strings.Count(whole, words) == 1 {
		return span.Sub(at, at+len(words))
	}
	return span
}
