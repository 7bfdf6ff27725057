package rewrite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/disk"
	"rapporteur/internal/disk/disktest"
)

// source makes a folder with a file in it and returns the change of "old" to
// "new".
func original(t *testing.T) Change {
	t.Helper()
	root := t.TempDir()
	c := Change{Name: filepath.Join(root, "en", "text.md"), Root: root, Before: []byte("old"), After: []byte("new")}
	if err := errors.Join(os.Mkdir(filepath.Dir(c.Name), 0o755), os.WriteFile(c.Name, c.Before, 0o640)); err != nil {
		t.Fatal(err)
	}
	return c
}

// holds fails unless the file holds the text and nothing is beside it.
func holds(t *testing.T, name, want string) {
	t.Helper()
	if content, err := os.ReadFile(name); err != nil || string(content) != want {
		t.Errorf("%s: %q, %v; want %q", name, content, err, want)
	}
	if beside, err := filepath.Glob(filepath.Join(filepath.Dir(name), ".*")); err != nil || len(beside) > 0 {
		t.Errorf("left behind: %v, %v", beside, err)
	}
}

func TestAFileIsReplacedAndKeepsItsPermissions(t *testing.T) {
	for _, lacking := range []string{"", "Exchange"} {
		c := original(t)
		if err := c.Apply(t.Context(), disktest.New(disktest.Lacking(lacking))); err != nil {
			t.Fatal(err)
		}
		holds(t, c.Name, "new")
		if info, err := os.Stat(c.Name); err != nil || info.Mode().Perm() != 0o640 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
}

func TestAFileThatChangedIsNotTouched(t *testing.T) {
	c := original(t)
	c.Before = []byte("what was read")
	err := c.Apply(t.Context(), disk.OS{})
	if _, ok := errors.AsType[*Changed](err); !ok || !strings.Contains(err.Error(), c.Name) {
		t.Errorf("error %v", err)
	}
	holds(t, c.Name, "old")
}

// The last moment is the one between the last look and the exchange.
func TestAChangeAtTheLastMomentIsPutBack(t *testing.T) {
	c := original(t)
	err := c.Apply(t.Context(), disktest.New(func(call disktest.Call) error {
		if call.Op == "Exchange" {
			return os.WriteFile(call.Other, []byte("saved"), 0o640)
		}
		return nil
	}))
	// The exchange back is a call too, and saves again: the last save is what counts.
	if _, ok := errors.AsType[*Changed](err); !ok {
		t.Errorf("error %v", err)
	}
	holds(t, c.Name, "saved")
}

func TestWhatCannotBePutBackIsKept(t *testing.T) {
	c := original(t)
	exchanges := 0
	err := c.Apply(t.Context(), disktest.New(func(call disktest.Call) error {
		if call.Op != "Exchange" {
			return nil
		}
		if exchanges++; exchanges > 1 {
			return errors.New("refused")
		}
		return os.WriteFile(call.Other, []byte("saved"), 0o640)
	}))
	if err == nil || !strings.Contains(err.Error(), "move it back") {
		t.Errorf("error %v", err)
	}
	if content, err := os.ReadFile(filepath.Join(filepath.Dir(c.Name), ".text.md.rapporteur-new")); err != nil || string(content) != "saved" {
		t.Errorf("%q, %v", content, err)
	}
}

func TestLinksAreFollowedWithinTheRootOnly(t *testing.T) {
	for name, test := range map[string]struct {
		target string // below the folder that holds the root
		inside bool
	}{
		"beside":       {"root/en/real.md", true},
		"in the root":  {"root/shared/real.md", true},
		"elsewhere":    {"elsewhere/real.md", false},
		"a name alike": {"rooted/real.md", false},
	} {
		t.Run(name, func(t *testing.T) {
			top := t.TempDir()
			root, target := filepath.Join(top, "root"), filepath.Join(top, test.target)
			c := Change{Name: filepath.Join(root, "en", "text.md"), Root: root, Before: []byte("old"), After: []byte("new")}
			err := errors.Join(
				os.MkdirAll(filepath.Dir(c.Name), 0o755), os.MkdirAll(filepath.Dir(target), 0o755),
				os.WriteFile(target, c.Before, 0o600), os.Symlink(target, c.Name),
			)
			if err != nil {
				t.Fatal(err)
			}
			err = c.Apply(t.Context(), disk.OS{})
			want := "new"
			if !test.inside {
				want = "old"
				if _, ok := errors.AsType[*Outside](err); !ok {
					t.Errorf("error %v", err)
				}
			} else if err != nil {
				t.Error(err)
			}
			holds(t, target, want)
			if link, err := os.Readlink(c.Name); err != nil || link != target {
				t.Errorf("the link: %q, %v", link, err)
			}
		})
	}
}

// A folder on the way may be a link, too.
func TestAFolderThatIsALinkOutOfTheRootIsNotFollowed(t *testing.T) {
	c := original(t)
	root := t.TempDir()
	if err := os.Symlink(filepath.Dir(c.Name), filepath.Join(root, "en")); err != nil {
		t.Fatal(err)
	}
	real := c.Name
	c.Root, c.Name = root, filepath.Join(root, "en", "text.md")
	if _, ok := errors.AsType[*Outside](c.Apply(t.Context(), disk.OS{})); !ok {
		t.Error("the link was followed")
	}
	holds(t, real, "old")
}

func TestAnEndedContextReplacesNothing(t *testing.T) {
	c := original(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := c.Apply(ctx, disk.OS{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	holds(t, c.Name, "old")
}

// The file and its folder are safe from a loss of power in this order.
func TestAllIsSyncedBeforeTheSwitch(t *testing.T) {
	c := original(t)
	var calls []string
	if err := c.Apply(t.Context(), disktest.New(func(call disktest.Call) error {
		calls = append(calls, call.String())
		return nil
	})); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Write .text.md.rapporteur-new", "Sync .text.md.rapporteur-new",
		"Exchange .text.md.rapporteur-new text.md", "Sync en", "Remove .text.md.rapporteur-new",
	}
	at := 0
	for _, call := range calls {
		if at < len(want) && call == want[at] {
			at++
		}
	}
	if at < len(want) || slices.Contains(calls, "Remove text.md") {
		t.Errorf("calls %v, want %v among them, in order", calls, want)
	}
}
