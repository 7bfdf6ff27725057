package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// makeFolder writes files into a new folder and returns its path.
func makeFolder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func open(t *testing.T, dir string, limits Limits) *Folder {
	t.Helper()
	f, err := Open(dir, limits)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Fatal(err)
	}
}

func TestRegularFilesAreRead(t *testing.T) {
	dir := makeFolder(t, map[string]string{"session.toml": "x = 1", "en/texts.toml": "", "en/annexes/a.md": "words"})
	link(t, "annexes/a.md", filepath.Join(dir, "en", "inside.md"))
	f := open(t, dir, DefaultLimits())
	if err := fstest.TestFS(f, "session.toml", "en/texts.toml", "en/annexes/a.md"); err != nil {
		t.Error(err)
	}
	if content, err := fs.ReadFile(f, "en/inside.md"); err != nil || string(content) != "words" {
		t.Errorf("a link inside: %q, %v", content, err)
	}
	if _, err := fs.ReadFile(f, "none.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

const noWayOut = "is a link that cannot be followed inside the folder"

func TestWhatIsNotReadIsRefused(t *testing.T) {
	dir := makeFolder(t, map[string]string{"big.toml": strings.Repeat("#", 101), "big.md": strings.Repeat("#", 201), "big.png": strings.Repeat("#", 51), "a.md": "a"})
	outside := makeFolder(t, map[string]string{"secret.md": "secret", "folder/secret.md": "secret"})
	for target, name := range map[string]string{
		filepath.Join(outside, "secret.md"): "absolute.md",
		"../" + filepath.Base(outside):      "up",
		"/dev/zero":                         "zero.md",
		"/etc/passwd":                       "passwd.md",
		filepath.Join(outside, "folder"):    "folder",
		"loop.md":                           "loop.md",
	} {
		link(t, target, filepath.Join(dir, name))
	}
	f := open(t, dir, Limits{TOML: 100, Text: 200, Picture: 50})
	for name, reason := range map[string]string{
		"absolute.md":      noWayOut,
		"up/secret.md":     noWayOut,
		"zero.md":          noWayOut,
		"passwd.md":        noWayOut,
		"folder/secret.md": noWayOut,
		"loop.md":          noWayOut,
		"big.toml":         "is larger than 100 bytes",
		"big.md":           "is larger than 200 bytes",
		"big.png":          "is larger than 50 bytes",
	} {
		_, err := f.ReadFile(name)
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Reason != reason || refusal.Hint == "" {
			t.Errorf("%s: %v, want it refused: %s", name, err, reason)
		}
	}
	if content, err := f.ReadFile("a.md"); err != nil || string(content) != "a" {
		t.Errorf("the next file: %q, %v", content, err)
	}
	if _, err := f.ReadFile("../" + filepath.Base(outside) + "/secret.md"); !errors.Is(err, fs.ErrInvalid) {
		t.Errorf("a path that climbs: %v", err)
	}
}
