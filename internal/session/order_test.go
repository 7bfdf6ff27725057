package session

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestActsAreInOrder holds the one list of what happened: by sitting, then by
// item, then as the file has it, whatever the table.
func TestActsAreInOrder(t *testing.T) {
	const head = `format = 2
sittings = [{ number = 1, date = 2024-03-04, items = ["opening"] }, { number = 2, date = 2024-03-05, items = ["budget"] }]
agenda = [{ key = "opening", sub = [{ key = "election" }] }, { key = "budget" }, { key = "other" }]
`
	for name, test := range map[string]struct{ acts, want string }{
		"nothing": {"", ""},
		"by sitting, item and file": {
			`acts = [{ kind = "a", sitting = 2 }, { kind = "b", sitting = 1, item = "budget" }, { kind = "c", sitting = 1, item = "election" }, { kind = "d", sitting = 1, item = "budget" }, { kind = "e", sitting = 1 }]`,
			"e-1-1 c-1-1 b-1-1 d-1-1 a-2-1",
		},
		"of a day": {
			`acts = [{ kind = "late", date = 2024-06-01 }, { kind = "between", date = 2024-03-04 }, { kind = "early", date = 2024-01-01 }, { kind = "x", sitting = 2 }, { kind = "y", sitting = 1 }]`,
			"early-1 y-1-1 between-1 x-2-1 late-1",
		},
		"after": {
			`acts = [{ kind = "a", key = "last", sitting = 1, item = "opening", after = "second" }, { kind = "a", key = "first", sitting = 1, item = "budget" }, { kind = "a", key = "second", sitting = 1, item = "other", after = "first" }, { kind = "a", key = "third", sitting = 1, item = "other", after = "first" }]`,
			"first second last third",
		},
		"keys that are taken": {
			`acts = [{ kind = "a", sitting = 1 }, { kind = "b", key = "a-1-1", sitting = 1 }, { kind = "a", sitting = 1 }]`,
			"a-1-2 a-1-1 a-1-3",
		},
		"statements and panels": {
			`acts = [{ kind = "a", sitting = 1 }, { kind = "a", sitting = 2, after = "led" }, { kind = "b", sitting = 2, item = "budget" }]
statements = [{ key = "said", capacity = "secretariat", items = ["budget"] }, { key = "unplaced", capacity = "secretariat" }]
moderators = [{ key = "led", name = "Ana Example", surname = "Example", gender = "feminine", affiliation = "FRA", item = "budget" }, { key = "too", name = "Ana Example", surname = "Example", gender = "feminine", affiliation = "FRA", item = "budget" }]`,
			"a-1-1 b-2-1 said panel-budget a-2-1 unplaced",
		},
	} {
		s, _, err := Load(fstest.MapFS{FileName: {Data: []byte(head + test.acts)}}, "s", known())
		if err != nil {
			t.Fatal(err)
		}
		var keys []string
		for _, a := range s.Acts {
			keys = append(keys, a.Key.V)
		}
		if got := strings.Join(keys, " "); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// TestNoActIsLost: acts that come after each other are in the list too.
func TestNoActIsLost(t *testing.T) {
	const acts = `format = 2
acts = [{ kind = "a", key = "x", after = "y" }, { kind = "a", key = "y", after = "x" }, { kind = "a", key = "z", after = "y" }, { kind = "a", key = "self", after = "self" }]`
	s, findings, err := Load(fstest.MapFS{FileName: {Data: []byte(acts)}}, "s", known())
	if err != nil {
		t.Fatal(err)
	}
	circles := 0
	for _, f := range findings {
		if f.Rule == ruleActOrder.ID {
			circles++
		}
	}
	if len(s.Acts) != 4 || circles != 2 {
		t.Errorf("%d acts and %d circles, want 4 and 2: %v", len(s.Acts), circles, findings)
	}
}
