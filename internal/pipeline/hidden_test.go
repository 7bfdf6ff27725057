package pipeline

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// TestHiddenCharactersAreFoundHoweverTheyAreTyped: raw, as entities and as
// TOML's escapes, at the author's place.
func TestHiddenCharactersAreFoundHoweverTheyAreTyped(t *testing.T) {
	p := openProject(t)
	files := changed(t, os.DirFS("../../sessions/ctoc-cop-wg7-2024"), func(_, text string) string { return text }).(fstest.MapFS)
	const narrative, facts = "en/deliberations/protection.md", "session.toml"
	text, described := string(files[narrative].Data), string(files[facts].Data)
	put := func(name, content string) diag.List {
		before := files[name]
		files[name] = &fstest.MapFile{Data: []byte(content)}
		defer func() { files[name] = before }()
		d, err := p.Draft(files, "session", rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		return d.Findings
	}
	for _, r := range []rune{0x200b, 0x200c, 0x200d, 0xad, 0x2060, 0xfeff, 0x2066, 0x2067, 0x202e, 0xfe0f, 0x34f} {
		for typed, found := range map[string]diag.List{
			string(r):                  put(narrative, strings.Replace(text, "speakers", "spea"+string(r)+"kers", 1)),
			fmt.Sprintf("&#x%x;", r):   put(narrative, strings.Replace(text, "speakers", fmt.Sprintf("spea&#x%x;kers", r), 1)),
			fmt.Sprintf("\\u%04x", r):  put(facts, strings.Replace(described, `"Steven Mora"`, fmt.Sprintf(`"Ste\u%04xven Mora"`, r), 1)),
			fmt.Sprintf("raw U+%X", r): put(facts, strings.Replace(described, `"Steven Mora"`, `"Ste`+string(r)+`ven Mora"`, 1)),
		} {
			placed := 0
			for _, f := range found {
				if f.Severity == diag.Error && strings.HasPrefix(f.Span.String(), "session/") {
					placed++
				}
			}
			if joiner := typed == `\u2060`; (placed == 0) != joiner { // which formulas write so
				t.Errorf("U+%04X typed as %q: findings %v", r, typed, found)
			}
		}
	}
}
