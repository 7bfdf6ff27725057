package proofread

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// fault is a place that is not typeset as its language is.
type fault struct {
	kind   faultKind
	at     source.Span
	should string // be there instead
}

// faultKind says what is wrong.
type faultKind int

const (
	spaceFault faultKind = iota
	apostropheFault
	quoteFault
	dashFault
	superscriptFault
)

func typographic(id string, kind faultKind, summary, what, hint string) Rule {
	return Rule{
		Rule: rule.Rule{
			ID: id, Severity: diag.Warning, Summary: summary,
			Why:  "the text was typed or converted with the characters of a typewriter; the difference shows in print",
			Hint: hint,
		},
		apply: func(p *pass) {
			var all []fault
			for _, text := range p.passages {
				for _, f := range text.faults {
					if f.kind == kind {
						all = append(all, f)
					}
				}
			}
			if len(all) == 0 {
				return
			}
			f := p.report(all[0].at, "%s: %s in the document", what, times(len(all)))
			for _, another := range all[1:] {
				relate(f, another.at, "another")
			}
			f.Fix = mend(all)
		},
	}
}

// mend returns the change that puts the right characters everywhere; nil
// where that would take markup.
func mend(all []fault) *diag.Fix {
	fix := &diag.Fix{Message: "set the characters as the language does"}
	for _, f := range all {
		if f.kind == superscriptFault {
			return nil
		}
		fix.Edits = append(fix.Edits, diag.Edit{Span: f.at, New: f.should})
	}
	return fix
}

func spaces() Rule {
	return typographic("text-spaces", spaceFault, "No-break spaces stand where the language has them",
		"a space is missing, or a line may end at it", "replace them, in French by no-break spaces before : ; ! ? » and behind «")
}

func apostrophes() Rule {
	return typographic("text-apostrophes", apostropheFault, "Apostrophes are curved",
		"an apostrophe is straight", "replace ' by ’")
}

func quotes() Rule {
	return typographic("text-quotes", quoteFault, "Quotation marks are those of the language",
		"a quotation mark is not one of the language", "replace them")
}

func dashes() Rule {
	return typographic("text-dashes", dashFault, "A dash is not a hyphen",
		"a hyphen stands for a dash", "replace them by dashes (–)")
}

func superscripts() Rule {
	r := typographic("text-superscripts", superscriptFault, "Letters of ordinals and titles are raised",
		"letters are not raised", "raise them, or lower those that are raised elsewhere")
	r.Severity, r.Off = diag.Info, true // many converters lose them
	return r
}

// stretch is a part of a text that typography sees as one run.
type stretch struct {
	published.Raw
	protected bool // a document symbol, code, an address
}

// stretches cuts a text as it was typed so that symbols stand alone.
func stretches(text published.Text) []stretch {
	var all []stretch
	add := func(r published.Raw, from, to int, protected bool) {
		if from < to {
			part := r
			part.Text, part.Span = r.Text[from:to], r.Span.Sub(from, to)
			all = append(all, stretch{part, protected || r.Kept})
		}
	}
	for _, r := range text.Raw() {
		at := 0
		for _, m := range symbol().FindAllStringIndex(r.Text, -1) {
			add(r, at, m[0], false)
			add(r, m[0], m[1], true)
			at = m[1]
		}
		add(r, at, len(r.Text), false)
	}
	return all
}

// faults compares a text with what the typography of the language makes of
// it. Only the characters between letters differ, and what is raised.
func faults(text published.Text, l *locale.Locale) []fault {
	var found []fault
	typed := stretches(text)
	runs := make([]locale.Run, len(typed))
	for i, s := range typed {
		runs[i] = locale.Run{Text: s.Text, Superscript: s.Raised, Source: i, Protected: s.protected}
	}
	set := make([]string, len(typed))
	for _, r := range l.Typeset(runs) {
		s := typed[r.Source]
		if from := len(set[r.Source]); r.Superscript && !s.Raised && from+len(r.Text) <= len(s.Text) {
			found = append(found, fault{superscriptFault, s.Span.Sub(from, from+len(r.Text)), r.Text})
		}
		set[r.Source] += r.Text
	}
	for i, s := range typed {
		if set[i] != s.Text {
			found = append(found, compare(s, set[i])...)
		}
	}
	return found
}

// compare returns the faults of a stretch that should have been set otherwise.
func compare(s stretch, set string) []fault {
	was, is := gaps(s.Text), gaps(set)
	if len(was) != len(is) {
		return nil
	}
	var found []fault
	for i, g := range was {
		if kind, ok := faultOf(g.text, is[i].text); ok {
			found = append(found, fault{kind, s.Span.Sub(g.at, g.at+len(g.text)), is[i].text})
		}
	}
	return found
}

// faultOf says what is wrong with the characters between two letters.
func faultOf(was, is string) (faultKind, bool) {
	fewer := func(mark string) bool { return strings.Count(was, mark) > strings.Count(is, mark) }
	switch {
	case was == is, strings.ContainsRune(was, '\n'):
		return 0, false
	case fewer(`"`):
		return quoteFault, true
	case fewer("'"):
		return apostropheFault, true
	case fewer("-"):
		return dashFault, true
	}
	return spaceFault, true
}

// gap is what stands between two letters or figures.
type gap struct {
	text string
	at   int
}

// gaps cuts a text into what stands before each of its letters and figures,
// and behind the last.
func gaps(text string) []gap {
	all := []gap{{}}
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			all = append(all, gap{at: i + utf8.RuneLen(r)})
			continue
		}
		all[len(all)-1].text += string(r)
	}
	return all
}
