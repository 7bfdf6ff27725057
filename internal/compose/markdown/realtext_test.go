package markdown

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"rapporteur/internal/source"
)

// The texts of all sessions and the reports in other tests' data, as they were
// published, have no markup that is printed as it is typed.
func TestRealTextHasNoMarkupThatIsTyped(t *testing.T) {
	read := 0
	for _, root := range []string{"../../../sessions", "../../published/testdata", "../../rules/testdata"} {
		err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
			if ext := filepath.Ext(name); err != nil || ext != ".md" && ext != ".txt" && ext != ".txtar" {
				return err
			}
			content, err := os.ReadFile(filepath.Join(root, name))
			if err != nil {
				return err
			}
			read++
			_, findings := Narrative(File(source.NewFile(name, content)), nil)
			for _, f := range findings {
				if f.Rule == ruleMarkupTyped.ID || f.Rule == ruleNoteItself.ID || f.Rule == ruleTextUnfinished.ID {
					t.Errorf("%v: %s", f.Span, f.Message)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 100 {
		t.Errorf("only %d texts were read", read)
	}
}
