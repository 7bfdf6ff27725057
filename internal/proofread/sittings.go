package proofread

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
)

// sittings: a sitting has one date, and there is none beyond the last.
func sittings() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-sittings", Severity: diag.Error,
			Summary: "A sitting has one date everywhere, and its number is not beyond how many there were",
			Why:     "the records of the meeting are ordered by both",
			Hint:    "correct the number or the date",
		},
		apply: func(p *pass) {
			held := p.held()
			days := make(map[int]dated)
			for _, text := range p.passages {
				for _, pattern := range p.Words.dated {
					for _, m := range pattern.FindAll(text.Plain) {
						p.sitting(text, pattern, m, held, days)
					}
				}
			}
		},
	}
}

// dated is a sitting's day and the place that says so.
type dated struct {
	day string
	at  published.Number
	passage
}

// held returns how many sittings the report says there were, 0 if it does
// not.
func (p *pass) held() int {
	for _, text := range p.passages {
		for _, pattern := range p.Words.held {
			for _, n := range published.Numbers(text.Plain, pattern, p.Locale) {
				return n.Value
			}
		}
	}
	return 0
}

var figures = search.Lazy(`[0-9]+|[٠-٩]+`)

// sitting takes what one sentence says of sittings and their days. Several of
// each belong together in their order, if there are as many.
func (p *pass) sitting(text passage, pattern *search.Pattern, m []int, held int, days map[int]dated) {
	from, to := pattern.Group(m, "sittings")
	begin, end := pattern.Group(m, "days")
	words, all := text.Plain[from:to], daysOf(text.Plain[begin:end])
	numbers := figures().FindAllStringIndex(words, -1)
	for i, at := range numbers {
		n, _ := p.Locale.NumberOf(words[at[0]:at[1]])
		number := published.Number{From: from + at[0], To: from + at[1], Value: n}
		if held > 0 && n > held {
			p.report(text.Span(number.From, number.To), "there was no sitting %d; the report counts %d", n, held)
		}
		if len(all) != len(numbers) {
			continue
		}
		first, ok := days[n]
		switch {
		case !ok:
			days[n] = dated{all[i], number, text}
		case first.day != all[i]:
			f := p.report(text.Span(number.From, number.To), "sitting %d is dated %s here and %s elsewhere", n, all[i], first.day)
			relate(f, first.Span(first.at.From, first.at.To), "%s", first.day)
		}
	}
}

// daysOf returns each day of an expression such as "11 and 12 July 2024":
// its number with what all of them share, the month and the year.
func daysOf(when string) []string {
	at := figures().FindAllStringIndex(when, -1)
	shared := strings.FieldsFunc(when, func(r rune) bool { return unicode.IsSpace(r) })
	var days []string
	for _, m := range at {
		if utf8.RuneCountInString(when[m[0]:m[1]]) <= 2 {
			days = append(days, when[m[0]:m[1]]+" "+strings.Join(shared[max(len(shared)-2, 0):], " "))
		}
	}
	return days
}
