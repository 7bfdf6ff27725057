package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	gocmp "github.com/google/go-cmp/cmp"

	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/locales"
)

var update = flag.Bool("update", false, "rewrite docs/kinds.md")

// TestManualListsTheKinds compares the generated part of the manual's page with what
// the built-in kinds declare and what the tables of English sentences say.
func TestManualListsTheKinds(t *testing.T) {
	const page, begin, end = "../../docs/kinds.md", "<!-- kinds: generated -->\n", "<!-- kinds: end -->\n"
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(content), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s has no part between %q and %q", page, begin, end)
	}
	want := before + begin + kindsManual(t) + end + after
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := gocmp.Diff(want, string(content)); diff != "" {
		t.Errorf("%s is stale, run the test with -update (-want +got):\n%s", page, diff)
	}
}

// kindsManual returns the tables of each kind, and then an example of each act.
func kindsManual(t *testing.T) string {
	var b strings.Builder
	var acts kind.Vocabulary[kind.Act]
	for _, k := range builtInKinds(t) {
		fmt.Fprintf(&b, "\n## %s\n\nThe kind of report of the bodies %s.\n", k.name, strings.Join(k.bodies, ", "))
		writeWords(&b, "offices", "`%s`", k.Offices.Keys(), k.Offices.About())
		writeWords(&b, "capacities", "`%s`", k.Capacities.Keys(), k.Capacities.About())
		writeWords(&b, "series", "`%s`", k.Series.Keys(), headed(t, k.Series))
		for _, plain := range []struct {
			what  string
			words kind.Vocabulary[kind.Plain]
		}{{"sittings", k.Sittings}, {"modes", k.Modes}, {"segments", k.Segments}} {
			if len(plain.words) > 0 {
				fmt.Fprintf(&b, "\n| %s |\n|---|\n| `%s` |\n", plain.what, strings.Join(plain.words.Keys(), "`, `"))
			}
		}
		writeWords(&b, "outputs", "`%s`", k.Outputs.Keys(), k.Outputs.About())
		writeWords(&b, "acts", "[`%s`](#%[1]s)", k.Acts.Keys(), k.Acts.About())
		acts = append(acts, k.Acts.Only(func(a kind.Act) bool { return !slices.Contains(acts.Keys(), a.Key.V) })...)
	}
	b.WriteString("\n## Examples of acts\n\nEach act with facts, and its sentence in an English report. The keys are those of other tables of the session.\n")
	examples := englishExamples(t)
	for _, a := range acts {
		e, ok := examples[a.Key.V]
		if !ok {
			t.Errorf("no row of the English tables is about an act %q", a.Key.V)
		}
		fmt.Fprintf(&b, "\n### %s\n\n```toml\n[[acts]]\n%s```\n\n%s\n", a.Key.V, written(a, e.fields), quote(e.sentence))
	}
	b.WriteString("\n")
	return b.String()
}

// builtIn is a kind of report with the bodies that have it.
type builtIn struct {
	*kind.Kind
	name   string
	bodies []string
}

func builtInKinds(t *testing.T) []builtIn {
	t.Helper()
	var kinds []builtIn
	for _, key := range bodies(t) {
		b := loadBody(t, kind.Text{V: key})
		at := slices.IndexFunc(kinds, func(k builtIn) bool { return k.name == b.Report.V })
		if at < 0 {
			at, kinds = len(kinds), append(kinds, builtIn{Kind: b.Kind, name: b.Report.V})
		}
		kinds[at].bodies = append(kinds[at].bodies, "`"+key+"`")
	}
	return kinds
}

// writeWords writes the table of one vocabulary, if it has any words.
func writeWords(b *strings.Builder, what, form string, keys, about []string) {
	if len(keys) == 0 {
		return
	}
	fmt.Fprintf(b, "\n| %s | |\n|---|---|\n", what)
	for i, key := range keys {
		fmt.Fprintf(b, "| "+form+" | %s |\n", key, about[i])
	}
}

// headed says of each series what the headings of its texts are in English.
func headed(t *testing.T, all kind.Vocabulary[kind.Series]) []string {
	t.Helper()
	labels, about := provisionLabels(t), all.About()
	for i, s := range all {
		label := cmp.Or(s.Label.V, s.Key.V)
		if labels[label] == "" {
			t.Errorf("no label of texts is called %q", label)
		}
		about[i] += "; headed \"" + labels[label] + "\" unless the body has a rule for its numbers"
	}
	return about
}

// provisionLabels returns the headings of adopted and proposed texts in English.
func provisionLabels(t *testing.T) map[string]string {
	t.Helper()
	var labels struct {
		Provision map[string]string `toml:"provision"`
	}
	if _, err := toml.DecodeFS(locales.FS, "en/writing/labels.toml", &labels); err != nil {
		t.Fatal(err)
	}
	return labels.Provision
}

// example is an act of a row of the tables, and its sentence.
type example struct {
	fields   map[string]any
	sentence string
}

// englishExamples returns for each kind of act the one that has most fields, by
// preference with an occasion of its own.
func englishExamples(t *testing.T) map[string]example {
	t.Helper()
	best, score := make(map[string]example), make(map[string]int)
	for _, r := range readTables(t, lang.English) {
		var facts struct {
			Acts []map[string]any `toml:"acts"`
		}
		if _, err := toml.Decode(r.Facts.V, &facts); err != nil {
			t.Fatal(err)
		}
		for _, a := range facts.Acts {
			if key, _ := a["key"].(string); r.What.V != "act-"+key || r.Want.V == absent {
				continue
			}
			act := a["kind"].(string)
			points := 1 + 2*len(a)
			if strings.Contains(r.Want.V, "same meeting") {
				points -= 3
			}
			if points > score[act] {
				best[act], score[act] = example{a, r.Want.V}, points
			}
		}
	}
	return best
}

// written returns the fields of an act as session.toml has them, in the order of
// its kind.
func written(a kind.Act, fields map[string]any) string {
	var b strings.Builder
	fmt.Fprintf(&b, "kind = %q\n", a.Key.V)
	for _, field := range kind.Fields() {
		if value, ok := fields[field]; ok {
			fmt.Fprintf(&b, "%s = %s\n", field, literal(value))
		}
	}
	return b.String()
}

func literal(value any) string {
	switch value := value.(type) {
	case string:
		return fmt.Sprintf("%q", value)
	case time.Time:
		if value.Year() == 0 { // a time of day
			return value.Format(time.TimeOnly)
		}
		return value.Format(time.DateOnly)
	case []any:
		var all []string
		for _, v := range value {
			all = append(all, literal(v))
		}
		return "[" + strings.Join(all, ", ") + "]"
	case map[string]any:
		var all []string
		for _, key := range []string{"in_favour", "against", "abstaining"} {
			if v, ok := value[key]; ok {
				all = append(all, key+" = "+literal(v))
			}
		}
		return "{ " + strings.Join(all, ", ") + " }"
	}
	return fmt.Sprint(value)
}

// quote returns a sentence as a quotation of Markdown, its list on lines of its own.
func quote(sentence string) string {
	lines := strings.Split(strings.NewReplacer("⍽", " ", "⸱", " ").Replace(sentence), "\n")
	return "> " + strings.Join(lines, "  \n> ")
}
