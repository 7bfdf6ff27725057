package locale

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

// TestUnsureNamesAreCounted holds the page that tells how many names nobody has seen in
// a published text.
func TestUnsureNamesAreCounted(t *testing.T) {
	const page = "../../docs/names/README.md"
	var b strings.Builder
	b.WriteString(`# How sure the names are

Where a name or an abbreviation was seen in a published text of the United Nations, a treaty or an official list is in the file of its language beside this page. A name
without evidence is marked ` + "`unsure = [\"name\"]`" + ` in ` + "`locales/<language>/names`" + `, a place with a comment. This table is
made by a test (` + "`make update`" + `).

| | organizations, bodies, instruments | unsure | groups | unsure | places | unsure | seen, with the address |
|---|---|---|---|---|---|---|---|
`)
	for _, language := range lang.All() {
		l := load(t, language.Tag)
		var all, unsure, groups, unsureGroups int
		for _, code := range l.Codes() {
			entity, _ := l.Entity(code)
			entry, _ := l.Entry(code)
			switch is := entry.IsUnsure("name"); {
			case entity.Kind == "state" || entity.Kind == "union":
			case entity.Kind == GroupKind:
				groups++
				if is {
					unsureGroups++
				}
			default:
				all++
				if is {
					unsure++
				}
			}
		}
		tag := string(language.Tag)
		places := linesOf(t, "../../locales/"+tag+"/names/places.toml")
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d | %d | %d |\n", tag, all, unsure, groups, unsureGroups,
			count(places, " = {"), count(places, "# unsure"), count(linesOf(t, "../../docs/names/"+tag+".tsv"), "\t")-1)
	}
	if *update {
		if err := os.WriteFile(page, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if string(content) != b.String() {
		t.Errorf("%s is stale: run go test ./internal/locale -update", page)
	}
}

func linesOf(t *testing.T, name string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(content), "\n")
}

func count(lines []string, with string) int {
	n := 0
	for _, line := range lines {
		if strings.Contains(line, with) && !strings.HasPrefix(line, "#") {
			n++
		}
	}
	return n
}

func TestAnUnsureNameIsAFinding(t *testing.T) {
	l := load(t, lang.Chinese)
	unsure := 0
	for _, code := range l.Codes() {
		w := l.Writer(nil, nil)
		if _, err := w.name("list", code); err != nil {
			t.Fatal(err)
		}
		entry, _ := l.Entry(code)
		want := ""
		switch {
		case entry.IsUnsure("name"):
			unsure++
			want = "the name of " + code + " is marked unsure"
		case entry.IsUnsure("list"):
			want = fmt.Sprintf("the form %q of %s is marked unsure", "list", code)
		}
		var said []string
		for _, f := range w.Findings() {
			said = append(said, f.Message)
		}
		if got := strings.Join(said, "; "); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
	if unsure == 0 {
		t.Error("no name is unsure")
	}
}
