package main

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/resolve"
)

// listLine is a list of session.toml that has no order of its own: not the languages,
// of which the first is that of the comparison, nor the symbols of a joint document.
var listLine = regexp.MustCompile(`(?m)^(items|speakers|members|on_behalf|submitted_by|by|nominated_by|in_favour|against|abstaining|not_voting) = \[(.*)\]$`)

// TestWhatIsPrintedDoesNotDependOnTheOrderThatWasTyped reverses all lists of names and
// of agenda items: every edition stays the same to the letter.
func TestWhatIsPrintedDoesNotDependOnTheOrderThatWasTyped(t *testing.T) {
	w := newWorld(t)
	reversed := make(map[string]int)
	for seed := uint64(1); seed <= 16; seed++ {
		for name, files := range map[string]fstest.MapFS{"session": randomSession(w.vocabulary, seed), "acts": randomActs(w.vocabulary, seed)} {
			editions, _ := w.editions(t, files)
			other := maps.Clone(files)
			other["session.toml"] = &fstest.MapFile{Data: listLine.ReplaceAllFunc(files["session.toml"].Data, func(line []byte) []byte {
				key, list, _ := bytes.Cut(line, []byte(" = ["))
				entries := strings.Split(strings.TrimSuffix(string(list), "]"), ", ")
				if len(entries) > 1 {
					reversed[string(key)]++
				}
				slices.Reverse(entries)
				return []byte(string(key) + " = [" + strings.Join(entries, ", ") + "]")
			})}
			again, _ := w.editions(t, other)
			for i, e := range editions {
				if got, want := textOf(again[i]), textOf(e); got != want {
					t.Fatalf("%s %d: in %s\n%s", name, seed, e.Language.Tag, firstDifference(got, want))
				}
			}
		}
	}
	for _, key := range []string{"items", "speakers", "members", "on_behalf", "by", "in_favour"} {
		if reversed[key] == 0 {
			t.Errorf("no list %s has two entries", key)
		}
	}
}

// textOf returns the texts of an edition, one a line.
func textOf(e *resolve.Edition) string {
	var b strings.Builder
	eachText(e.Blocks, func(text resolve.Text) { b.WriteString(text.Plain() + "\n") }, func(*resolve.Paragraph, resolve.Block) {})
	return b.String()
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "got  " + a[i] + "\nwant " + b[i]
		}
	}
	return "one has more texts"
}
