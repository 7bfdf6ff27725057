package compose

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/session"
)

// named returns the organizations and groups of a session's own.
func named(s *session.Session) []locale.Own {
	var all []locale.Own
	add := func(key session.Text, kind string, names func(session.Texts) map[string]session.Forms) {
		all = append(all, locale.Own{
			Entity: locale.Entity{Code: key.V, Kind: kind},
			Names: func(tag lang.Tag) session.Forms {
				if words := s.In(tag); words != nil {
					return names(words.Texts)[key.V]
				}
				return nil
			},
		})
	}
	for _, o := range s.Organizations {
		add(o.Key, o.Kind.V, func(t session.Texts) map[string]session.Forms { return t.Organizations })
	}
	for _, g := range s.Groups {
		add(g.Key, locale.GroupKind, func(t session.Texts) map[string]session.Forms { return t.Groups })
	}
	return all
}

// places returns the names of the session's own places in a language.
func places(s *session.Session, tag lang.Tag) map[string]session.Forms {
	words := s.In(tag)
	if words == nil {
		return nil
	}
	return words.Texts.Places
}
