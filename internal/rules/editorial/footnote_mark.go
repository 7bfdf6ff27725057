package editorial

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// footnoteMark: a footnote reference is on its language's side of punctuation.
func footnoteMark() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "footnote-mark", Severity: rules.Warning,
		Summary: "A footnote reference is on the correct side of punctuation",
		Why:     "English has footnote references after punctuation, the other languages before it",
		Source:  "United Nations Editorial Manual, https://dd.dgacm.org/editorialmanual/ed-guidelines/footnotes/footnotes_chap_09.htm",
		Hint:    "move it to the other side",
	}, func(p *rules.Pass, l *rules.Language) {
		for _, text := range p.Texts(l) {
			for _, call := range text.Calls {
				mark(p, l, text, call)
			}
		}
	})
}

// sentenceMarks are the punctuation marks that a footnote reference may be
// next to.
const sentenceMarks = ".,;:!?،؛؟。，；：、！？"

func mark(p *rules.Pass, l *rules.Language, text *reading.Text, call reading.Placed) {
	before, size := utf8.DecodeLastRuneInString(text.Raw[:call.Start])
	after, width := utf8.DecodeRuneInString(text.Raw[call.Start:])
	place := call.Origin
	if place.IsZero() {
		return
	}
	around := place
	var swapped string
	switch {
	case l.Words.NotesAfter && strings.ContainsRune(sentenceMarks, after):
		around = place.Sub(0, place.Len()+width)
		swapped = string(after) + place.Text()
	case !l.Words.NotesAfter && strings.ContainsRune(sentenceMarks, before) && !goesOn(text.Raw[call.Start:]):
		around = place.Sub(-size, place.Len())
		swapped = place.Text() + string(before)
	default:
		return
	}
	side := map[bool]string{true: "after", false: "before"}[l.Words.NotesAfter]
	f := p.Report(place, "the footnote reference should be %s punctuation in %s", side, l.Report.Language.Tag)
	if written := around.Text(); p.Wrote(place) && len(written) == len(swapped) && sameRunes(written, swapped) {
		f.Fix = &diag.Fix{Message: "move the footnote reference", Edits: []diag.Edit{{Span: around, New: swapped}}}
	}
}

// goesOn reports whether a sentence continues in a text, so that the full stop
// before it is that of an abbreviation.
func goesOn(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \u00a0"))
	return unicode.IsLower(r)
}

// sameRunes reports whether one text is the other with its first rune moved to
// the end, or the reverse.
func sameRunes(a, b string) bool {
	first := firstRune(a)
	_, last := utf8.DecodeLastRuneInString(a)
	return a[first:]+a[:first] == b || a[len(a)-last:]+a[:len(a)-last] == b
}

func firstRune(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}
