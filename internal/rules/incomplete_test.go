package rules_test

import (
	"strings"
	"testing"

	"rapporteur/internal/rule"
)

// TestWhatIsMissingIsNotCompared leaves out each line of session.toml in
// turn: an earlier stage reports that, and the rules must neither panic nor
// report a place that does not exist.
func TestWhatIsMissingIsNotCompared(t *testing.T) {
	files := copied(t, sample)
	lines := strings.SplitAfter(string(files["session.toml"].Data), "\n")
	for name := range files {
		if name != "session.toml" && !strings.HasPrefix(name, "en/") {
			delete(files, name)
		}
	}
	for i, line := range lines {
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		short := strings.Join(lines[:i], "") + strings.Join(lines[i+1:], "")
		files["session.toml"].Data = []byte(short)
		ctx, earlier := open(t, files)
		for _, f := range run(ctx, earlier, everything()) {
			if f.Span.IsZero() {
				t.Errorf("without line %d, %q: %s [%s]", i+1, line, f.Message, f.Rule)
			}
		}
	}
}

func TestFactsAreComparedWithoutReports(t *testing.T) {
	for id, want := range map[string]string{"speaker-absent": "speaker-absent error", "affiliation-absent": ""} {
		ctx, _ := open(t, example(id, "bad"))
		ctx.Languages, ctx.Numbering, ctx.Body = nil, nil, nil
		if got := severities(run(ctx, nil, rule.Settings{})); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}
