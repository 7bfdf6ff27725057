package facts

import (
	"fmt"
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func speakerAbsent() rules.Check {
	return rules.New(rules.Rule{
		ID: "speaker-absent", Former: []string{"text-speaker-absent"}, Severity: rules.Error,
		Summary: "Every speaker is among the participants",
		Why:     "the report's lists of participants and of speakers would contradict each other",
		Hint:    "add it to the participation, or correct the speaker",
	}, func(p *rules.Pass) {
		for _, m := range absentees(p, speeches(p)) {
			p.Report(m.at, "%s made a statement but is not among the participants", m.called)
		}
	})
}

func speakerCapacity() rules.Check {
	return rules.New(rules.Rule{
		ID: "speaker-capacity", Former: []string{"text-capacity"}, Severity: rules.Error,
		Summary: "A speaker has the same capacity as speaker and as participant",
		Why:     "one paragraph would call a State a party and another an observer",
		Hint:    "correct the capacity of the statement, or the group of participants",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		for _, m := range speeches(p) {
			attended, ok := present[m.code]
			if ok && !m.agrees(attended) {
				p.Report(m.at, "%s spoke as %s but took part as %s", m.called, m.capacity, attended.capacity).
					Relate(attended.at, "%s among the participants", attended.short()).
					Relate(m.statement, "the capacity of the statement")
			}
		}
	})
}

// agrees reports whether a speaker spoke in the capacity in which it took
// part. In a finished report only parties are certain to be distinguished from
// others.
func (m mention) agrees(attended mention) bool {
	if m.read == nil {
		return m.attends == nil || slices.Contains(m.attends, attended.capacity)
	}
	party := described(reading.Party)
	return m.capacity == "" || attended.capacity == "" || (m.capacity == party) == (attended.capacity == party)
}

// short returns the code or, in a finished report, the name.
func (m mention) short() string {
	if m.read != nil {
		return m.called
	}
	return m.code
}

func onBehalfAbsent() rules.Check {
	return rules.New(rules.Rule{
		ID: "on-behalf-absent", Former: []string{"text-behalf-absent"}, Severity: rules.Warning,
		Summary: "A State on whose behalf somebody spoke is among the participants",
		Why:     "a group may speak for members who are absent, but a wrong code looks the same",
		Hint:    "correct the list, or silence the rule and give the reason",
	}, func(p *rules.Pass) {
		for _, m := range absentees(p, behalves(p)) {
			p.Report(m.at, "a statement was made on behalf of %s, which is not among the participants", m.called)
		}
	})
}

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
