package facts

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// onBehalfCount: "on behalf of 20 States" must match the number of States listed.
func onBehalfCount() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "on-behalf-count", Former: []string{"text-behalf-count"}, Severity: rules.Error,
		Summary: "The number of States that a text says a statement was made for is that of its list",
		Why:     "a reader who counts finds another number; the speaker is not counted, observers are",
		Hint:    "correct the number, or on_behalf of the statement",
	}, func(p *rules.Pass, l *rules.Language) {
		if p.Session == nil {
			countRead(p, l)
			return
		}
		around := statementPlaces(p.Texts(l))
		for _, text := range p.Texts(l) {
			if linked := statementsIn(p, text, around); len(linked) > 0 {
				count(p, text, l, linked)
			}
		}
	})
}

// statementKey begins the key of the paragraph that reports a statement.
const statementKey = "statement-"

// statementPlaces returns, by the key of a statement's paragraph, the keys
// that refer to it: its own and those of the sections around it.
func statementPlaces(texts []*reading.Text) map[string][]string {
	around := make(map[string][]string)
	for _, text := range texts {
		around[text.Own()] = text.Keys
	}
	return around
}

// statementsIn returns the statements on behalf of others that a text is
// about: it reports them or refers to them.
func statementsIn(p *rules.Pass, text *reading.Text, around map[string][]string) []session.Statement {
	about := []string{text.Own()}
	for _, s := range text.Spans {
		if s.Reference != nil {
			about = append(about, s.Reference.Keys...)
		}
	}
	var linked []session.Statement
	for _, s := range p.Session.Statements {
		refers := func(key string) bool { return slices.Contains(about, key) }
		if len(s.OnBehalf) > 0 && slices.ContainsFunc(around[statementKey+s.Key.V], refers) {
			linked = append(linked, s)
		}
	}
	return linked
}

// count compares the numbers in a text with the lists of its statements.
func count(p *rules.Pass, text *reading.Text, l *rules.Language, linked []session.Statement) {
	for _, n := range l.Words.Participation.Counts(text.Plain, l.Locale) {
		right := func(s session.Statement) bool { return len(s.OnBehalf) == n.Value }
		if slices.ContainsFunc(linked, right) {
			continue
		}
		s := linked[0]
		f := p.Report(text.Place(n.From, n.To), "the text counts %d, but the statement %q was made on behalf of %d", n.Value, s.Key.V, len(s.OnBehalf))
		rules.Relate(f, s.OnBehalf[0].Span, "the list begins")
	}
}

// countRead compares the numbers in a finished report with its lists of those
// on whose behalf somebody spoke.
func countRead(p *rules.Pass, l *rules.Language) {
	lists := p.Reading(l).Behalves()
	if len(lists) == 0 {
		return
	}
	for _, text := range p.All(l) {
		for _, n := range l.Words.Participation.Counts(text.Plain, l.Locale) {
			right := func(list reading.Part) bool { return len(list.Of) == n.Value }
			if slices.ContainsFunc(lists, right) {
				continue
			}
			first := lists[0]
			f := p.Report(text.Place(n.From, n.To), "the text counts %d, the list has %d", n.Value, len(first.Of))
			rules.Relate(f, first.Place(first.Of[0].From, first.Of[0].To), "the list begins")
		}
	}
}
