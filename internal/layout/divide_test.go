package layout

import "testing"

func TestAMonthBesideAFigureIsTied(t *testing.T) {
	const nbsp = "\u00A0"
	tests := []struct {
		before, word, after string
		want                bool
	}{
		{"20" + nbsp, "novembre", nbsp + "2015", true},
		{"20" + nbsp, "novembre", "", true},
		{"", "novembre", nbsp + "2015", true},
		{"en ", "novembre", " 2015", false},
		{"«" + nbsp, "rapportant", nbsp + "»", false},
		{"", "novembre", "", false},
	}
	for _, tt := range tests {
		start := len([]rune(tt.before))
		end := start + len([]rune(tt.word))
		if got := isTied([]rune(tt.before+tt.word+tt.after), start, end); got != tt.want {
			t.Errorf("%q in %q: tied %t", tt.word, tt.before+tt.word+tt.after, got)
		}
	}
}
