package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// perCent: running text has a word for the sign.
func perCent() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "per-cent", Severity: diag.Warning,
			Summary: "Running text spells out the sign for a percentage",
			Why:     "the sign is for tables",
			Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time",
			Hint:    "write the word",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			pattern := l.Vocabulary.percent
			for _, text := range p.texts(l) {
				if !strings.Contains(text.text, "%") && !strings.Contains(text.text, "٪") || len(strings.Fields(text.text)) < fewWords {
					continue // a cell of a table
				}
				for _, m := range pattern.FindAll(text.native) {
					if from, to := pattern.Group(m, "sign"); from < to {
						p.percent(l, text, from, to)
					}
				}
			}
		}),
	}
}

func (p *pass) percent(l *Language, text located, from, to int) {
	place, exact := text.at(from, to)
	word := l.Vocabulary.percentWord
	f := p.report(place, "%q is written %q", strings.TrimSpace(text.text[from:to]), strings.TrimSpace(word))
	if l.Vocabulary.percentForms {
		f.Message += ", in the form that the number and the sentence ask for"
		return
	}
	if exact && p.words.holdMarkdown(place) {
		f.Fix = &diag.Fix{Message: "write the word", Edits: []diag.Edit{{Span: place, New: word}}}
	}
}

// footnoteMark: the call of a footnote stands on its side of punctuation.
func footnoteMark() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "footnote-mark", Severity: diag.Warning,
			Summary: "The call of a footnote stands on the right side of punctuation",
			Why:     "English calls a footnote after punctuation, the other languages before it",
			Source:  "United Nations Editorial Manual, https://dd.dgacm.org/editorialmanual/ed-guidelines/footnotes/footnotes_chap_09.htm",
			Hint:    "move it to the other side",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			for _, text := range p.texts(l) {
				for _, call := range text.calls {
					p.mark(l, text, call)
				}
			}
		}),
	}
}

// sentenceMarks are the punctuation that a call stands beside.
const sentenceMarks = ".,;:!?،؛؟。，；：、！？"

func (p *pass) mark(l *Language, text located, call placed) {
	before, size := utf8.DecodeLastRuneInString(text.text[:call.start])
	after, width := utf8.DecodeRuneInString(text.text[call.start:])
	place := call.Origin
	if place.IsZero() {
		return
	}
	around := place
	var mended string
	switch {
	case l.Vocabulary.notesAfter && strings.ContainsRune(sentenceMarks, after):
		around = place.Sub(0, place.Len()+width)
		mended = string(after) + place.Text()
	case !l.Vocabulary.notesAfter && strings.ContainsRune(sentenceMarks, before) && !goesOn(text.text[call.start:]):
		around = place.Sub(-size, place.Len())
		mended = place.Text() + string(before)
	default:
		return
	}
	side := map[bool]string{true: "after", false: "before"}[l.Vocabulary.notesAfter]
	f := p.report(place, "a footnote is called %s punctuation in %s", side, l.Report.Language.Tag)
	if moved := around.Text(); p.words.hold(place) && len(moved) == len(mended) && sameRunes(moved, mended) {
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
