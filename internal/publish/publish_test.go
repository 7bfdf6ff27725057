package publish

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPublish(t *testing.T) {
	old := map[string]string{"a.pdf": "old a", "b.pdf": "old b", "notes.txt": "mine"}
	tests := []struct {
		name    string
		folder  string // made before, besides the former files
		outputs []Output
		fails   bool
		want    map[string]string
	}{
		{
			name:    "new files replace former ones and spare the rest",
			outputs: []Output{{"a.pdf", []byte("new a")}, {"c.pdf", []byte("new c")}},
			want:    map[string]string{"a.pdf": "new a", "b.pdf": "old b", "c.pdf": "new c", "notes.txt": "mine"},
		},
		{
			name:    "a name that cannot be written leaves everything as it was",
			outputs: []Output{{"a.pdf", []byte("new a")}, {"no/such/folder.pdf", nil}},
			fails:   true,
			want:    old,
		},
		{
			name:    "a name taken by a folder puts the others back",
			folder:  "d.pdf",
			outputs: []Output{{"a.pdf", []byte("new a")}, {"c.pdf", []byte("new c")}, {"d.pdf", []byte("new d")}},
			fails:   true,
			want:    old,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, content := range old {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if test.folder != "" {
				if err := os.Mkdir(filepath.Join(dir, test.folder), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			err := Publish(t.Context(), dir, test.outputs)
			if (err != nil) != test.fails {
				t.Fatalf("Publish: error %v, want failure %t", err, test.fails)
			}
			if test.folder != "" {
				if err := os.Remove(filepath.Join(dir, test.folder)); err != nil {
					t.Error(err)
				}
			}
			compareFolder(t, dir, test.want)
		})
	}
}

func compareFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(want) {
		t.Errorf("the folder holds %v, want %d files", entries, len(want))
	}
	for name, content := range want {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || string(got) != content {
			t.Errorf("%s: %q, %v; want %q", name, got, err, content)
		}
	}
}

// A folder that appears where a former file must go back keeps it from there.
func TestAFormerFileThatCannotBePutBackIsKept(t *testing.T) {
	dir := t.TempDir()
	p := publication{dir: dir, aside: filepath.Join(dir, "aside")}
	for name, content := range map[string]string{p.final("a.pdf"): "old a", p.fresh("a.pdf"): "new a"} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(content), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	err := errors.Join(p.replace("a.pdf"), os.Remove(p.final("a.pdf")), os.MkdirAll(filepath.Join(p.final("a.pdf"), "taken"), 0o755))
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(p.restore([]Output{{Name: "a.pdf"}}), p.clear())
	if err == nil || !strings.Contains(err.Error(), "move it from "+p.former("a.pdf")) {
		t.Errorf("error %v, want one that says where the former file is", err)
	}
	if content, err := os.ReadFile(p.former("a.pdf")); string(content) != "old a" {
		t.Errorf("the former file: %q, %v", content, err)
	}
}

func TestAFileThatIsReplacedHandsItsPermissionsOn(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.pdf")
	if err := errors.Join(os.WriteFile(name, []byte("old"), 0o600), os.Chmod(name, 0o606)); err != nil {
		t.Fatal(err)
	}
	if err := Publish(t.Context(), dir, []Output{{"a.pdf", []byte("new")}}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o606 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestAnEndedContextReplacesNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), []byte("old a"), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("told to stop"))
	err := Publish(ctx, dir, []Output{{"a.pdf", []byte("new a")}})
	if err == nil || !strings.HasSuffix(err.Error(), "was replaced: told to stop") {
		t.Errorf("error %v", err)
	}
	compareFolder(t, dir, map[string]string{"a.pdf": "old a"})
}
