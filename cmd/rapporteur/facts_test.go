package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rapporteur/internal/lang"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// fact is something that a session must be able to say: the rows that say it,
// and what refuses it where it is wrong.
type fact struct {
	Fact  session.Text   `toml:"fact" required:"true"`
	Rows  []session.Text `toml:"rows" required:"true"` // their rules in the English tables
	Rules []session.Text `toml:"rules"`                // which have an example each
	Slips []session.Text `toml:"slips"`                // cases of internal/pipeline
}

// TestFacts: every fact of testdata/facts.toml has rows in all six languages, and
// is refused where it is wrong.
func TestFacts(t *testing.T) {
	tables := make(map[lang.Tag][]row)
	for _, l := range lang.All() {
		tables[l.Tag] = readTables(t, l.Tag)
	}
	slips := slipNames(t)
	for _, f := range readFacts(t) {
		if len(f.Rules)+len(f.Slips) == 0 {
			t.Errorf("%s: nothing refuses it where it is wrong", f.Fact.Span)
		}
		for _, name := range f.Rows {
			saidInAll(t, name, tables)
		}
		for _, id := range f.Rules {
			if _, err := os.Stat(filepath.Join("../../internal/rule/examples", id.V+".txtar")); err != nil {
				t.Errorf("%s: the rule has no example: %v", id.Span, err)
			}
		}
		for _, name := range f.Slips {
			if !slips[name.V] {
				t.Errorf("%s: no slip is called %q", name.Span, name.V)
			}
		}
	}
}

func readFacts(t *testing.T) []fact {
	t.Helper()
	content, err := os.ReadFile("testdata/facts.toml")
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Facts []fact `toml:"facts" required:"true"`
	}
	mustBeClean(t, tomlfile.Decode(source.NewFile("facts.toml", content), &read))
	return read.Facts
}

// saidInAll reports the languages that lack the row that the English tables call
// so. It is the one with the same facts and place, and wants something there.
func saidInAll(t *testing.T, name session.Text, tables map[lang.Tag][]row) {
	t.Helper()
	var english []row
	for _, r := range tables[lang.English] {
		if r.Rule.V == name.V {
			english = append(english, r)
		}
	}
	if len(english) != 1 {
		t.Errorf("%s: %d rows of the English tables are called %q", name.Span, len(english), name.V)
		return
	}
	for _, l := range lang.All() {
		said := false
		for _, r := range tables[l.Tag] {
			said = said || r.asks() == english[0].asks() && r.Want.V != absent
		}
		if !said {
			t.Errorf("%s: %s has no row with these facts and this place: %q", name.Span, l.Tag, name.V)
		}
	}
}

// asks is what the rows of one fact have in common in all languages.
func (r row) asks() string {
	return r.What.V + "\n" + strings.Join(strings.Fields(r.Facts.V), " ")
}

// slipNames returns the names of all slips of authors.
func slipNames(t *testing.T) map[string]bool {
	t.Helper()
	archives, err := filepath.Glob("../../internal/pipeline/testdata/slips/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("there are no slips: ", err)
	}
	names := make(map[string]bool)
	for _, path := range archives {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			names[f.Name] = true
		}
	}
	return names
}
