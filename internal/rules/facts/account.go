package facts

import (
	"slices"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// mention is a State or organization that took part, spoke, or was spoken for,
// according to the session or to a finished report.
type mention struct {
	code, called string // called is the name for findings
	at           source.Span
	capacity     string      // as findings call it; "" if unknown
	statement    source.Span // where the session states the speaker's capacity
	state        bool        // it is a State; organizations may appear under several names, and groups have no delegation

	attends []string          // for a speaker: the capacities of participants that match the statement's; nil if unknown
	read    *report.Paragraph // in a finished report: the paragraph that mentions it
}

func (m mention) of() string { return m.code }

// entity returns the English name of a State or organization followed by its
// code, because findings are in English. Without an English edition it returns
// the code alone.
func entity(p *rules.Pass, code string) string {
	for _, l := range p.Languages {
		if l.Locale.Language().Tag != lang.English {
			continue
		}
		if name, err := l.Locale.ShortName(code, "list"); err == nil {
			return name + " (" + code + ")"
		}
	}
	return code
}

// attendance returns those who took part.
func attendance(p *rules.Pass) []mention {
	if p.Session == nil {
		return fromRolls(p, (*reading.Reading).Attendance)
	}
	var all []mention
	for _, g := range p.Session.Participation.Groups {
		all = append(all, fromCodes(p, g.Members, mention{capacity: g.Capacity.V})...)
	}
	return all
}

// speeches returns those who made statements.
func speeches(p *rules.Pass) []mention {
	if p.Session == nil {
		return fromRolls(p, (*reading.Reading).Speeches)
	}
	var all []mention
	for _, s := range p.Session.Statements {
		capacity := mention{capacity: s.Capacity.V, statement: s.Capacity.Span, attends: attended(p.Session, s.Capacity)}
		all = append(all, fromCodes(p, s.Speakers, capacity)...)
	}
	return all
}

// behalves returns those on whose behalf statements were made.
func behalves(p *rules.Pass) []mention {
	if p.Session == nil {
		return fromRolls(p, (*reading.Reading).Behalves)
	}
	var all []mention
	for _, s := range p.Session.Statements {
		all = append(all, fromCodes(p, s.OnBehalf, mention{})...)
	}
	for _, a := range p.Session.WrittenActs {
		all = append(all, fromCodes(p, a.OnBehalf, mention{})...)
	}
	return all
}

// fromCodes returns those whom a list of the session mentions, in the capacity of
// all of them.
func fromCodes(p *rules.Pass, codes []session.Text, capacity mention) []mention {
	all := make([]mention, len(codes))
	for i, code := range codes {
		all[i] = capacity
		all[i].code, all[i].called, all[i].at = code.V, entity(p, code.V), code.Span
		all[i].state = !isGroup(p, code)
	}
	return all
}

// fromRolls returns the names in those parts of a finished report's paragraphs
// that find returns.
func fromRolls(p *rules.Pass, find func(*reading.Reading) []reading.Roll) []mention {
	var all []mention
	for _, l := range p.Languages {
		for _, part := range find(p.Reading(l)) {
			for _, n := range part.Of {
				all = append(all, mention{
					code: n.Code, called: part.NameAt(n), at: part.Place(n.From, n.To),
					capacity: described(part.Capacity), state: reading.IsState(n.Entity), read: part.Numbered,
				})
			}
		}
	}
	return all
}

// described returns the name of a capacity for findings.
func described(c reading.Capacity) string {
	switch c {
	case "":
		return ""
	case reading.Other:
		return "neither party nor signatory"
	case reading.Observer:
		return "an observer"
	}
	return "a " + string(c)
}

// firstMentions returns the first mention of each code.
func firstMentions(all []mention) map[string]mention {
	first := make(map[string]mention, len(all))
	for _, m := range all {
		if _, ok := first[m.code]; !ok {
			first[m.code] = m
		}
	}
	return first
}

// listsStates reports whether the list in a finished report's paragraph begins
// with a State.
func listsStates(all []mention) bool {
	for i, m := range all {
		begins := i == 0 || all[i-1].read != m.read
		if begins && m.state && i+1 < len(all) && all[i+1].read == m.read {
			return true
		}
	}
	return false
}

// absentees returns those mentioned who are not among the participants; in a
// finished report, only States. It returns nothing if the participants are
// unknown.
func absentees(p *rules.Pass, mentioned []mention) []mention {
	attended := attendance(p)
	if p.Session == nil && !listsStates(attended) || len(attended) == 0 {
		return nil
	}
	present := firstMentions(attended)
	return slices.DeleteFunc(mentioned, func(m mention) bool {
		_, ok := present[m.code]
		return ok || !m.state
	})
}

// attended returns the capacities of the participants who speak in a capacity;
// none if the kind of report does not say.
func attended(s *session.Session, capacity session.Text) []string {
	if s.Kind != nil {
		if c, ok := s.Kind.Capacities.Find(capacity.V); ok {
			return c.Attended()
		}
	}
	return nil
}

// isGroup reports whether a code is that of a group, of the session or of the
// program.
func isGroup(p *rules.Pass, code session.Text) bool {
	for _, l := range p.Languages {
		if e, ok := l.Locale.Entity(code.V); ok {
			return e.Kind == locale.GroupKind
		}
	}
	return slices.ContainsFunc(p.Session.Groups, func(g session.Group) bool { return g.Key.V == code.V })
}
