package rule_test

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/pipeline"
	"rapporteur/internal/rule"
)

var update = flag.Bool("update", false, "write docs/rules.md anew")

const manual = "../../docs/rules.md"

func TestTheManualIsGeneratedFromTheRules(t *testing.T) {
	want := pipeline.Catalogue().Manual()
	if *update {
		if err := os.WriteFile(manual, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/rules.md is stale; run this test with -update")
	}
}

// TestRulesAreCalledAlike holds the scheme of identifiers, what a rule is
// about and then what is wrong, as far as a program can see it.
func TestRulesAreCalledAlike(t *testing.T) {
	scheme := regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	taken := make(map[string]string)
	for _, r := range pipeline.Catalogue() {
		if !scheme.MatchString(r.ID) {
			t.Errorf("%s is not two or more words in lower case with hyphens between them", r.ID)
		}
		for _, id := range append([]string{r.ID}, r.Former...) {
			if other, ok := taken[id]; ok {
				t.Errorf("%s and %s are both called %s", other, r.ID, id)
			}
			taken[id] = r.ID
		}
	}
}

func TestEveryRuleIsDocumented(t *testing.T) {
	for _, r := range pipeline.Catalogue() {
		if r.Summary == "" || strings.HasSuffix(r.Summary, ".") || r.Why == "" || r.Hint == "" {
			t.Errorf("%s needs a summary without a full stop, why and a hint", r.ID)
		}
		text, err := pipeline.Catalogue().Explain(r.ID)
		if err != nil || !strings.Contains(text, "\nWrong:\n") || !strings.Contains(text, "\nRight:\n") || strings.ContainsAny(text, "⟦⟧") {
			t.Errorf("%s is not explained: %v\n%s", r.ID, err, text)
		}
	}
}

func TestEveryExampleIsAboutARule(t *testing.T) {
	entries, err := os.ReadDir("examples")
	if err != nil {
		t.Fatal(err)
	}
	ids := append(pipeline.Catalogue().IDs(), "base")
	for _, e := range entries {
		if id := strings.TrimSuffix(e.Name(), ".txtar"); !slices.Contains(ids, id) {
			t.Errorf("examples/%s is about no rule", e.Name())
		}
	}
}

func TestExplainNamesTheRuleThatWasMeant(t *testing.T) {
	text, err := pipeline.Catalogue().Explain("speaker-absent")
	if err != nil || !strings.Contains(text, `speakers = ["GRC", "ITA"]`) || strings.ContainsAny(text, "⟦⟧") {
		t.Errorf("Explain: %v\n%s", err, text)
	}
	if _, err := pipeline.Catalogue().Explain("speaker-absnet"); err == nil || !strings.Contains(err.Error(), "speaker-absent") {
		t.Errorf("Explain of a misspelled rule: %v", err)
	}
	if text, err := pipeline.Catalogue().Explain("unsure-form"); err != nil || !strings.HasPrefix(text, "locale-form-unsure (") {
		t.Errorf("Explain of a former name: %v\n%s", err, text)
	}
}

func TestTheCatalogueIsSortedAndListed(t *testing.T) {
	catalogue := pipeline.Catalogue()
	if ids := catalogue.IDs(); !slices.IsSorted(ids) {
		t.Errorf("%v", ids)
	}
	if rows := strings.Count(catalogue.List(), "\n"); rows != len(catalogue) {
		t.Errorf("%d rows for %d rules", rows, len(catalogue))
	}
}

func TestSettingsGiveOptionsAndLevels(t *testing.T) {
	r := rule.Rule{ID: "word-limit", Options: []rule.Option{{Name: "limit", Default: 7}}}
	changed := rule.Settings{Numbers: map[string]map[string]int64{r.ID: {"limit": 3}}}
	if n := (rule.Settings{}).Option(r, "limit"); n != 7 {
		t.Errorf("the default is %d", n)
	}
	if n := changed.Option(r, "limit"); n != 3 {
		t.Errorf("the option is %d", n)
	}
	quiet := rule.Rule{ID: "x-y", Off: true}
	if (rule.Settings{}).Applies(quiet) || !(rule.Settings{Levels: map[string]string{"x-y": "info"}}).Applies(quiet) {
		t.Error("a rule that is off is applied when it is given a level")
	}
}
