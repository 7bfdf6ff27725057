package proofread

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// termCase: a term has one way of being capitalized.
func termCase() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-term-case", Severity: diag.Warning,
			Summary: "A term is written with the same capitals throughout",
			Why:     "a reader wonders whether the difference means something",
			Hint:    "choose one for the whole report",
		},
		apply: func(p *pass) {
			for _, term := range p.Words.alike {
				p.oneCase(term)
			}
		},
	}
}

// oneCase reports the rarer of the ways in which a term is capitalized; of
// two as frequent, the later.
func (p *pass) oneCase(term string) {
	find := regexp.MustCompile(`(?i)` + regexp.QuoteMeta(term))
	places := make(map[string][]source.Span)
	var order []string // of first use
	for _, text := range p.passages {
		for _, m := range find.FindAllStringIndex(text.Plain, -1) {
			if text.Heading || !standsAlone(text.Plain, m[0], m[1]) || text.overlaps(m[0], m[1]) || quoted(text.Plain, m[0]) {
				continue
			}
			if startsSentence(text.Plain[:m[0]]) {
				continue // where every word has a capital letter
			}
			written := text.Plain[m[0]:m[1]]
			if places[written] == nil {
				order = append(order, written)
			}
			places[written] = append(places[written], text.Span(m[0], m[1]))
		}
	}
	if len(order) < 2 {
		return
	}
	rare, common := order[0], order[0]
	for _, written := range order[1:] {
		if len(places[written]) > len(places[common]) {
			common = written
		}
		if len(places[written]) <= len(places[rare]) {
			rare = written
		}
	}
	f := p.report(places[rare][0], "%q (%s) is also written %q (%s)",
		rare, times(len(places[rare])), common, times(len(places[common])))
	for _, at := range append(places[rare][1:], places[common]...) {
		relate(f, at, "%s", at.Text())
	}
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// startsSentence reports whether a sentence begins behind a text.
func startsSentence(before string) bool {
	before = strings.TrimRightFunc(before, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("«“\"'(", r) })
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?:;。！？：؟", last)
}

// quoted reports whether a place stands in quotation marks, as titles do.
func quoted(text string, at int) bool {
	for _, marks := range []string{"«»", "“”", "„“", "《》"} {
		opening, closing := []rune(marks)[0], []rune(marks)[1]
		if strings.LastIndex(text[:at], string(opening)) > strings.LastIndex(text[:at], string(closing)) {
			return true
		}
	}
	return strings.Count(text[:at], `"`)%2 == 1
}
