package session

import (
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
)

// system refuses names as an operating system does.
type system struct{ fstest.MapFS }

func (s system) Open(name string) (fs.File, error) {
	if strings.ContainsRune(name, 0) || len(name) > 255 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EINVAL}
	}
	return s.MapFS.Open(name)
}

func TestAKeyThatNoFileCanHaveHidesNothing(t *testing.T) {
	for name, key := range map[string]string{"NUL": `a\u0000b`, "5,000 letters": strings.Repeat("a", 5000), "a slash": "a/../../b"} {
		t.Run(name, func(t *testing.T) {
			files := validFolder(t)
			text := string(files["session.toml"].Data)
			text = strings.Replace(text, "[[agenda]]\n", "[[agenda]]\ndeliberations = true\nrecommendations = true\nkey = \""+key+"\"\n\n[[agenda]]\n", 1)
			text = strings.Replace(text, "from = 2024", "from = 1824", 1)
			files["session.toml"].Data = []byte(text)
			_, findings, err := Load(system{files}, "s", known())
			if err != nil {
				t.Fatal(err)
			}
			rules := make(map[string]bool)
			for _, f := range findings {
				rules[f.Rule] = true
			}
			if !rules[ruleKey.ID] || !rules[ruleDate.ID] {
				t.Errorf("the key or the year is not reported: %v", rules)
			}
		})
	}
}

func TestFilesOfOtherProgramsAreLeftAlone(t *testing.T) {
	files := validFolder(t)
	for _, name := range []string{
		"Thumbs.db", "desktop.ini", ".DS_Store", "~$texts.docx", ".texts.toml.swp", "texts.toml.swp", "texts.toml~", "#texts.toml#",
		".git/config", ".obsidian/workspace.json", "__MACOSX/texts.toml", "images/Thumbs.db", "deliberations/.hidden/notes.md",
	} {
		files["en/"+name] = &fstest.MapFile{Data: []byte{0, 1, 2}}
	}
	_, findings, err := Load(files, "s", known())
	if err != nil || len(findings) > 0 {
		t.Errorf("%v, %v", findings, err)
	}
}
