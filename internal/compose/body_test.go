package compose_test

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/tomlfile"
)

// TestPastMeetingsAreEarlier: the report of a meeting long ago tells of those
// before it only.
func TestPastMeetingsAreEarlier(t *testing.T) {
	s := loadSample(t)
	s.Meeting.From.V = tomlfile.Date{Year: 2015, Month: 11, Day: 18}
	for _, l := range lang.All() {
		r, _, findings := composeIn(t, s, l.Tag)
		noFindings(t, findings)
		var words strings.Builder
		report.EachText(r.Blocks[:1], nil, func(text *report.Text) { words.WriteString(text.Plain()) })
		for year, want := range map[string]bool{"2012": true, "2013": true, "2015": false, "2023": false} {
			if strings.Contains(words.String(), year) != want {
				t.Errorf("%s: the introduction names a meeting of %s: %t, want %t", l.Tag, year, !want, want)
			}
		}
	}
}
