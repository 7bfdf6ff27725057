package torture

import (
	"errors"
	"path/filepath"
	"testing"

	"rapporteur/internal/disk"
)

// A table of zeros is worth nothing if the trials cannot see a loss.
func TestLossesAreSeen(t *testing.T) {
	careless := map[string]func(d disk.Disk, dir string) error{
		"file by file": func(d disk.Disk, dir string) error {
			for _, o := range set("new").Outputs {
				f, err := d.Create(filepath.Join(dir, "tmp"))
				if err != nil {
					return err
				}
				_, err = f.Write(o.Content)
				if err = errors.Join(err, f.Close()); err != nil {
					return err
				}
				if err := d.Rename(filepath.Join(dir, "tmp"), filepath.Join(dir, o.Name)); err != nil {
					return err
				}
			}
			return nil
		},
		"away first": func(d disk.Disk, dir string) error { return d.Rename(dir, dir+".former") },
	}
	for name, publish := range careless {
		seen := &trials{folder: t.TempDir()}
		err := eachKill(seen, "", func(folder string, d disk.Disk) (func() error, error) {
			dir := filepath.Join(folder, "s")
			if err := publishSet(disk.OS{}, dir, "old"); err != nil {
				return nil, err
			}
			return func() error { return survivor(dir, "") }, publish(d, dir)
		})
		if err != nil || len(seen.losses) == 0 {
			t.Errorf("%s: %v, no loss in %d trials", name, err, seen.tried)
		}
	}
}
