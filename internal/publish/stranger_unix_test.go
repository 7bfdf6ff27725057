//go:build unix

package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"rapporteur/internal/disk"
)

// The output folder may be a stranger's, too: what is in it is read within
// limits, links are not followed, and nothing outside is changed.
func TestAStrangersOutputFolder(t *testing.T) {
	tests := []struct {
		name  string
		make  func(out, elsewhere string) error
		error string // part of it; empty if the set is published
	}{
		{"manifest is a pipe", func(out, _ string) error { return syscall.Mkfifo(filepath.Join(out, "set", ManifestName), 0o644) }, "is a pipe; remove it"},
		{"manifest is a device", func(out, _ string) error { return os.Symlink("/dev/zero", filepath.Join(out, "set", ManifestName)) }, "is a link; remove it"},
		{"manifest is elsewhere", func(out, elsewhere string) error {
			return os.Symlink(filepath.Join(elsewhere, "text"), filepath.Join(out, "set", ManifestName))
		}, "is a link; remove it"},
		{"manifest is a folder", func(out, _ string) error { return os.Mkdir(filepath.Join(out, "set", ManifestName), 0o755) }, "is a folder; remove it"},
		{"manifest is endless", func(out, _ string) error { return os.Truncate(emptyManifest(out), 1<<40) }, "is larger than 1 MB"},
		{"manifest lists one file often", func(out, _ string) error {
			return os.WriteFile(emptyManifest(out), []byte(`{"version":1,"files":[{"name":"a"},{"name":"a"}]}`), 0o644)
		}, `lists "a" twice`},
		{"manifest lists endless files", func(out, _ string) error {
			return os.WriteFile(emptyManifest(out), []byte(`{"version":1,"files":[{"name":"a","bytes":1000000000},{"name":"b","bytes":1000000000}]}`), 0o644)
		}, "lists files of more than 1 GB"},
		{"manifest lists less than nothing", func(out, _ string) error {
			return os.WriteFile(emptyManifest(out), []byte(`{"version":1,"files":[{"name":"a","bytes":-1}]}`), 0o644)
		}, "lists files of more than 1 GB, or less than nothing"},
		{"a file is endless", func(out, _ string) error {
			return errors.Join(os.WriteFile(emptyManifest(out), []byte(`{"version":1,"files":[{"name":"X_1_en.a","bytes":5}]}`), 0o644),
				os.WriteFile(filepath.Join(out, "set", "X_1_en.a"), nil, 0o644), os.Truncate(filepath.Join(out, "set", "X_1_en.a"), 1<<40))
		}, ""},
		{"a file is a link", func(out, elsewhere string) error {
			return os.Symlink(filepath.Join(elsewhere, "text"), filepath.Join(out, "set", "X_1_en.a"))
		}, ""},
		{"a file is a pipe", func(out, _ string) error { return syscall.Mkfifo(filepath.Join(out, "set", "X_1_en.a"), 0o644) }, "did not write: X_1_en.a"},
		{"the temporary folder is a link", func(out, elsewhere string) error {
			return os.Symlink(elsewhere, filepath.Join(out, ".set.rapporteur-new"))
		}, ""},
		{"the old folder is a link", func(out, elsewhere string) error {
			return os.Symlink(elsewhere, filepath.Join(out, ".set.rapporteur-old"))
		}, ""},
		{"the temporary folder has a pipe for its manifest", func(out, _ string) error {
			folder := filepath.Join(out, ".set.rapporteur-new")
			return errors.Join(os.Mkdir(folder, 0o755), syscall.Mkfifo(filepath.Join(folder, ManifestName), 0o644))
		}, ""},
		{"the lock is a link", func(out, elsewhere string) error {
			return os.Symlink(filepath.Join(elsewhere, "text"), filepath.Join(out, ".set.rapporteur-lock"))
		}, "rapporteur-lock is a link; remove it"},
		{"the lock leads nowhere", func(out, elsewhere string) error {
			return os.Symlink(filepath.Join(elsewhere, "new"), filepath.Join(out, ".set.rapporteur-lock"))
		}, "rapporteur-lock is a link; remove it"},
		{"the lock is a pipe", func(out, _ string) error { return syscall.Mkfifo(filepath.Join(out, ".set.rapporteur-lock"), 0o644) }, "rapporteur-lock is a pipe; remove it"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out, elsewhere := t.TempDir(), t.TempDir()
			write(t, filepath.Join(elsewhere, "text"), "mine")
			write(t, filepath.Join(elsewhere, "X_1_en.a"), "mine")
			if err := errors.Join(os.Mkdir(filepath.Join(out, "set"), 0o755), test.make(out, elsewhere)); err != nil {
				t.Fatal(err)
			}
			_, err := Publish(t.Context(), disk.OS{}, filepath.Join(out, "set"), set("new", "words", "mots"))
			if (err == nil) != (test.error == "") || err != nil && !strings.Contains(err.Error(), test.error) {
				t.Fatalf("error %v, want %q", err, test.error)
			}
			if err == nil {
				compareFolder(t, filepath.Join(out, "set"), map[string]string{"X_1_en.a": "words", "X_1_fr.a": "mots"})
				nothingAside(t, filepath.Join(out, "set"))
			}
			compareFolder(t, elsewhere, map[string]string{"text": "mine", "X_1_en.a": "mine"})
		})
	}
}

// emptyManifest makes the manifest's file.
func emptyManifest(out string) string {
	name := filepath.Join(out, "set", ManifestName)
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		panic(err)
	}
	return name
}
