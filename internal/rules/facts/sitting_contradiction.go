package facts

import (
	"strings"
	"unicode/utf8"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// sittingContradiction: a sitting has one date, and its number is at most the
// number of sittings. It is for finished reports: a session states each
// sitting once.
func sittingContradiction() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "sitting-contradiction", Former: []string{"text-sittings"}, Severity: rules.Error,
		Summary: "A sitting has the same date everywhere, and its number is not above the number of sittings",
		Why:     "the records of the meeting are ordered by both",
		Hint:    "correct the number or the date",
	}, func(p *rules.Pass, l *rules.Language) {
		s := &sittings{Pass: p, language: l, held: held(p, l), days: make(map[int]dated)}
		for _, text := range p.All(l) {
			for _, pattern := range l.Words.Dated {
				for _, m := range pattern.FindAll(text.Plain) {
					s.read(text, pattern, m)
				}
			}
		}
		s.above()
	})
}

// sittings is what a report says about its sittings.
type sittings struct {
	*rules.Pass
	language *rules.Language
	held     int
	days     map[int]dated
	begins   bool // one is among the first, as many as were held: they are not numbered through several sessions
	beyond   []beyond
}

// beyond is a sitting with a number above the number of sittings.
type beyond struct {
	n  int
	at source.Span
}

// above reports the numbers above the number of sittings.
func (s *sittings) above() {
	for _, b := range s.beyond {
		if s.begins {
			s.Report(b.at, "there was no sitting %d; the report counts %d", b.n, s.held)
		}
	}
}

// dated is the date of a sitting and the place that gives it.
type dated struct {
	day string
	at  source.Span
}

// held returns the number of sittings that the report gives, 0 if it gives
// none.
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

// read records the sittings and dates in one sentence. If there are as many of
// one as of the other, they are paired in order.
func (s *sittings) read(text *reading.Text, pattern *search.Pattern, m []int) {
	from, to := pattern.Group(m, "sittings")
	begin, end := pattern.Group(m, "days")
	words, all := text.Plain[from:to], daysOf(text.Plain[begin:end])
	numbers := digits().FindAllStringIndex(words, -1)
	for i, at := range numbers {
		n, _ := s.language.Locale.NumberOf(words[at[0]:at[1]])
		place := text.Place(from+at[0], from+at[1])
		if s.held > 0 && n > s.held {
			s.beyond = append(s.beyond, beyond{n, place})
		}
		s.begins = s.begins || n <= s.held
		if len(all) != len(numbers) {
			continue
		}
		first, ok := s.days[n]
		switch {
		case !ok:
			s.days[n] = dated{all[i], place}
		case first.day != all[i]:
			s.Report(place, "sitting %d is dated %s here and %s elsewhere", n, all[i], first.day).Relate(first.at, "%s", first.day)
		}
	}
}

// daysOf returns each day of an expression such as "11 and 12 July 2024", with
// the month and year that the days share.
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
