package publish

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"rapporteur/internal/disk/disktest"
)

// trace publishes a set over another and returns the calls.
func trace(t *testing.T, lacking ...string) []string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "s")
	publish(t, dir, set("one", "old a", "same b"))
	var mu sync.Mutex
	var calls []string
	d := disktest.New(disktest.All(disktest.Lacking(lacking...), func(c disktest.Call) error {
		mu.Lock()
		defer mu.Unlock()
		calls = append(calls, c.String())
		return nil
	}))
	if _, err := Publish(t.Context(), d, dir, set("two", "new a", "same b", "new c")); err != nil {
		t.Fatal(err)
	}
	return calls
}

// After a loss of power the disk has what was synced. So every file, and then
// the folder that names them, is synced before the switch, and the folder in
// which the switch happens after it.
func TestAllIsSyncedBeforeTheSwitch(t *testing.T) {
	for how, steps := range map[string][]string{
		"exchange":    {"Exchange .s.rapporteur-new s"},
		"two renames": {"Rename s .s.rapporteur-old", "Rename .s.rapporteur-new s"},
	} {
		t.Run(how, func(t *testing.T) {
			var lacking []string
			if len(steps) > 1 {
				lacking = []string{"Exchange"}
			}
			calls := trace(t, lacking...)
			at := func(call string) int { return slices.Index(calls, call) }
			last := -1
			for i, call := range calls {
				if strings.HasPrefix(call, "Write ") {
					file := strings.TrimPrefix(call, "Write ")
					synced := at("Sync " + file)
					if synced < i || at("Close "+file) < synced {
						t.Errorf("%s is not synced after its content is written: %v", file, calls)
					}
					last = max(last, synced)
				}
			}
			folder := at("Sync .s.rapporteur-new")
			if last < 0 || folder < last || folder < at("Link X_1_fr.a X_1_fr.a") {
				t.Errorf("the folder is not synced after its files: %v", calls)
			}
			for _, step := range steps {
				if at(step) < folder {
					t.Errorf("%s comes before the folder is synced: %v", step, calls)
				}
			}
			parent := slices.IndexFunc(calls, func(call string) bool { return strings.HasPrefix(call, "Sync 00") })
			removal := slices.IndexFunc(calls, func(call string) bool { return strings.HasPrefix(call, "Remove ") })
			if parent < at(steps[len(steps)-1]) || removal < parent {
				t.Errorf("the switch is not durable before the former set is removed: %v", calls)
			}
		})
	}
}
