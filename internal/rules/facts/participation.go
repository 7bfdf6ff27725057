package facts

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// delegation is one participant.
type delegation struct {
	session.Text        // the code, where participation names it first
	capacity     string // of its group
}

// delegations returns the participants by code; none if the session does not
// say who took part.
func delegations(s *session.Session) map[string]delegation {
	present := make(map[string]delegation)
	for _, g := range s.Participation.Groups {
		for _, member := range g.Members {
			if _, ok := present[member.V]; !ok {
				present[member.V] = delegation{member, g.Capacity.V}
			}
		}
	}
	return present
}

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
