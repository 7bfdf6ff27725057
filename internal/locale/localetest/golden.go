// Package localetest has what the tests of locales share.
package localetest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func init() { flag.Bool("update", false, "write the golden files") }

// Update reports whether the tests were asked to write what they compare with.
func Update() bool { return flag.Lookup("update").Value.String() == "true" }

// Golden compares text with a file of testdata.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if Update() {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(gotLines), len(wantLines)) {
			if gotLines[i] != wantLines[i] {
				t.Fatalf("%s:%d\n got %s\nwant %s\n(go test -update writes the file anew)", path, i+1, gotLines[i], wantLines[i])
			}
		}
		t.Fatalf("%s has %d lines, want %d", path, len(gotLines), len(wantLines))
	}
}
