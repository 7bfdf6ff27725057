package pipeline

import (
	"os"
	"strings"
	"testing"

	"rapporteur/internal/rule"
)

// A text that cannot be read is one finding: the other languages are not
// compared with what is not there.
func TestATextThatWasNotReadIsOneFinding(t *testing.T) {
	p := openProject(t)
	p.Lint = true
	for name, broken := range map[string]string{
		"signs":  "{#many}\n" + strings.Repeat("*a", 3000),
		"levels": strings.Repeat("> ", 30) + "words",
	} {
		for _, text := range []string{"fr/deliberations/causes.md", "en/deliberations/causes.md", "ar/recommendations/causes.md"} {
			files := changed(t, os.DirFS(sampleFolder), func(name, words string) string {
				if name == text {
					return words + "\n\n" + broken + "\n"
				}
				return words
			})
			d, err := p.Draft(files, "session", rule.Settings{})
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Findings) != 1 || d.Findings[0].Rule != "markdown-excess" || len(d.Editions) > 0 {
				t.Errorf("%s in %s: %d editions, findings %v", name, text, len(d.Editions), d.Findings)
			}
		}
	}
}
