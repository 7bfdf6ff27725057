package rules_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/rule"
	"rapporteur/templates"
)

// TestWordsOfTemplatesAreNotTheAuthors gives a template a line of its own,
// the same in every language: what is wrong in it may be said, but not that
// somebody should translate it.
func TestWordsOfTemplatesAreNotTheAuthors(t *testing.T) {
	kinds := copiedFrom(t, templates.FS)
	file := kinds["working-group-report/03-deliberations.md"]
	file.Data = append(file.Data, "\n{#literal}\nThe words of the template (that the Group had adopted , and that were for 5 % of the States.\n"...)
	ctx, earlier := composedWith(t, os.DirFS(sample), kinds)
	var rules []string
	for _, f := range run(ctx, earlier, rule.Settings{}) {
		if !f.Span.IsZero() && strings.HasPrefix(f.Span.File.Name(), "templates/") && !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	if want := []string{"per-cent"}; !slices.Equal(rules, want) {
		t.Errorf("found in the template: %v, want %v", rules, want)
	}
}
