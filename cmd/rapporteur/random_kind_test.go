package main

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/kind"
	"rapporteur/internal/session"
	"rapporteur/templates"
)

// reported is the kind of report of a body, and what its templates have a place for.
type reported struct {
	*kind.Kind
	adopts bool // the adoption of the report
}

// kindsByBody returns what the sessions of each body may have.
func kindsByBody(t *testing.T) map[string]reported {
	t.Helper()
	kinds := make(map[string]reported)
	for _, key := range bodies(t) {
		b := loadBody(t, session.Text{V: key})
		names, err := fs.Glob(templates.FS, b.Report.V+"/*.md")
		if err != nil {
			t.Fatal(err)
		}
		k := reported{Kind: b.Kind}
		for _, name := range names {
			content, err := fs.ReadFile(templates.FS, name)
			if err != nil {
				t.Fatal(err)
			}
			k.adopts = k.adopts || strings.Contains(string(content), "{#adoption}")
		}
		kinds[key] = k
	}
	return kinds
}

// recommends reports whether items of the agenda may have recommendations.
func (s *sketch) recommends() bool {
	return slices.ContainsFunc(s.kind.Series, func(s kind.Series) bool { return s.Folder.V == "recommendations" })
}

// office returns one that the kind of report has, that of a chair most likely.
func (s *sketch) office() string {
	office := []string{"chair", "chair", "vice-chair", "rapporteur"}[s.IntN(4)]
	if _, ok := s.kind.Offices.Find(office); !ok {
		return s.kind.Offices[0].Key.V
	}
	return office
}

// speaking returns a capacity in which some of these speak, if there is one.
func (s *sketch) speaking(of ...string) (kind.Capacity, bool) {
	all := s.kind.Capacities.Only(func(c kind.Capacity) bool { return c.Speaks.V && slices.Contains(of, c.Of.V) })
	if len(all) == 0 {
		return kind.Capacity{}, false
	}
	return all[s.IntN(len(all))], true
}

// codes returns those who may have a capacity.
func (s *sketch) codes(c kind.Capacity) []string {
	if c.Of.V == "organization" {
		return s.v.organizations
	}
	return s.v.states
}
