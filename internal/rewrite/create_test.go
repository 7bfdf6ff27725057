package rewrite_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"rapporteur/internal/disk"
	"rapporteur/internal/rewrite"
)

func TestCreateWritesANewFileAndReplacesNone(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "new", "file.toml")
	if err := rewrite.Create(disk.OS{}, name, []byte("first")); err != nil {
		t.Fatal(err)
	}
	if err := rewrite.Create(disk.OS{}, name, []byte("second")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v; want one that the file exists", err)
	}
	if content, err := os.ReadFile(name); string(content) != "first" || err != nil {
		t.Errorf("the file has %q, %v", content, err)
	}
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder has %v, %v; want the file alone", entries, err)
	}
}
