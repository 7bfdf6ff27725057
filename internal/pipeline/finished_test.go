package pipeline

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// TestAReportOfTooManyLinesIsAFinding: each line may be a paragraph of its own.
func TestAReportOfTooManyLinesIsAFinding(t *testing.T) {
	p := openProject(t)
	lines := func(n int) []byte { return []byte(strings.Repeat("a\n\n", n)) }
	found := p.Proofread(source.NewFile("r.md", lines(published.MostLines+1)), lang.English, rule.Settings{})
	if len(found) != 1 || found[0].Rule != "file-refused" || found[0].Span.String() != "r.md:1:1" {
		t.Errorf("found %v", found)
	}
	if _, err := p.Numbered("r.md", lines(published.MostLines+1), lang.English); err == nil || !strings.Contains(err.Error(), "200000 lines") {
		t.Errorf("renumber: %v", err)
	}
	if published.IsTooLong(source.NewFile("r.md", lines(published.MostLines))) {
		t.Error("a report of as many lines as are read is refused")
	}
}
