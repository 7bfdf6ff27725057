package publish

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"rapporteur/internal/disk"
)

func TestAnIssuedDocumentDoesNotChange(t *testing.T) {
	issued := set("one", "a", "b")
	issued.Issue = true
	for name, test := range map[string]struct {
		change func(s *Set)
		stops  bool
		issued []string // afterwards
	}{
		"built again":             {func(*Set) {}, false, []string{"en", "fr"}},
		"with other inputs":       {func(s *Set) { s.Inputs = "two" }, false, []string{"en", "fr"}},
		"with other content":      {func(s *Set) { s.Outputs[0].Content = []byte("c") }, true, []string{"en", "fr"}},
		"of fewer languages":      {func(s *Set) { s.Inputs, s.Outputs = "two", s.Outputs[:1] }, true, []string{"en", "fr"}},
		"of another symbol":       {func(s *Set) { s.Symbol, s.Outputs[0].Name = "X/2", "X_2_en.a" }, true, []string{"en", "fr"}},
		"as a revision":           {func(s *Set) { s.Status, s.Outputs[0].Content = "revision", []byte("c") }, false, []string{"fr"}},
		"as a revision, issued":   {func(s *Set) { s.Issue, s.Status, s.Outputs[0].Content = true, "revision", []byte("c") }, false, []string{"en", "fr"}},
		"with one format more":    {func(s *Set) { *s = set("one", "a", "b", "c", "d") }, false, []string{"en", "fr"}},
		"as a corrigendum":        {func(s *Set) { s.Status, s.Symbol, s.Inputs = "corrigendum", "X/1/Corr.1", "two" }, true, []string{"en", "fr"}},
		"as one of its symbol":    {func(s *Set) { s.Status, s.Outputs[0].Content = "corrigendum", []byte("c") }, true, []string{"en", "fr"}},
		"of the symbol of a Rev.": {func(s *Set) { s.Status, s.Symbol, s.Inputs = "revision", "X/1/Rev.1", "two" }, false, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "s")
			publish(t, dir, issued)
			next := set("one", "a", "b")
			test.change(&next)
			result, err := Publish(t.Context(), disk.OS{}, dir, next)
			if _, stopped := errors.AsType[*Issued](err); stopped != test.stops || err != nil && !stopped {
				t.Fatalf("error %v", err)
			}
			if !test.stops && !slices.Equal(result.Manifest.Issued, test.issued) {
				t.Errorf("issued: %v, want %v", result.Manifest.Issued, test.issued)
			}
			if test.stops {
				compareFolder(t, dir, map[string]string{"X_1_en.a": "a", "X_1_fr.a": "b"})
			}
		})
	}
}

// A second revision needs a symbol of its own, or the first one could be
// changed for ever.
func TestAnIssuedRevisionDoesNotChange(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	revision := set("one", "a")
	revision.Issue, revision.Status = true, "revision"
	publish(t, dir, revision)
	next := set("two", "b")
	next.Status = "revision"
	if _, err := Publish(t.Context(), disk.OS{}, dir, next); err == nil {
		t.Error("the revision was changed")
	}
	next.Symbol = "X/1/Rev.2"
	publish(t, dir, next)
}
