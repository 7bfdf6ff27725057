package facts

import (
	"strings"
	"unicode/utf8"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// sittingContradiction: a sitting has one date, and there is none beyond the
// last. The sittings of a session are stated once.
func sittingContradiction() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "sitting-contradiction", Former: []string{"text-sittings"}, Severity: rules.Error,
		Summary: "A sitting has one date everywhere, and its number is not beyond how many there were",
		Why:     "the records of the meeting are ordered by both",
		Hint:    "correct the number or the date",
	}, func(p *rules.Pass, l *rules.Language) {
		s := sittings{p, l, held(p, l), make(map[int]dated)}
		for _, text := range p.All(l) {
			for _, pattern := range l.Words.Dated {
				for _, m := range pattern.FindAll(text.Plain) {
					s.read(text, pattern, m)
				}
			}
		}
	})
}

// sittings are what a report says of its sittings.
type sittings struct {
	*rules.Pass
	language *rules.Language
	held     int
	days     map[int]dated
}

// dated is a sitting's day and the place that says so.
type dated struct {
	day string
	at  source.Span
}

// held returns how many sittings the report says there were, 0 if it does
// not.
func held(p *rules.Pass, l *rules.Language) int {
	for _, text := range p.All(l) {
		for _, pattern := range l.Words.Held {
			for _, n := range reading.Numbers(text.Plain, pattern, l.Locale) {
				return n.Value
			}
		}
	}
	return 0
}

var digits = search.Lazy(`[0-9]+|[٠-٩]+`)

// read takes what one sentence says of sittings and their days. Several of
// each belong together in their order, if there are as many.
func (s sittings) read(text *reading.Text, pattern *search.Pattern, m []int) {
	from, to := pattern.Group(m, "sittings")
	begin, end := pattern.Group(m, "days")
	words, all := text.Plain[from:to], daysOf(text.Plain[begin:end])
	numbers := digits().FindAllStringIndex(words, -1)
	for i, at := range numbers {
		n, _ := s.language.Locale.NumberOf(words[at[0]:at[1]])
		place := text.Place(from+at[0], from+at[1])
		if s.held > 0 && n > s.held {
			s.Report(place, "there was no sitting %d; the report counts %d", n, s.held)
		}
		if len(all) != len(numbers) {
			continue
		}
		first, ok := s.days[n]
		switch {
		case !ok:
			s.days[n] = dated{all[i], place}
		case first.day != all[i]:
			rules.Relate(s.Report(place, "sitting %d is dated %s here and %s elsewhere", n, all[i], first.day), first.at, "%s", first.day)
		}
	}
}

// daysOf returns each day of an expression such as "11 and 12 July 2024":
// its number with what all of them share, the month and the year.
func daysOf(when string) []string {
	at := digits().FindAllStringIndex(when, -1)
	shared := strings.Fields(when)
	var days []string
	for _, m := range at {
		if utf8.RuneCountInString(when[m[0]:m[1]]) <= 2 {
			days = append(days, when[m[0]:m[1]]+" "+strings.Join(shared[max(len(shared)-2, 0):], " "))
		}
	}
	return days
}
