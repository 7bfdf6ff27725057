package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"rapporteur/internal/disk/disktest"
)

// errRefused is what a disk says that does not do what it is asked.
var errRefused = errors.New("refused by the test")

// A disk that refuses any one call leaves the former set or the new one, and a
// publication that does not say that it failed has published the new one.
func TestACallThatIsRefusedIsNoSuccess(t *testing.T) {
	put := func(dir string, s Set) {
		t.Helper()
		if _, err := Publish(t.Context(), disktest.New(func(disktest.Call) error { return nil }), dir, s); err != nil {
			t.Fatal(err)
		}
	}
	for _, lacking := range []string{"", "Exchange", "Link"} {
		for n, reached := 0, true; reached; n++ {
			dir := filepath.Join(t.TempDir(), "s")
			put(dir, set("one", "old a", "same b"))
			var refused string
			d := disktest.New(disktest.All(func(c disktest.Call) error {
				if c.N == n {
					refused = c.String()
					return errRefused
				}
				return nil
			}, disktest.Lacking(lacking)))
			_, err := Publish(t.Context(), d, dir, set("two", "new a", "same b", "new c"))
			reached = d.Calls() > n
			held, missing := os.ReadFile(filepath.Join(dir, "X_1_en.a"))
			if err != nil && !errors.Is(err, errRefused) {
				t.Errorf("without %q, %s: the error does not say why: %v", lacking, refused, err)
			}
			if err == nil || string(held) == "new a" {
				compareFolder(t, dir, map[string]string{"X_1_en.a": "new a", "X_1_fr.a": "same b", "X_1_en.b": "new c"})
			} else if missing == nil {
				compareFolder(t, dir, map[string]string{"X_1_en.a": "old a", "X_1_fr.a": "same b"})
			}
			if t.Failed() {
				t.Fatalf("without %q, call %d was refused, %s: %v", lacking, n, refused, err)
			}
			if err := d.Die(); err != nil {
				t.Fatal(err)
			}
			put(dir, set("three", "next"))
			compareFolder(t, dir, map[string]string{"X_1_en.a": "next"})
			nothingAside(t, dir)
		}
	}
}
