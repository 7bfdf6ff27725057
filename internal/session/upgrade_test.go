package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/rewrite"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// upgraded returns a session.toml as the fix of its finding leaves it.
func upgraded(t *testing.T, content string) string {
	t.Helper()
	findings, err := Outdated(fstest.MapFS{FileName: {Data: []byte(content)}}, "s")
	if err != nil || len(findings) != 1 || findings[0].Rule != ruleFormat.ID {
		t.Fatalf("%v, %v", findings, err)
	}
	changes, applied := rewrite.ApplyFixes(findings)
	if len(applied) != 1 {
		t.Fatalf("the fix does not fit: %+v", findings[0].Fix)
	}
	return string(changes[0].After)
}

// TestSessionsOfFormat1AreUpgraded rewrites the three sessions as they were. All
// comments stay, and the result has the present format.
func TestSessionsOfFormat1AreUpgraded(t *testing.T) {
	names, err := filepath.Glob("testdata/format1/*.toml")
	if err != nil || len(names) != 3 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		before, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		after := upgraded(t, string(before))
		golden(t, strings.TrimSuffix(name, ".toml")+".golden", after)
		if diff := cmp.Diff(comments(before), comments([]byte(after))); diff != "" {
			t.Errorf("%s: comments (-before +after):\n%s", name, diff)
		}
		if findings, err := Outdated(fstest.MapFS{FileName: {Data: []byte(after)}}, "s"); err != nil || len(findings) > 0 {
			t.Errorf("%s: %v, %v", name, findings, err)
		}
		if len(after)*10 > len(before)*11 {
			t.Errorf("%s has %d bytes, more than a tenth above %d", name, len(after), len(before))
		}
	}
}

func comments(content []byte) []string {
	var all []string
	for _, c := range tomlfile.Comments(source.NewFile("f", content)) {
		all = append(all, c.Text())
	}
	return all
}

func TestUpgradeKeepsWhatItDoesNotChange(t *testing.T) {
	tests := []struct{ name, before, after string }{
		{"no chairs", "body = 'x'\n", "format = 2\n\nbody = 'x'\n"},
		{"a format that is written", "format = 1 # c\n[[chairs]]\nname = 'b'\n", "format = 2 # c\n[[officers]]\noffice = \"chair\"\nname = 'b'\n"},
		{"empty", "", "format = 2\n\n"},
		{"a list in braces", "chairs = [{ key = 'a', name = 'b' }, { name = 'c', role = 'rapporteur' }] # c\n",
			"format = 2\n\nofficers = [{ key = 'a', office = \"chair\", name = 'b' }, { name = 'c', office = 'rapporteur' }] # c\n"},
		{"comments and spaces", "[[ chairs ]] # one\n  key = 'a' # two\n  # three\n  name = 'b'\n[[chairs]]\n\"role\" = 'x' # four\n",
			"format = 2\n\n[[ officers ]] # one\n  key = 'a' # two\n  # three\n  office = \"chair\"\n  name = 'b'\n[[officers]]\n\"office\" = 'x' # four\n"},
		{"line ends of Windows", "[[chairs]]\r\nname = 'b'\r\n", "format = 2\r\n\r\n[[officers]]\r\noffice = \"chair\"\r\nname = 'b'\r\n"},
		{"without a name", "[[chairs]]\nkey = 'a'\n", "format = 2\n\n[[officers]]\nkey = 'a'\n"},
		{"the word elsewhere", "[[chairs]] # chairs\nname = 'chairs'\nrole = 'role'\n", "format = 2\n\n[[officers]] # chairs\nname = 'chairs'\noffice = 'role'\n"},
		{"one table", "[chairs]\nname = 'b'\n", "format = 2\n\n[officers]\nname = 'b'\n"},
		{"no list at all", "chairs = 1\n", "format = 2\n\nofficers = 1\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.after, upgraded(t, test.before)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
