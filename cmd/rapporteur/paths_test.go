package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/session"
)

// guides are the pages for those who use or change the project, with the
// folders that their paths start from besides the root.
var guides = map[string][]string{
	"README.md":              nil,
	"CONTRIBUTING.md":        {"locales/*"},
	"ARCHITECTURE.md":        nil,
	"locales/README.md":      {"locales", "locales/*"},
	"locales/NOTICE.md":      {"locales"},
	"docs/findings.md":       nil,
	"docs/json-format.md":    nil,
	"docs/messages.md":       {"locales/*"},
	"docs/narrative.md":      nil,
	"docs/new-body.md":       nil,
	"docs/performance.md":    nil,
	"docs/sentences.md":      nil,
	"docs/session-format.md": {"locales/*"},
}

var (
	// pathInText matches a path into one of the folders.
	pathInText = regexp.MustCompile("(?:^|[` (])((?:locales|templates|internal|docs|cmd|words|names|writing|\\.ci)/(?:<[^>]*>|[\\w*./…-])*)")
	// fileInText matches the name of a file without a folder.
	fileInText = regexp.MustCompile("`([\\w-]+\\.(?:go|toml|md|sh))`")
	// linkInText matches the target of a link to a file of the repository.
	linkInText = regexp.MustCompile(`\]\(([\w./-]+)(?:#[\w-]*)?\)`)
	// newFile matches the line that names a file of the example in docs/new-body.md.
	newFile = regexp.MustCompile("(?m)^`[^`]*`$")
	// anyName matches what stands for any name.
	anyName = regexp.MustCompile(`<[^>]*>|…`)
)

// TestGuidesNameWhatExists: each path, file and link in a guide leads to what is
// in the repository.
func TestGuidesNameWhatExists(t *testing.T) {
	files := fileNames(t)
	for guide, starts := range guides {
		content, err := os.ReadFile(filepath.Join(root, guide))
		if err != nil {
			t.Fatal(err)
		}
		text := newFile.ReplaceAllString(string(content), "")
		for _, match := range pathInText.FindAllStringSubmatch(text, -1) {
			if !exists(match[1], append([]string{"."}, starts...)) {
				t.Errorf("%s names %s, which does not exist", guide, match[1])
			}
		}
		for _, match := range linkInText.FindAllStringSubmatch(text, -1) {
			if !exists(match[1], []string{filepath.Dir(guide)}) {
				t.Errorf("%s links to %s, which does not exist", guide, match[1])
			}
		}
		for _, match := range fileInText.FindAllStringSubmatch(text, -1) {
			if !files[match[1]] {
				t.Errorf("%s names a file %s, which does not exist", guide, match[1])
			}
		}
	}
}

func exists(name string, starts []string) bool {
	name = anyName.ReplaceAllString(strings.TrimRight(name, "./"), "*")
	for _, start := range starts {
		if found, err := filepath.Glob(filepath.Join(root, start, name)); err == nil && len(found) > 0 {
			return true
		}
	}
	return false
}

// fileNames returns the names of all files, without their folders.
func fileNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{session.FrozenName: true} // which the program writes for its users
	err := filepath.WalkDir(root, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Name() == ".git" && entry.IsDir() {
			return filepath.SkipDir
		}
		names[entry.Name()] = true
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
