package main

import (
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden file of mutants")

// TestMutants compares the mutants of a file, which has every construct that is
// changed, with a golden file.
func TestMutants(t *testing.T) {
	f, err := readFile("testdata", filepath.Join("testdata", "source.go"), "example")
	if err != nil {
		t.Fatal(err)
	}
	lines, err := candidates([]*file{f})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, options := range lines {
		for _, m := range options {
			fmt.Fprintf(&got, "%s\n%s", m, m.diff())
			if _, err := parser.ParseFile(token.NewFileSet(), "", m.text(), 0); err != nil {
				t.Errorf("%s: %v", m, err)
			}
		}
	}
	const golden = "testdata/source.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMutantsOfAModule tries all mutants of a module. Some are noticed by the
// tests of the package, some by those of an importer, and some by none.
func TestMutantsOfAModule(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/module.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var want string
	for _, f := range archive.Files {
		if f.Name == "want" {
			want = string(f.Data)
			continue
		}
		name := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if code, err := run(&out, dir, portion{seed: 7, count: 100, rings: 9, patterns: []string{"./sum"}}, 10); err != nil || code != 1 {
		t.Errorf("exit code %d, want 1, since more than 10 %% are not noticed: %v", code, err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	out.Reset()
	if _, err := run(&out, dir, portion{seed: 7, skip: 1, count: 1, patterns: []string{"./sum"}}, 100); err != nil {
		t.Error(err)
	}
	if got := out.String(); !strings.HasPrefix(got, "1 SURVIVED sum/sum.go:7:") {
		t.Errorf("the second change, without importers:\n%s", got)
	}
	if code, err := run(&out, dir, portion{seed: 7}, 10); err != nil || code != 0 {
		t.Errorf("exit code %d for no changes: %v", code, err)
	}
}

// Tests that fail without any change notice nothing; they are an error.
func TestTestsMustPassWithoutAChange(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"go.mod":    "module example\n\ngo 1.26\n",
		"a.go":      "package a\n\nfunc A(b int) bool { return b > 1 }\n",
		"a_test.go": "package a\n\nimport \"testing\"\n\nfunc TestA(t *testing.T) { t.Fail() }\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	_, err := run(&strings.Builder{}, dir, portion{count: 1}, 100)
	if err == nil || !strings.Contains(err.Error(), "the tests of example fail without any change") {
		t.Errorf("the error is %v", err)
	}
}

func TestWhatCannotBeReadIsAnError(t *testing.T) {
	if _, err := load(t.TempDir()); err == nil {
		t.Error("a folder without a module is no error")
	}
	if _, err := run(&strings.Builder{}, ".", portion{count: 1, patterns: []string{"./nowhere"}}, 100); err == nil {
		t.Error("a package that does not exist is no error")
	}
}
