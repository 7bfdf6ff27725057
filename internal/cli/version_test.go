package cli

import (
	"runtime/debug"
	"testing"
)

func TestVersionNamesCommitAndDateOfTheData(t *testing.T) {
	setting := func(key, value string) debug.BuildSetting { return debug.BuildSetting{Key: key, Value: value} }
	revision := setting("vcs.revision", "0123456789abcdef0123456789abcdef01234567")
	date := setting("vcs.time", "2026-03-01T23:30:00-02:00")
	tests := []struct {
		name     string
		settings []debug.BuildSetting
		want     string
	}{
		{"without version control", nil, "(commit unknown, data of an unknown date)"},
		{"of a commit", []debug.BuildSetting{revision, date, setting("vcs.modified", "false")}, "(commit 0123456789ab, data of 2026-03-02)"},
		{"of a changed tree", []debug.BuildSetting{revision, date, setting("vcs.modified", "true")},
			"(commit 0123456789ab with changes, data of 2026-03-02)"},
		{"of a commit with a short name", []debug.BuildSetting{setting("vcs.revision", "12")}, "(commit 12, data of an unknown date)"},
		{"at a time that nobody can read", []debug.BuildSetting{setting("vcs.time", "noon")}, "(commit unknown, data of an unknown date)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, want := described(&debug.BuildInfo{Settings: test.settings}), version+" "+test.want; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	if got, want := described(nil), version+" (commit unknown, data of an unknown date)"; got != want {
		t.Errorf("without information: %q, want %q", got, want)
	}
}
