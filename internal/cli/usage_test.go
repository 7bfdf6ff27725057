package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// Wrong usage is one line that begins with the program's name, says what is wrong
// and what to write instead; nothing is built, and no file is left.
func TestWrongUsageIsOneLine(t *testing.T) {
	const sample = "../../sessions/ctoc-cop-wg7-2024"
	tests := []struct {
		args []string
		want string
	}{
		{[]string{"build"}, "at least 1 arg"},
		{[]string{"build", sample, "--out", ""}, "--out is empty; use ."},
		{[]string{"build", sample, "--lang", "de"}, `there is no language "de"; use ar, zh, en, fr, ru, es`},
		{[]string{"build", sample, "--lang", "en\nfr"}, "line end"},
		{[]string{"build", sample, "--lang", "EN"}, `there is no language "EN"`},
		{[]string{"build", sample, "--format", ""}, "--format is empty"},
		{[]string{"build", sample, "--format", "docx"}, `there is no format "docx"; use html, pdf, json`},
		{[]string{"build", sample, "--attach", "all"}, `"all" cannot be attached; use source`},
		{[]string{"build", sample, "--attach", "source", "--format", "html"}, "--attach embeds files in PDF files"},
		{[]string{"build", sample, "--out", "-"}, "--out - writes one file"},
		{[]string{"build", sample, "--out", "-", "--lang", "en"}, "--out - writes one file"},
		{[]string{"build", sample, sample}, "would both be built into"},
		{[]string{"build", sample, "--jobs", "-1"}, "--jobs -1 is not a number of languages"},
		{[]string{"build", sample, "--jobs", "two"}, `invalid argument "two"`},
		{[]string{"build", sample, "--data", "nope"}, "cannot use the data of nope"},
		{[]string{"build", sample, "--font-dir", "nope"}, "cannot use the fonts of nope"},
		{[]string{"build", sample, "--project", "nope"}, "cannot use the project nope"},
		{[]string{"build", sample, "--limit", "toml=x"}, "toml=x"},
		{[]string{"build", sample, "--limit", "films=1MB"}, "films"},
		{[]string{"build", sample, "--limit", "toml=-1"}, "toml=-1"},
		{[]string{"build", sample, "--limit", "toml"}, "toml"},
		{[]string{"build", sample, "--quiet=perhaps"}, "perhaps"},
		{[]string{"build", sample, "--unknown"}, "unknown flag: --unknown"},
		{[]string{"build", "nope", "--out"}, "flag needs an argument"},
		{[]string{"check"}, "at least 1 arg"},
		{[]string{"check", sample, "--fix", "--diff"}, "fix diff"},
		{[]string{"check", sample, "--format", "xml"}, "xml"},
		{[]string{"check", "nope.md"}, "cannot read the report"},
		{[]string{"check", sample, "--baseline", "nope.json"}, "cannot read the baseline"},
		{[]string{"check", "nope.md", "--lang", "en"}, "cannot read the report"},
		{[]string{"check", sample, "--lang", "xx"}, "xx"},
		{[]string{"verify"}, "at least 1 arg"},
		{[]string{"verify", "nope.pdf"}, "nope.pdf"},
		{[]string{"renumber", "a.json"}, "at least 2 arg"},
		{[]string{"renumber", "a.json", "b.json"}, "a.json"},
		{[]string{"renumber", "a.json", "b.json", "--format", "pdf"}, "pdf"},
		{[]string{"explain"}, "accepts 1 arg"},
		{[]string{"explain", "body-unkown"}, "body-unknown"},
		{[]string{"schema", "ctoc-cop-wg8"}, "did you mean"},
		{[]string{"schema", "--edition", "pdf"}, "write --edition json"},
		{[]string{"schema", "--edition", "json", "ctoc-cop-wg7"}, "leave out the body"},
		{[]string{"upgrade"}, "at least 1 arg"},
		{[]string{"data", "list"}, "between 1 and 2 arg"},
		{[]string{"data", "list", "people"}, "there is no list of"},
		{[]string{"data", "list", "places", "--lang", "xx"}, `there is no language "xx"`},
		{[]string{"data", "list", "states", "Atlantis"}, `no key or name contains "Atlantis"`},
		{[]string{"data", "export"}, "at least 1 arg"},
		{[]string{"data", "export", "../secrets"}, "begins with templates or locales"},
		{[]string{"data", "export", "templates/../../x"}, "begins with templates or locales"},
		{[]string{"data", "export", "locales/xx"}, "there is no data of the path locales/xx"},
		{[]string{"import", "participation", "list.csv"}, "write rapporteur import participation LIST SESSION"},
		{[]string{"import", "participation", "nope.csv", sample}, "cannot read the list"},
		{[]string{"import", "participation", "nope.csv", sample, "--map", "sate=C"}, "the columns are state, organization"},
		{[]string{"import", "statements", "nope.csv", sample, "--capacity", "guest"}, `no capacity is called "guest"`},
		{[]string{"import", "statements", "nope.csv", sample, "--format", "sarif"}, "use text or json"},
		{[]string{"man"}, "accepts 1 arg"},
		{[]string{"chek", sample}, "check"},
		{[]string{"help", "chek"}, "chek"},
		{[]string{"--unknown"}, "unknown flag: --unknown"},
	}
	for _, test := range tests {
		before := entries(t)
		var out, failures bytes.Buffer
		code := Run(test.args, Terminal{Out: &out, Err: &failures})
		said := failures.String()
		if code != failed || !strings.HasPrefix(said, "rapporteur: ") || strings.Count(said, "\n") != 1 || !strings.Contains(said, test.want) {
			t.Errorf("%q: exit code %d, %q; want 2 and one line with %q", test.args, code, said, test.want)
		}
		if out.Len() > 0 {
			t.Errorf("%q prints %q", test.args, out.String())
		}
		if after := entries(t); after != before {
			t.Errorf("%q leaves %s; want %s", test.args, after, before)
		}
	}
}

// entries returns what is in the current folder.
func entries(t *testing.T) string {
	t.Helper()
	list, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range list {
		names = append(names, entry.Name())
	}
	return strings.Join(names, " ")
}
