package editorial

import (
	"strconv"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func dateImpossible() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "date-impossible", Severity: rules.Error,
		Summary: "A day is one of its month, and an ordinal ends like its number",
		Why:     "a date that does not exist is another date mistyped",
		Hint:    "write the day or the ordinal that was meant",
	}, (*rules.Pass).All, func(p *rules.Pass, l *rules.Language, text *reading.Text) {
		dates, _ := l.Words.Dates(text.Figures)
		for _, f := range dates {
			if month, day, ok := strings.Cut(f.Value, "-"); ok && isBeyond(month, day) {
				reportWord(p, text, reading.Word{From: f.From, To: f.To}, "the month has no day %s")
			}
		}
		for _, w := range l.Words.WrongOrdinals(text) {
			reportWord(p, text, w, "%q is not how an ordinal is written")
		}
	})
}

// isBeyond reports whether a month never has a day.
func isBeyond(month, day string) bool {
	days := map[string]int{"2": 29, "4": 30, "6": 30, "9": 30, "11": 30}
	n, err := strconv.Atoi(day)
	return err == nil && days[month] > 0 && n > days[month]
}
