package facts

import (
	"fmt"
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func onBehalfCount() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "on-behalf-count", Former: []string{"text-behalf-count"}, Severity: rules.Error,
		Summary: "\"On behalf of 20 States\" matches the number of States listed",
		Why:     "readers who count the list get another number; observers count, the speaker does not",
		Hint:    "correct the number, or on_behalf of the statement",
	}, func(p *rules.Pass, l *rules.Language) {
		lists, around := listsRead(p, l), statementPlaces(p.Texts(l))
		for _, text := range p.All(l) {
			if p.Session != nil {
				lists = listsOf(p, text, around)
			}
			if len(lists) == 0 {
				continue
			}
			for _, n := range l.Words.Participation.Counts(text.Plain, l.Locale) {
				right := func(m members) bool { return m.count == n.Value }
				if first := lists[0]; !slices.ContainsFunc(lists, right) {
					p.Report(text.Place(n.From, n.To), "the text counts %d, %s %d", n.Value, first.has, first.count).Relate(first.at, "the list begins")
				}
			}
		}
	})
}

// members is a list of those on whose behalf somebody spoke.
type members struct {
	count int
	has   string      // the words before the count in a finding
	at    source.Span // of the first of them
}

// listsRead returns the lists of a finished report.
func listsRead(p *rules.Pass, l *rules.Language) []members {
	var all []members
	if p.Session == nil {
		for _, list := range p.Reading(l).Behalves() {
			all = append(all, members{len(list.Of), "the list has", list.Place(list.Of[0].From, list.Of[0].To)})
		}
	}
	return all
}

// statementKey is the prefix of the keys of paragraphs that report a
// statement.
const statementKey = "statement-"

// statementPlaces returns, by the key of a statement's paragraph, the keys
// that may be used to refer to it: its own and those of the sections around
// it.
func statementPlaces(texts []*reading.Text) map[string][]string {
	around := make(map[string][]string)
	for _, text := range texts {
		around[text.Own()] = text.Keys
	}
	return around
}

// listsOf returns the lists of those statements of the session that a text
// reports or refers to.
func listsOf(p *rules.Pass, text *reading.Text, around map[string][]string) []members {
	about := []string{text.Own()}
	for _, s := range text.Spans {
		if s.Reference != nil {
			about = append(about, s.Reference.Keys...)
		}
	}
	var all []members
	for _, s := range p.Session.Statements {
		refers := func(key string) bool { return slices.Contains(about, key) }
		if len(s.OnBehalf) > 0 && slices.ContainsFunc(around[statementKey+s.Key.V], refers) {
			has := fmt.Sprintf("but the statement %q was made on behalf of", s.Key.V)
			all = append(all, members{len(s.OnBehalf), has, s.OnBehalf[0].Span})
		}
	}
	return all
}
