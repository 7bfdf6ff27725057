package pipeline

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// numberedEntry is what is the same in all languages of an entry of the JSON
// edition.
type numberedEntry struct {
	Key     string
	Number  string
	Section string
	Refs    []string
	Items   []numberedEntry
}

type numberedEdition struct {
	Language        string
	Outline         []struct{ Key, Label string }
	Paragraphs      []numberedEntry
	Recommendations []numberedEntry
}

func TestAllLanguagesHaveTheSameKeysAndNumbers(t *testing.T) {
	d := draftSample(t, openProject(t))
	outputs := render(t, d, Request{Formats: []string{JSON}})
	if len(outputs) != 6 {
		t.Fatalf("%d editions, want six", len(outputs))
	}
	var first numberedEdition
	for i, o := range outputs {
		var e numberedEdition
		if err := json.Unmarshal(o.Content, &e); err != nil {
			t.Fatalf("%s: %v", o.Name, err)
		}
		if i == 0 {
			first = e
			continue
		}
		if got, want := structure(e), structure(first); got != want {
			t.Errorf("%s and %s differ:\n%s\n%s", e.Language, first.Language, got, want)
		}
	}
	compareNumbers(t, "paragraphs", first.Paragraphs, 54)
	compareNumbers(t, "recommendations", first.Recommendations, 13)
}

// structure lists everything but words.
func structure(e numberedEdition) string {
	var b strings.Builder
	for _, h := range e.Outline {
		fmt.Fprintln(&b, h.Key)
	}
	fmt.Fprintf(&b, "%+v\n%+v\n", e.Paragraphs, e.Recommendations)
	return b.String()
}

func compareNumbers(t *testing.T, what string, entries []numberedEntry, want int) {
	t.Helper()
	if len(entries) != want {
		t.Errorf("%d %s, want %d", len(entries), what, want)
	}
	for i, e := range entries {
		if e.Number != fmt.Sprint(i+1) {
			t.Errorf("%s: %q has number %s, want %d", what, e.Key, e.Number, i+1)
		}
	}
}

func TestSectionsOfTheSampleAreThoseOfThePublishedReport(t *testing.T) {
	d := draftSample(t, openProject(t))
	for _, e := range d.Editions {
		if e.Language.Tag != "en" {
			continue
		}
		var labels []string
		for _, h := range e.Outline {
			labels = append(labels, h.Label)
		}
		const want = "I. II. A. B. C. III. A. B. C. D. IV. A. B. C. D. E. V."
		if got := strings.Join(labels, " "); got != want {
			t.Errorf("sections %s, want %s", got, want)
		}
	}
}

func TestEverySessionBuildsWithoutAWarning(t *testing.T) {
	p := openProject(t)
	p.Lint = true
	folders, err := filepath.Glob("../../sessions/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("no sessions", err)
	}
	for _, folder := range folders {
		d, err := p.Draft(os.DirFS(folder), folder, rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range d.Findings {
			if f.Severity != diag.Info {
				t.Errorf("%s: %s: %s [%s]", f.Span, f.Severity, f.Message, f.Rule)
			}
		}
		render(t, d, Request{Formats: Formats()})
	}
}

// TestTheJSONEditionCanBeSearched: what somebody types is found, though pages
// have no-break spaces and word joiners there.
func TestTheJSONEditionCanBeSearched(t *testing.T) {
	outputs := render(t, draftSample(t, openProject(t)), Request{Formats: []string{JSON}})
	found := make(map[string]bool)
	for _, o := range outputs {
		for _, words := range []string{"11 and 12 July 2024", "تموز/يوليه", "举行的偷运移民", "paras. 7–9 and 12", "« Prévenir"} {
			found[words] = found[words] || strings.Contains(string(o.Content), words)
		}
		for _, r := range string(o.Content) {
			if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Zs, r) && r != ' ' {
				t.Fatalf("%s has the character %U", o.Name, r)
			}
		}
	}
	for words, ok := range found {
		if !ok {
			t.Errorf("%q is not found", words)
		}
	}
}
