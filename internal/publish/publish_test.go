package publish

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rapporteur/internal/disk"
	"rapporteur/internal/disk/disktest"
)

// set returns a set of English and French files with the content given, made
// from inputs of that name.
func set(inputs string, contents ...string) Set {
	s := Set{Inputs: inputs, Symbol: "X/1", Languages: []string{"en", "fr"}}
	for i, content := range contents {
		language := s.Languages[i%2]
		s.Outputs = append(s.Outputs, Output{
			Name: "X_1_" + language + "." + string(rune('a'+i/2)), Language: language, Format: string(rune('a' + i/2)), Content: []byte(content),
		})
	}
	return s
}

func publish(t *testing.T, dir string, s Set) Result {
	t.Helper()
	result, err := Publish(t.Context(), disk.OS{}, dir, s)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// write makes a file, and its folder if need be.
func write(t *testing.T, name, content string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(content), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// compareFolder holds a folder, but for its manifest, against the contents
// wanted by name.
func compareFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != ManifestName {
			names = append(names, e.Name())
		}
	}
	if len(names) != len(want) {
		t.Errorf("the folder holds %v, want %d files", names, len(want))
	}
	for name, content := range want {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || string(got) != content {
			t.Errorf("%s: %q, %v; want %q", name, got, err, content)
		}
	}
}

// nothingAside reports what a publication has left beside the folder.
func nothingAside(t *testing.T, dir string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(filepath.Dir(dir), ".*rapporteur*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestASetTakesThePlaceOfTheFormer(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out", "s")
	publish(t, dir, set("one", "old a", "old b", "old c", "old d"))
	result := publish(t, dir, set("two", "new a", "old b"))
	compareFolder(t, dir, map[string]string{"X_1_en.a": "new a", "X_1_fr.a": "old b"})
	nothingAside(t, dir)
	if !slices.Equal(result.Written, []string{"X_1_en.a"}) || !slices.Equal(result.Removed, []string{"X_1_en.b", "X_1_fr.b"}) {
		t.Errorf("written %v, removed %v", result.Written, result.Removed)
	}
}

// Of one state of the inputs, languages and formats may be built one by one;
// files of another state do not stay beside them.
func TestFilesOfTheSameInputsStay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	both := set("one", "a", "b")
	english, french := both, both
	english.Outputs, french.Outputs = both.Outputs[:1], both.Outputs[1:]
	first := publish(t, dir, english).Manifest
	if first.Complete || !slices.Equal(first.Lacking, []string{"fr"}) {
		t.Errorf("complete %t, lacking %v", first.Complete, first.Lacking)
	}
	if second := publish(t, dir, french).Manifest; !second.Complete || len(second.Lacking) != 0 {
		t.Errorf("complete %t, lacking %v", second.Complete, second.Lacking)
	}
	compareFolder(t, dir, map[string]string{"X_1_en.a": "a", "X_1_fr.a": "b"})
	french.Inputs = "two"
	publish(t, dir, french)
	compareFolder(t, dir, map[string]string{"X_1_fr.a": "b"})
}

// A file that was changed by hand is not what its manifest says, so it is no
// part of the set that keeps the others.
func TestATamperedFileDoesNotStay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	both := set("one", "a", "b")
	publish(t, dir, both)
	write(t, filepath.Join(dir, "X_1_fr.a"), "by hand")
	both.Outputs = both.Outputs[:1]
	publish(t, dir, both)
	compareFolder(t, dir, map[string]string{"X_1_en.a": "a"})
}

func TestAFileThatDidNotChangeKeepsItsTimes(t *testing.T) {
	for _, lacking := range [][]string{nil, {"Link"}, {"Exchange"}, {"Exchange", "Link"}} {
		dir := filepath.Join(t.TempDir(), "s")
		publish(t, dir, set("one", "same", "old"))
		name := filepath.Join(dir, "X_1_en.a")
		past := time.Date(2024, 7, 26, 12, 0, 0, 0, time.UTC)
		if err := errors.Join(os.Chtimes(name, past, past), os.Chmod(name, 0o604)); err != nil {
			t.Fatal(err)
		}
		d := disktest.New(disktest.Lacking(lacking...))
		if _, err := Publish(t.Context(), d, dir, set("two", "same", "new")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(name)
		if err != nil || !info.ModTime().Equal(past) || info.Mode().Perm() != 0o604 {
			t.Errorf("without %v: %v, %v, %v", lacking, info.ModTime(), info.Mode(), err)
		}
		compareFolder(t, dir, map[string]string{"X_1_en.a": "same", "X_1_fr.a": "new"})
		nothingAside(t, dir)
	}
}

func TestTheSameSetTouchesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	publish(t, dir, set("one", "a", "b"))
	before, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	publish(t, dir, set("one", "a", "b"))
	if after, err := os.Stat(dir); err != nil || !os.SameFile(before, after) {
		t.Errorf("the folder is another one: %v", err)
	}
}

func TestWhatIsReplacedHandsItsPermissionsOn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	publish(t, dir, set("one", "old"))
	name := filepath.Join(dir, "X_1_en.a")
	if err := errors.Join(os.Chmod(name, 0o606), os.Chmod(dir, 0o711)); err != nil {
		t.Fatal(err)
	}
	publish(t, dir, set("two", "new"))
	for name, want := range map[string]os.FileMode{name: 0o606, dir: 0o711} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}

func TestForeignFilesStopThePublication(t *testing.T) {
	for name, made := range map[string]func(t *testing.T, dir string){
		"beside no manifest": func(t *testing.T, dir string) { write(t, filepath.Join(dir, "notes.txt"), "mine") },
		"beside a manifest": func(t *testing.T, dir string) {
			publish(t, dir, set("one", "a"))
			write(t, filepath.Join(dir, "notes.txt"), "mine")
		},
		"in a folder": func(t *testing.T, dir string) { write(t, filepath.Join(dir, "notes.txt", "x"), "mine") },
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "s")
			made(t, dir)
			_, err := Publish(t.Context(), disk.OS{}, dir, set("two", "b"))
			foreign, ok := errors.AsType[*Foreign](err)
			if !ok || !slices.Equal(foreign.Names, []string{"notes.txt"}) || !strings.HasSuffix(err.Error(), "move them away, or use another output folder") {
				t.Errorf("error %v", err)
			}
			if _, err := os.Stat(filepath.Join(dir, "notes.txt")); err != nil {
				t.Error(err)
			}
			nothingAside(t, dir)
		})
	}
}

// A build before there were manifests left files of the names that are
// written now; they are not foreign. What file managers and web servers keep
// in any folder stays.
func TestWhatIsNotForeign(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	for _, name := range []string{"X_1_en.a", ".htaccess", "Thumbs.db", "~$x.doc"} {
		write(t, filepath.Join(dir, name), "old")
	}
	publish(t, dir, set("one", "new"))
	compareFolder(t, dir, map[string]string{"X_1_en.a": "new", ".htaccess": "old", "Thumbs.db": "old", "~$x.doc": "old"})
	nothingAside(t, dir)
}

func TestAManifestThatCannotBeReadStopsThePublication(t *testing.T) {
	for _, manifest := range []string{"", "{", `{"version": 99}`, `{"version": 1, "files": [{"name": "../x"}]}`} {
		dir := filepath.Join(t.TempDir(), "s")
		write(t, filepath.Join(dir, ManifestName), manifest)
		if _, err := Publish(t.Context(), disk.OS{}, dir, set("one", "a")); err == nil || !strings.Contains(err.Error(), "move the folder away") {
			t.Errorf("%s: error %v", manifest, err)
		}
	}
}

func TestALinkToTheFolderStaysOne(t *testing.T) {
	root := t.TempDir()
	if err := errors.Join(os.Mkdir(filepath.Join(root, "www"), 0o755), os.Symlink("www", filepath.Join(root, "s"))); err != nil {
		t.Fatal(err)
	}
	publish(t, filepath.Join(root, "s"), set("one", "a"))
	compareFolder(t, filepath.Join(root, "www"), map[string]string{"X_1_en.a": "a"})
	if target, err := os.Readlink(filepath.Join(root, "s")); err != nil || target != "www" {
		t.Errorf("%q, %v", target, err)
	}
}

func TestAnEndedContextReplacesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	publish(t, dir, set("one", "old"))
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("told to stop"))
	_, err := Publish(ctx, disk.OS{}, dir, set("two", "new"))
	if err == nil || !strings.HasSuffix(err.Error(), "was replaced: told to stop") {
		t.Errorf("error %v", err)
	}
	compareFolder(t, dir, map[string]string{"X_1_en.a": "old"})
	nothingAside(t, dir)
}

// What another program puts into the folder between the last look and the
// switch is in the new set's folder afterwards.
func TestALateFileIsNotLost(t *testing.T) {
	for _, lacking := range []string{"", "Exchange"} {
		dir := filepath.Join(t.TempDir(), "s")
		publish(t, dir, set("one", "old"))
		d := disktest.New(disktest.All(func(c disktest.Call) error {
			if c.Op == "Chmod" && filepath.Base(c.Name) == ".s.rapporteur-new" {
				write(t, filepath.Join(dir, "late.txt"), "mine")
			}
			return nil
		}, disktest.Lacking(lacking)))
		if _, err := Publish(t.Context(), d, dir, set("two", "new")); err != nil {
			t.Fatal(err)
		}
		compareFolder(t, dir, map[string]string{"X_1_en.a": "new", "late.txt": "mine"})
		nothingAside(t, dir)
	}
}
