package torture

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/internal/disk"
	"rapporteur/internal/disk/disktest"
	"rapporteur/internal/rewrite"
)

// version is the content of a source: lines of one name.
func version(name string) []byte { return []byte(strings.Repeat(name+"\n", 3000)) }

// wholeVersion returns the name of the version that a file holds.
func wholeVersion(file string) (string, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	name, _, _ := strings.Cut(string(content), "\n")
	if !bytes.Equal(content, version(name)) {
		return "", fmt.Errorf("%s is torn: it begins with %q", file, name)
	}
	return name, nil
}

// prepare writes the version "old" and returns the change to "new".
func prepare(folder string) (rewrite.Change, error) {
	c := rewrite.Change{Name: filepath.Join(folder, "text.md"), Root: folder, Before: version("old"), After: version("new")}
	return c, os.WriteFile(c.Name, c.Before, 0o644)
}

// is reports a file that does not hold one of the versions, whole.
func is(file string, names ...string) error {
	found, err := wholeVersion(file)
	if err != nil || slices.Contains(names, found) {
		return err
	}
	return fmt.Errorf("%s holds %q, not one of %q", file, found, names)
}

// killedRewriting replaces a source and is killed before each call in turn.
func killedRewriting(lacking string) func(*trials) error {
	return func(t *trials) error {
		return eachKill(t, lacking, func(folder string, d disk.Disk) (func() error, error) {
			c, err := prepare(folder)
			if err != nil {
				return nil, err
			}
			err = c.Apply(context.Background(), d)
			return func() error {
				if lost := is(c.Name, "old", "new"); lost != nil {
					return lost
				}
				again := c
				if is(c.Name, "new") == nil {
					again.Before, again.After = c.After, version("next")
				}
				return errors.Join(again.Apply(context.Background(), calm()), nothingAside(folder, "text.md"))
			}, err
		})
	}
}

// fullRewriting replaces a source on a disk that becomes full.
func fullRewriting(t *trials) error {
	for _, size := range sizes(len(version("new"))) {
		folder, err := t.fresh()
		if err != nil {
			return err
		}
		c, err := prepare(folder)
		if err != nil {
			return err
		}
		if c.Apply(context.Background(), disktest.New(disktest.Full(size))) == nil {
			return fmt.Errorf("the disk with room for %d bytes was not full", size)
		}
		t.judge(errors.Join(is(c.Name, "old"), nothingAside(folder, "text.md")), fmt.Sprintf("full after %d bytes", size))
	}
	return nil
}

// saves are the two ways in which editors save a file.
var saves = map[string]func(file string) error{
	"in place": func(file string) error { return os.WriteFile(file, version("saved"), 0o644) },
	"by a new file": func(file string) error {
		fresh := file + ".tmp"
		return errors.Join(os.WriteFile(fresh, version("saved"), 0o644), os.Rename(fresh, file))
	},
}

// savedMeanwhile lets the author save the source before each call of its
// replacement in turn. What was saved must be there at the end.
func savedMeanwhile(t *trials) error {
	for way, save := range saves {
		for n, calls := 0, 1; n < calls; n++ {
			folder, err := t.fresh()
			if err != nil {
				return err
			}
			c, err := prepare(folder)
			if err != nil {
				return err
			}
			d := disktest.New(func(call disktest.Call) error {
				if call.N == n {
					return save(c.Name)
				}
				return nil
			})
			failure := c.Apply(context.Background(), d)
			calls = max(calls, d.Calls())
			if _, changed := errors.AsType[*rewrite.Changed](failure); failure != nil && !changed {
				return failure
			}
			t.judge(errors.Join(is(c.Name, "saved"), nothingAside(folder, "text.md")), fmt.Sprintf("saved %s before call %d", way, n))
		}
	}
	return nil
}
