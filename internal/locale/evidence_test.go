package locale

import (
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

const (
	evidenceFolder = "../../docs/names/"
	openNames      = evidenceFolder + "open.tsv"
)

// ofTheSystem are the kinds of what is in the chart of the United Nations system, or a
// body that its meetings name.
var ofTheSystem = []string{"secretariat", "entity", "agency", "related", "body"}

func ofSystem(kind string) bool { return slices.Contains(ofTheSystem, kind) }

// sureness returns the codes of entities of some kinds whose names in a language were
// seen in a published text, are marked unsure, or neither.
func sureness(t *testing.T, l *Locale, of func(kind string) bool) (seen, unsure, neither []string) {
	t.Helper()
	evidence := evidenceOf(t, l.Language().Tag)
	for _, code := range l.Codes() {
		entity, _ := l.Entity(code)
		entry, _ := l.Entry(code)
		switch {
		case !of(entity.Kind):
		case evidence[code]["name"]:
			seen = append(seen, code)
		case entry.IsUnsure("name"):
			unsure = append(unsure, code)
		default:
			neither = append(neither, code)
		}
	}
	return seen, unsure, neither
}

// evidenceOf returns what of each code was seen, its name or its abbreviation.
func evidenceOf(t *testing.T, tag lang.Tag) map[string]map[string]bool {
	t.Helper()
	all := make(map[string]map[string]bool)
	for i, line := range linesOf(t, evidenceFolder+string(tag)+".tsv") {
		row := strings.Split(line, "\t")
		if line == "" || strings.HasPrefix(line, "#") || row[0] == "key" {
			continue
		}
		if len(row) != 4 || row[1] != "name" && row[1] != "abbreviation" || row[2] == "" || row[3] == "" {
			t.Errorf("%s.tsv:%d: a row has a key, name or abbreviation, an address and the words seen", tag, i+1)
			continue
		}
		if all[row[0]] == nil {
			all[row[0]] = make(map[string]bool)
		}
		all[row[0]][row[1]] = true
	}
	return all
}

// No mark is raised without its evidence: a name of the system was seen, or is marked
// unsure, or is one of those that docs/names/open.tsv lists, which get fewer.
func TestNamesOfTheSystemHaveEvidence(t *testing.T) {
	missing := make(map[string][]string) // languages by code
	for _, language := range lang.All() {
		l, tag := load(t, language.Tag), string(language.Tag)
		for code, seen := range evidenceOf(t, language.Tag) {
			if entry, ok := l.Entry(code); !ok && !slices.Contains(l.PlaceKeys(), code) {
				t.Errorf("%s.tsv: no entity and no place has the key %q", tag, code)
			} else if seen["name"] && entry.IsUnsure("name") {
				t.Errorf("%s.tsv: the name of %s is marked unsure, but was seen", tag, code)
			}
		}
		_, _, neither := sureness(t, l, ofSystem)
		for _, code := range neither {
			missing[code] = append(missing[code], tag)
		}
	}
	var content strings.Builder
	for _, line := range linesOf(t, openNames) {
		key, languages, ok := strings.Cut(line, "\t")
		if ok && key != "key" {
			still := slices.DeleteFunc(strings.Fields(languages), func(tag string) bool { return !slices.Contains(missing[key], tag) })
			missing[key] = slices.DeleteFunc(missing[key], func(tag string) bool { return slices.Contains(still, tag) })
			if line = key + "\t" + strings.Join(still, " "); len(still) == 0 {
				continue
			}
		}
		content.WriteString(line + "\n")
	}
	for code, languages := range missing {
		if len(languages) > 0 {
			t.Errorf("nobody has seen the name of %s in %v: add the text that has it to docs/names/<language>.tsv, or unsure = [\"name\"]", code, languages)
		}
	}
	current := strings.TrimSuffix(content.String(), "\n")
	if *update {
		if err := os.WriteFile(openNames, []byte(current), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Join(linesOf(t, openNames), "\n") != current {
		t.Errorf("%s lists names that were seen or are marked: run go test ./internal/locale -update", openNames)
	}
}
