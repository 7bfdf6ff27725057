package published

import "testing"

func TestCyrillicLettersOfLabelsBecomeLatin(t *testing.T) {
	if got := latin("АВСЕНІКХ. асеіх) Ж"); got != "ABCEHIKX. aceix) Ж" {
		t.Errorf("the labels are %q", got)
	}
}
