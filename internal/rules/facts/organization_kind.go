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
		Summary: "An organization of the session's own takes part and speaks in a capacity for organizations of its kind",
		Why:     "the report would call it what it is not",
		Hint:    "correct the kind of the organization, or list it in another capacity",
	}, func(p *rules.Pass) {
		if p.Session.Kind == nil {
			return
		}
		capacities := p.Session.Kind.Capacities
		for _, m := range slices.Concat(attendance(p), speeches(p)) {
			i := slices.IndexFunc(p.Session.Organizations, func(o session.Organization) bool { return o.Key.V == m.code && o.Kind.IsSet() })
			if i < 0 {
				continue
			}
			of, in := p.Session.Organizations[i].Kind, m.attends
			if in == nil {
				in = []string{m.capacity}
			}
			fits := capacities.Only(func(c kind.Capacity) bool { return c.Takes(of.V) })
			if !slices.ContainsFunc(fits.Keys(), func(key string) bool { return slices.Contains(in, key) }) {
				named := fits.Only(func(c kind.Capacity) bool { return len(c.Kinds) > 0 }).Keys()
				f := p.Report(m.at, "%q is of the kind %q, which cannot be %s", m.code, of.V, m.capacity).Relate(of.Span, "its kind")
				f.Hint = "correct its kind, or list it as one of " + strings.Join(named, ", ")
			}
		}
	})
}
