package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// ballot is one way to vote, with the number and the list of those who did.
type ballot struct {
	name  string
	count session.Int
	list  []session.Text
}

// ballots returns how many voted in which way, and who.
func ballots(a *session.Act) []ballot {
	return []ballot{
		{"in favour", a.Counts.InFavour, a.InFavour}, {"against", a.Counts.Against, a.Against},
		{"abstaining", a.Counts.Abstaining, a.Abstaining}, {"not voting", session.Int{}, a.NotVoting},
	}
}

// electorate returns those who took part in a capacity in which one votes; all who
// took part if the kind of report does not say which.
func electorate(p *rules.Pass) map[string]mention {
	voting, all := make(map[string]mention), firstMentions(attendance(p))
	for code, d := range all {
		if p.Session.Kind == nil {
			break
		}
		if c, _ := p.Session.Kind.Capacities.Find(d.capacity); c.Votes.V {
			voting[code] = d
		}
	}
	if len(voting) == 0 {
		return all
	}
	return voting
}

func voteCount() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "vote-count", Severity: rules.Error,
		Summary: "The numbers of a vote are those of its lists",
		Why:     "one sentence would give two results",
		Hint:    "correct the number or the list",
	}, func(p *rules.Pass) {
		for _, a := range p.Session.Acts {
			for _, b := range ballots(a) {
				if b.count.IsSet() && len(b.list) > 0 && int64(len(b.list)) != b.count.V {
					p.Report(b.count.Span, "%d are counted as %s, but %d are listed", b.count.V, b.name, len(b.list)).Relate(b.list[0].Span, "the list")
				}
			}
		}
	})
}
