package disk

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
	f := open(t, dir, Limits{})
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
		"big.toml":         "is larger than 100 B",
		"big.md":           "is larger than 200 B",
		"big.png":          "is larger than 50 B",
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

func TestATrustedFolderHasLinksAnywhere(t *testing.T) {
	dir, outside := t.TempDir(), makeFolder(t, map[string]string{"a.md": "words", "big.md": "12345"})
	link(t, filepath.Join(outside, "a.md"), filepath.Join(dir, "a.md"))
	link(t, filepath.Join(outside, "big.md"), filepath.Join(dir, "big.md"))
	link(t, os.DevNull, filepath.Join(dir, "null.md"))
	f := Trust(dir, Limits{Text: 5})
	if content, err := f.ReadFile("a.md"); err != nil || string(content) != "words" {
		t.Errorf("%q, %v", content, err)
	}
	if _, err := Trust(dir, Limits{Text: 4}).ReadFile("big.md"); !isRefusal(err) {
		t.Errorf("a large file: %v", err)
	}
	if _, err := f.ReadFile("null.md"); !isRefusal(err) {
		t.Errorf("a device: %v", err)
	}
}

func isRefusal(err error) bool {
	_, ok := errors.AsType[*Refusal](err)
	return ok
}

func TestAFileIsReadByItsPath(t *testing.T) {
	dir := makeFolder(t, map[string]string{"a.md": "words"})
	link(t, os.DevNull, filepath.Join(dir, "null.md"))
	if content, err := ReadFile(filepath.Join(dir, "a.md"), Limits{}); err != nil || string(content) != "words" {
		t.Errorf("%q, %v", content, err)
	}
	if _, err := ReadFile(filepath.Join(dir, "null.md"), Limits{}); !isRefusal(err) {
		t.Errorf("a link out of the folder: %v", err)
	}
	for _, name := range []string{filepath.Join(dir, "none.md"), filepath.Join(dir, "none", "a.md")} {
		if _, err := ReadFile(name, Limits{}); !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "open "+name+": ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// endless never ends, as a device does.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestWhatNeverEndsIsRefused(t *testing.T) {
	if _, err := Read(endless{}, "stdin", Limits{Text: 1000}); !isRefusal(err) {
		t.Errorf("%v", err)
	}
}

func TestLimitsAreSetAndWritten(t *testing.T) {
	for text, want := range map[string]string{
		"toml=8MB":                     "toml=8 MB",
		"text=64 MB, picture=512kB":    "picture=512 kB,text=64 MB",
		"output=1048576,font=2GB":      "output=1 MB,font=2 GB",
		"text=7":                       "text=7 B",
		"text=0":                       "",
		"text=-1MB":                    "",
		"text=1.5MB":                   "",
		"text=99999999999GB":           "",
		"text":                         "",
		"":                             "",
		"txt=1MB":                      "",
		"text=1MB,":                    "",
		"text=1mb":                     "",
		"text=18446744073709551616 MB": "",
	} {
		var l Limits
		if err := l.Set(text); (err == nil) != (want != "") || err == nil && l.String() != want {
			t.Errorf("%q: %v, %q; want %q", text, err, l.String(), want)
		}
	}
}

func TestKindsHaveTheirLimits(t *testing.T) {
	for name, want := range map[string]int64{
		"session.toml": 4 << 20, "a.md": 32 << 20, "none": 32 << 20, "A.PNG": 10 << 20, "a.pdf": 64 << 20, "a.ttf": 64 << 20,
	} {
		if _, limit := (Limits{}).of(name); limit != want {
			t.Errorf("%s: %d, want %d", name, limit, want)
		}
	}
}
