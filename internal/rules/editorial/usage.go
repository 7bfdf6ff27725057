package editorial

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// fewWords is how many words a text has at least that is not a cell of a table.
const fewWords = 4

// perCent: running text has a word for the sign.
func perCent() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "per-cent", Severity: rules.Warning,
		Summary: "Running text spells out the sign for a percentage",
		Why:     "the sign is for tables",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time",
		Hint:    "write the word",
	}, func(p *rules.Pass, l *rules.Language) {
		pattern := l.Words.Percent
		for _, text := range p.Texts(l) {
			if !strings.Contains(text.Raw, "%") && !strings.Contains(text.Raw, "٪") || len(strings.Fields(text.Raw)) < fewWords {
				continue // a cell of a table
			}
			for _, m := range pattern.FindAll(text.Native) {
				if from, to := pattern.Group(m, "sign"); from < to {
					percent(p, l, text, from, to)
				}
			}
		}
	})
}

func percent(p *rules.Pass, l *rules.Language, text *reading.Text, from, to int) {
	place, exact := text.At(from, to)
	word := l.Words.PercentWord
	f := p.Report(place, "%q is written %q", strings.TrimSpace(text.Raw[from:to]), strings.TrimSpace(word))
	if l.Words.PercentInflects {
		f.Message += ", in the form that the number and the sentence ask for"
		return
	}
	if exact && p.WroteMarkdown(place) {
		f.Fix = &diag.Fix{Message: "write the word", Edits: []diag.Edit{{Span: place, New: word}}}
	}
}

// footnoteMark: the call of a footnote stands on its side of punctuation.
func footnoteMark() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "footnote-mark", Severity: rules.Warning,
		Summary: "The call of a footnote stands on the right side of punctuation",
		Why:     "English calls a footnote after punctuation, the other languages before it",
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

// sentenceMarks are the punctuation that a call stands beside.
const sentenceMarks = ".,;:!?،؛؟。，；：、！？"

func mark(p *rules.Pass, l *rules.Language, text *reading.Text, call reading.Placed) {
	before, size := utf8.DecodeLastRuneInString(text.Raw[:call.Start])
	after, width := utf8.DecodeRuneInString(text.Raw[call.Start:])
	place := call.Origin
	if place.IsZero() {
		return
	}
	around := place
	var mended string
	switch {
	case l.Words.NotesAfter && strings.ContainsRune(sentenceMarks, after):
		around = place.Sub(0, place.Len()+width)
		mended = string(after) + place.Text()
	case !l.Words.NotesAfter && strings.ContainsRune(sentenceMarks, before) && !goesOn(text.Raw[call.Start:]):
		around = place.Sub(-size, place.Len())
		mended = place.Text() + string(before)
	default:
		return
	}
	side := map[bool]string{true: "after", false: "before"}[l.Words.NotesAfter]
	f := p.Report(place, "a footnote is called %s punctuation in %s", side, l.Report.Language.Tag)
	if moved := around.Text(); p.Wrote(place) && len(moved) == len(mended) && sameRunes(moved, mended) {
		f.Fix = &diag.Fix{Message: "move the call", Edits: []diag.Edit{{Span: around, New: mended}}}
	}
}

// goesOn reports whether a sentence goes on in a text, so that the full stop
// before it is that of an abbreviation.
func goesOn(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \u00a0"))
	return unicode.IsLower(r)
}

// sameRunes reports whether one text is the other with its first rune last,
// or the reverse.
func sameRunes(a, b string) bool {
	first := firstRune(a)
	_, last := utf8.DecodeLastRuneInString(a)
	return a[first:]+a[:first] == b || a[len(a)-last:]+a[:len(a)-last] == b
}

func firstRune(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}
