package pipeline

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// TestAReportOfTooManyPartsIsAFinding: a line may be a paragraph of its own, and a
// mark may divide a text.
func TestAReportOfTooManyPartsIsAFinding(t *testing.T) {
	p := openProject(t)
	for text, want := range map[string]string{
		strings.Repeat("a\n\n", published.MostLines+1): "200000 lines",
		strings.Repeat("*a ", published.MostMarks+1):   "1000000 marks",
	} {
		found := p.Proofread(source.NewFile("r.md", []byte(text)), lang.English, rule.Settings{})
		if len(found) != 1 || found[0].Rule != "file-refused" || found[0].Span.String() != "r.md:1:1" || !strings.Contains(found[0].Message, want) {
			t.Errorf("%s: found %v", want, found)
		}
		if _, err := p.Numbered("r.md", []byte(text), lang.English); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: renumber: %v", want, err)
		}
	}
	for _, text := range []string{strings.Repeat("a\n\n", published.MostLines), strings.Repeat("**a", published.MostMarks)} {
		if excess := published.Excess(source.NewFile("r.md", []byte(text))); excess != "" {
			t.Errorf("%.6q…: has %s", text, excess)
		}
	}
}
