package editorial

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func footnoteMark() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "footnote-mark", Severity: rules.Warning,
		Summary: "A footnote reference is on the correct side of punctuation",
		Why:     "English has footnote references after punctuation, the other languages before it",
		Source:  "United Nations Editorial Manual, https://dd.dgacm.org/editorialmanual/ed-guidelines/footnotes/footnotes_chap_09.htm",
		Hint:    "move it to the other side",
	}, (*rules.Pass).Texts, func(p *rules.Pass, l *rules.Language, text *reading.Text) {
		for _, call := range text.Calls {
			if !call.Origin.IsZero() {
				mark(p, l, text, call)
			}
		}
	})
}

// sentenceMarks are the punctuation marks that a footnote reference may be
// next to.
const sentenceMarks = ".,;:!?،؛؟。，；：、！？"

func mark(p *rules.Pass, l *rules.Language, text *reading.Text, call reading.Placed) {
	words, rest, place := text.Raw[:call.Start], text.Raw[call.Start:], call.Origin
	before, size := utf8.DecodeLastRuneInString(words)
	after, width := utf8.DecodeRuneInString(rest)
	wrong, side, from, to := strings.ContainsRune(sentenceMarks, before) && !goesOn(rest), "before", -size, 0
	written, should := string(before)+place.Text(), place.Text()+string(before)
	if l.Words.NotesAfter {
		wrong, side, from, to = strings.ContainsRune(sentenceMarks, after), "after", 0, width
		written, should = place.Text()+string(after), string(after)+place.Text()
	}
	if !wrong {
		return
	}
	f := p.Report(place, "the footnote reference should be %s punctuation in %s", side, l.Report.Language.Tag)
	if around := place.Sub(from, place.Len()+to); p.Wrote(place) && around.Text() == written {
		f.Fix = &diag.Fix{Message: "move the footnote reference", Edits: []diag.Edit{{Span: around, New: should}}}
	}
}

// goesOn reports whether a sentence continues in a text, so that the full stop
// before it is that of an abbreviation.
func goesOn(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \u00a0"))
	return unicode.IsLower(r)
}
