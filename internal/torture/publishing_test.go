package torture

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"rapporteur/internal/disk"
	"rapporteur/internal/disk/disktest"
)

// killedPublishing replaces the set "old" with "new" and is killed before each
// call in turn. Where folders cannot be exchanged the folder may be missing for a
// moment, but then the old set is next to it, and the next run puts it back.
func killedPublishing(lacking string) func(*trials) error {
	return func(t *trials) error {
		return eachKill(t, lacking, func(folder string, d disk.Disk) (func() error, error) {
			dir := filepath.Join(folder, "s")
			if err := publishSet(calm(), dir, "old"); err != nil {
				return nil, err
			}
			err := publishSet(d, dir, "new")
			return func() error {
				if lost := survivor(dir, lacking); lost != nil {
					return lost
				}
				return errors.Join(publishSet(calm(), dir, "next"), oneOf(dir, "next"), nothingAside(folder, "s"))
			}, err
		})
	}
}

// survivor reports a folder that holds no whole set.
func survivor(dir, lacking string) error {
	if _, err := os.Stat(dir); lacking == "Exchange" && os.IsNotExist(err) {
		return oneOf(filepath.Join(filepath.Dir(dir), ".s.rapporteur-old"), "old")
	}
	return oneOf(dir, "old", "new")
}

// killedFirst publishes where there was nothing and is killed before each call.
func killedFirst(t *trials) error {
	return eachKill(t, "", func(folder string, d disk.Disk) (func() error, error) {
		dir := filepath.Join(folder, "s")
		err := publishSet(d, dir, "new")
		return func() error {
			if _, missing := os.Stat(dir); missing == nil {
				if err := oneOf(dir, "new"); err != nil {
					return err
				}
			}
			return errors.Join(publishSet(calm(), dir, "next"), oneOf(dir, "next"), nothingAside(folder, "s"))
		}, err
	})
}

// eachKill runs a scene again and again, killed after one call more each time,
// until it comes to its end. A scene returns the function that judges what it
// left, and the error with which it ended.
func eachKill(t *trials, lacking string, scene func(folder string, d disk.Disk) (func() error, error)) error {
	for n := 0; ; n++ {
		folder, err := t.fresh()
		if err != nil {
			return err
		}
		d := disktest.New(disktest.All(disktest.Kill(n), disktest.Lacking(lacking)))
		judge, err := scene(folder, d)
		if err := d.Die(); err != nil {
			return err
		}
		if err != nil && !errors.Is(err, disktest.ErrKilled) {
			return err
		}
		t.judge(judge(), fmt.Sprintf("killed before call %d", n))
		if d.Calls() <= n {
			return nil
		}
	}
}

// sizes returns the ten numbers of bytes for which a disk has room, when a whole
// number of bytes is to be written.
func sizes(whole int) []int {
	var all []int
	for i := range 10 {
		all = append(all, whole*i/10)
	}
	return all
}

// fullPublishing replaces a set on a disk that becomes full: the old set must
// remain, and no other file.
func fullPublishing(t *trials) error {
	whole := 0
	for _, o := range set("new").Outputs {
		whole += len(o.Content)
	}
	for _, size := range sizes(whole) {
		folder, err := t.fresh()
		if err != nil {
			return err
		}
		dir := filepath.Join(folder, "s")
		if err := publishSet(calm(), dir, "old"); err != nil {
			return err
		}
		if publishSet(disktest.New(disktest.Full(size)), dir, "new") == nil {
			return fmt.Errorf("the disk with room for %d bytes was not full", size)
		}
		t.judge(errors.Join(oneOf(dir, "old"), nothingAside(folder, "s")), fmt.Sprintf("full after %d bytes", size))
	}
	return nil
}
