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
that is doubtful is marked ` + "`unsure = [\"name\"]`" + ` in ` + "`locales/<language>/names`" + `, a place with a comment; a report that prints an unsure name gets a warning. Names that are neither
are well known, or open lists have them too; those of the United Nations system are in [open.tsv](open.tsv), which no name may join. The tables are made by a test (` + "`make update`" + `).

| | organizations, bodies, instruments: seen | neither | unsure | groups: seen | neither | unsure | places | unsure | addresses |
|---|---|---|---|---|---|---|---|---|---|
`)
	for _, language := range lang.All() {
		l := load(t, language.Tag)
		cells := func(of func(kind string) bool) string {
			seen, unsure, neither := sureness(t, l, of)
			return fmt.Sprintf("%d | %d | %d", len(seen), len(neither), len(unsure))
		}
		organizations := func(kind string) bool { return kind != "state" && kind != "union" && kind != GroupKind }
		tag := string(language.Tag)
		places := linesOf(t, "../../locales/"+tag+"/names/places.toml")
		fmt.Fprintf(&b, "| %s | %s | %s | %d | %d | %d |\n", tag, cells(organizations), cells(func(kind string) bool { return kind == GroupKind }),
			count(places, " = {"), count(places, "# unsure"), count(linesOf(t, "../../docs/names/"+tag+".tsv"), "\t")-1)
	}
	b.WriteString(`
The United Nations system: the Secretariat, entities, agencies, related organizations and bodies.

| | names | seen | neither | unsure | share of the unsure |
|---|---|---|---|---|---|
`)
	for _, language := range lang.All() {
		seen, unsure, neither := sureness(t, load(t, language.Tag), ofSystem)
		all := len(seen) + len(unsure) + len(neither)
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %.1f %% |\n", language.Tag, all, len(seen), len(neither), len(unsure), 100*float64(len(unsure))/float64(all))
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
