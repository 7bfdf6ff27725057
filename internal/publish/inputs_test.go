package publish

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/disk"
)

func digest(t *testing.T, files fs.FS) string {
	t.Helper()
	d := NewInputDigest()
	if err := d.Files("session", files, "session.toml", "en", "fr"); err != nil {
		t.Fatal(err)
	}
	return d.String()
}

func TestWhateverIsReadChangesTheDigest(t *testing.T) {
	base := func() fstest.MapFS {
		return fstest.MapFS{
			"session.toml": {Data: []byte("a")}, "en/texts.toml": {Data: []byte("b")}, "en/annexes/x.md": {Data: []byte("c")},
		}
	}
	first := digest(t, base())
	for name, test := range map[string]struct {
		change func(f fstest.MapFS)
		same   bool
	}{
		"nothing":            {func(fstest.MapFS) {}, true},
		"a hidden file":      {func(f fstest.MapFS) { f["en/.swp"] = &fstest.MapFile{} }, true},
		"a file beside":      {func(f fstest.MapFS) { f["out/x"] = &fstest.MapFile{} }, true},
		"content":            {func(f fstest.MapFS) { f["en/annexes/x.md"].Data = []byte("d") }, false},
		"a name":             {func(f fstest.MapFS) { f["en/annexes/y.md"] = f["en/annexes/x.md"]; delete(f, "en/annexes/x.md") }, false},
		"a new file":         {func(f fstest.MapFS) { f["fr/texts.toml"] = &fstest.MapFile{} }, false},
		"a file gone":        {func(f fstest.MapFS) { delete(f, "session.toml") }, false},
		"words moved across": {func(f fstest.MapFS) { f["session.toml"].Data, f["en/texts.toml"].Data = []byte("b"), []byte("a") }, false},
	} {
		files := base()
		test.change(files)
		if got := digest(t, files); (got == first) != test.same {
			t.Errorf("%s: the same %t, want %t", name, got == first, test.same)
		}
	}
}

// A label and its value cannot be confused with another's.
func TestTextsAreKeptApart(t *testing.T) {
	a, b := NewInputDigest(), NewInputDigest()
	a.Text("ab", "c")
	b.Text("a", "bc")
	if a.String() == b.String() {
		t.Error("the same digest")
	}
}

func TestLinksAreFollowed(t *testing.T) {
	root := t.TempDir()
	shared := filepath.Join(root, "shared")
	if err := os.Mkdir(shared, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("shared", filepath.Join(root, "fr")); err != nil {
		t.Fatal(err)
	}
	before := digest(t, os.DirFS(root))
	if err := os.WriteFile(filepath.Join(shared, "texts.toml"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if digest(t, os.DirFS(root)) == before {
		t.Error("the target of a link is not in the digest")
	}
}

// Links in a circle end, and so do those that would double the files at each
// of many folders.
func TestAnEndlessFolderEnds(t *testing.T) {
	root := t.TempDir()
	makeLink := func(target string, name ...string) {
		if err := os.Symlink(target, filepath.Join(append([]string{root}, name...)...)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 25 {
		if err := os.MkdirAll(filepath.Join(root, "fr", fmt.Sprint(i)), 0o755); err != nil {
			t.Fatal(err)
		}
		makeLink(fmt.Sprintf("../%d", i+1), "fr", fmt.Sprint(i), "a")
		makeLink(fmt.Sprintf("../%d", i+1), "fr", fmt.Sprint(i), "b")
	}
	makeLink(".", "fr", "loop")
	digest(t, os.DirFS(root))

	deep := filepath.Join(root, "en", strings.Repeat("a/", deepest))
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := NewInputDigest().Files("session", os.DirFS(root), "en"); err == nil || !strings.Contains(err.Error(), "too deep") {
		t.Errorf("a deep folder: %v", err)
	}
	for i := range most + 1 {
		name := fmt.Sprintf("%d.md", i)
		if err := os.WriteFile(filepath.Join(root, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		makeLink("../"+name, "fr", name)
	}
	if err := NewInputDigest().Files("session", os.DirFS(root), "fr"); err == nil || !strings.Contains(err.Error(), "one link too many") {
		t.Errorf("a folder of links: %v", err)
	}
}

// What is refused is in the digest as such: the session has a finding.
func TestWhatIsRefusedIsNotRead(t *testing.T) {
	root := t.TempDir()
	if err := os.Symlink(os.DevNull, filepath.Join(root, "session.toml")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "en"), []byte("12345"), 0o644); err != nil {
		t.Fatal(err)
	}
	files, err := disk.Open(root, disk.Limits{Text: 4})
	if err != nil {
		t.Fatal(err)
	}
	defer files.Close()
	before := digest(t, files)
	if err := os.WriteFile(filepath.Join(root, "en"), []byte("1234"), 0o644); err != nil {
		t.Fatal(err)
	}
	if digest(t, files) == before {
		t.Error("a file that is read now is not in the digest")
	}
}

func TestTheProgramIsIdentified(t *testing.T) {
	id, err := ProgramID()
	if err != nil || len(id) < 20 {
		t.Errorf("%q, %v", id, err)
	}
	plain, err := identify(bytes.NewReader([]byte("a program of another linker")))
	if err != nil || len(plain) != 64 {
		t.Errorf("%q, %v", plain, err)
	}
	if torn := note([]byte("\xff\x00\x00\x00\x04\x00\x00\x00Go\x00\x00short")); torn != "" {
		t.Errorf("%q", torn)
	}
}
