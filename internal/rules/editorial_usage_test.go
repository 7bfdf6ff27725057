package rules_test

import (
	"testing"
)

// TestAWordWithFormsIsNotFixed: between процент, процента and процентов only
// an author can choose, who knows the sentence.
func TestAWordWithFormsIsNotFixed(t *testing.T) {
	for folder, want := range map[string]bool{"bad": true, "bad-ru": false, "bad-ru-forms": false} {
		ctx, earlier := open(t, example("per-cent", folder))
		for _, f := range run(ctx, earlier, everything()) {
			if f.Rule == "per-cent" && (f.Fix != nil) != want {
				t.Errorf("%s: %s: has a fix: %t, want %t", folder, f.Message, !want, want)
			}
		}
	}
}
