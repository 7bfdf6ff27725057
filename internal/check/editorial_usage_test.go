package check_test

import (
	"testing"

	"rapporteur/internal/check"
)

// TestAWordWithFormsIsNotFixed: between процент, процента and процентов only
// an author can choose, who knows the sentence.
func TestAWordWithFormsIsNotFixed(t *testing.T) {
	base, all := archives(t)
	for folder, want := range map[string]bool{"bad": true, "bad-ru": false, "bad-ru-forms": false} {
		ctx, earlier := open(t, newExample(base, all["per-cent"][folder]))
		for _, f := range check.Run(ctx, earlier, settings(t), 2) {
			if f.Rule == "per-cent" && (f.Fix != nil) != want {
				t.Errorf("%s: %s: has a fix: %t, want %t", folder, f.Message, !want, want)
			}
		}
	}
}
