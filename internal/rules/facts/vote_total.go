package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func voteTotal() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "vote-total", Severity: rules.Error,
		Summary: "No more delegations vote than are present and may vote",
		Why:     "the result of the vote would be in doubt",
		Hint:    "correct the numbers, or the participation; if one delegation votes for several States, silence the rule and say so",
	}, func(p *rules.Pass) {
		present := len(electorate(p))
		for _, a := range p.Session.Acts {
			total := a.Counts.InFavour.V + a.Counts.Against.V + a.Counts.Abstaining.V
			if present > 0 && a.Counts.InFavour.IsSet() && total > int64(present) {
				p.Report(a.Counts.InFavour.Span, "%d votes and abstentions are counted, but only %d delegations that may vote took part", total, present)
			}
		}
	})
}

func voteAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "vote-absent", Severity: rules.Error,
		Summary: "Those listed in a vote are among the participants who may vote",
		Why:     "the report would count the vote of somebody who was not there, or had none",
		Hint:    "correct the list, or the participation",
	}, func(p *rules.Pass) {
		present, voting := firstMentions(attendance(p)), electorate(p)
		for _, a := range p.Session.Acts {
			for _, b := range ballots(a) {
				for _, voter := range b.list {
					d, there := present[voter.V]
					_, votes := voting[voter.V]
					switch {
					case len(present) == 0 || votes:
					case !there:
						p.Report(voter.Span, "%s is listed in a vote but is not among the participants", entity(p, voter.V))
					default:
						p.Report(voter.Span, "%s is listed in a vote but took part as %s, which does not vote", entity(p, voter.V), d.capacity).Relate(d.at, "among the participants")
					}
				}
			}
		}
	})
}

func voteTwice() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "vote-twice", Severity: rules.Error,
		Summary: "A vote lists nobody in two ways",
		Why:     "one of them is wrong, and so is a number",
		Hint:    "delete it from one of the lists",
	}, func(p *rules.Pass) {
		for _, a := range p.Session.Acts {
			first := make(map[string]session.Text)
			way := make(map[string]string)
			for _, b := range ballots(a) {
				for _, voter := range b.list {
					earlier, ok := first[voter.V]
					if ok && way[voter.V] != b.name {
						p.Report(voter.Span, "%s is listed as %s and as %s", entity(p, voter.V), way[voter.V], b.name).Relate(earlier.Span, "first here")
						continue
					}
					first[voter.V], way[voter.V] = voter, b.name
				}
			}
		}
	})
}
