package check

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

// onBehalfCount: "on behalf of 20 States" must count the list.
func onBehalfCount() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "on-behalf-count", Severity: diag.Error,
			Summary: "The number of States that a text says a statement was made for is that of its list",
			Why:     "a reader who counts finds another number; the speaker is not counted, observers are",
			Hint:    "correct the number, or on_behalf of the statement",
		},
		apply: aboutSession(func(p *pass) {
			for _, l := range p.Languages {
				around := statementPlaces(p.texts(l))
				for _, text := range p.texts(l) {
					if linked := p.statementsIn(text, around); len(linked) > 0 {
						p.count(text, l, linked)
					}
				}
			}
		}),
	}
}

// statementKey begins the key of the paragraph that reports a statement.
const statementKey = "statement-"

// statementPlaces returns, by the key of a statement's paragraph, the keys
// that refer to it: its own and those of the sections around it.
func statementPlaces(texts []located) map[string][]string {
	around := make(map[string][]string)
	for _, text := range texts {
		around[text.own()] = text.keys
	}
	return around
}

// statementsIn returns the statements on behalf of others that a passage is
// about: it reports them or refers to them.
func (p *pass) statementsIn(text located, around map[string][]string) []session.Statement {
	about := []string{text.own()}
	for _, s := range text.spans {
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

// count compares the numbers in a passage with the lists of its statements.
func (p *pass) count(text located, l *Language, linked []session.Statement) {
	for _, n := range l.Vocabulary.OnBehalf(text.text, l.Locale) {
		right := func(s session.Statement) bool { return len(s.OnBehalf) == n.Value }
		if slices.ContainsFunc(linked, right) {
			continue
		}
		place, _ := text.at(n.From, n.To)
		s := linked[0]
		f := p.report(place, "the text counts %d, but the statement %q was made on behalf of %d", n.Value, s.Key.V, len(s.OnBehalf))
		relate(f, s.OnBehalf[0].Span, "the list begins")
	}
}
