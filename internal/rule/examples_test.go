package rule_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/rewrite"
	"rapporteur/internal/rule"
	"rapporteur/internal/rule/ruletest"
)

// TestExamplesBreakTheirRuleAtTheMarkedPlaces runs every folder of every
// rule's example: what is bad breaks the rule at the marked places, and what
// is good does not. Fixes that are offered fix what they belong to.
func TestExamplesBreakTheirRuleAtTheMarkedPlaces(t *testing.T) {
	for _, r := range pipeline.Catalogue() {
		folders := r.Example()
		if folders["bad"] == nil || folders["good"] == nil {
			t.Errorf("%s needs bad/ and good/ in examples/%s.txtar", r.ID, r.ID)
		}
		for folder, files := range folders {
			t.Run(r.ID+"/"+folder, func(t *testing.T) {
				t.Parallel()
				e := ruletest.New(r, files)
				if bad := strings.HasPrefix(folder, "bad"); bad != (len(e.Expected) > 0) {
					t.Errorf("the example marks %d places", len(e.Expected))
				}
				findings := e.Findings(t)
				if got := ruletest.Places(findings, r.ID); !slices.Equal(got, e.Expected) {
					t.Errorf("findings at\n\t%s\nwant\n\t%s\nof all%s",
						strings.Join(got, "\n\t"), strings.Join(e.Expected, "\n\t"), ruletest.Describe(findings))
				}
				if fixes := applyFixes(t, e, findings); fixes == 0 && r.ID == "reference-typed" && folder == "bad" {
					t.Error("nothing was fixed")
				}
			})
		}
	}
}

func TestTheBaseOfTheExamplesBreaksNoRule(t *testing.T) {
	for _, sees := range []rule.Subject{rule.Facts, rule.Data} {
		if found := ruletest.New(rule.Rule{Sees: sees}, nil).Findings(t); len(found) > 0 {
			t.Errorf("%s:%s", sees, ruletest.Describe(found))
		}
	}
}

// applyFixes applies the fixes of an example's findings: what they belong to
// must be gone, and there must be nothing new. It returns how many there were.
func applyFixes(t *testing.T, e *ruletest.Example, before diag.List) int {
	changes, applied := rewrite.ApplyFixes(before)
	if len(applied) == 0 || len(e.Finished) > 0 {
		return 0
	}
	for _, c := range changes {
		e.Session[strings.TrimPrefix(c.Name, "session/")] = &fstest.MapFile{Data: c.After}
	}
	if after := e.Findings(t); len(after) != len(before)-len(applied) {
		t.Errorf("%d findings, %d fixes applied, then%s", len(before), len(applied), ruletest.Describe(after))
	}
	return len(applied)
}
