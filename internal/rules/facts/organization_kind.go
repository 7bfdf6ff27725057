package facts

import (
	"slices"
	"strings"

	"rapporteur/internal/kind"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func organizationKind() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "organization-kind", Severity: rules.Error,
		Summary: "An organization of the session's own takes part, speaks and acts in a capacity for organizations of its kind",
		Why:     "the report would call it what it is not",
		Hint:    "correct the kind of the organization, or list it in another capacity",
	}, func(p *rules.Pass) {
		if p.Session.Kind == nil {
			return
		}
		for _, o := range p.Session.Organizations {
			for _, in := range roles(p.Session) {
				i := slices.IndexFunc(in.codes, func(t session.Text) bool { return t.V == o.Key.V })
				if i < 0 || !o.Kind.IsSet() || takes(p.Session.Kind, in.capacity.V, o.Kind.V) {
					continue
				}
				fits := p.Session.Kind.Capacities.Only(func(c kind.Capacity) bool { return c.Takes(o.Kind.V) && len(c.Kinds) > 0 })
				f := p.Report(in.codes[i].Span, "%q is of the kind %q, which cannot be %s", o.Key.V, o.Kind.V, in.capacity.V).
					Relate(o.Kind.Span, "its kind").Relate(in.capacity.Span, "the capacity")
				f.Hint = "correct its kind, or list it as one of " + strings.Join(fits.Keys(), ", ")
			}
		}
	})
}

// role is those whom the session lists in one capacity.
type role struct {
	capacity session.Text
	codes    []session.Text
}

func roles(s *session.Session) []role {
	var all []role
	for _, g := range s.Participation.Groups {
		all = append(all, role{g.Capacity, g.Members})
	}
	for _, said := range s.Statements {
		all = append(all, role{said.Capacity, said.Speakers})
	}
	for _, a := range s.WrittenActs {
		all = append(all, role{a.Capacity, a.By})
	}
	return all
}

// takes reports whether organizations of a kind may have a capacity, or one of those
// that speak in it.
func takes(k *kind.Kind, capacity, of string) bool {
	c, _ := k.Capacities.Find(capacity)
	return slices.ContainsFunc(c.Attended(), func(key string) bool {
		from, _ := k.Capacities.Find(key)
		return from.Takes(of)
	})
}
