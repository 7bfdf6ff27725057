package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"rapporteur/internal/disk"
)

// publication is the work of putting a set into a folder. Only the holder of
// the lock may touch the folders.
type publication struct {
	disk  disk.Disk
	shown string // the set's folder as the user named it
	final string // where it really is: its name may be a link
	fresh string // where a new set is made; after an exchange, the former set
	old   string // where the former set is while two renames replace it
	lock  string
}

// locate finds the places of publications into dir.
func locate(d disk.Disk, dir string) (*publication, error) {
	final, err := d.EvalSymlinks(dir)
	if errors.Is(err, fs.ErrNotExist) {
		final, err = dir, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot find the output folder: %w", err)
	}
	aside := func(what string) string {
		return filepath.Join(filepath.Dir(final), "."+filepath.Base(final)+".rapporteur-"+what)
	}
	return &publication{
		disk: d, shown: dir, final: final,
		fresh: aside("new"), old: aside("old"), lock: aside("lock"),
	}, nil
}

// parent is the folder whose names the switch changes.
func (p *publication) parent() string { return filepath.Dir(p.final) }

// exists reports whether there is anything of that name.
func (p *publication) exists(name string) (bool, error) {
	_, err := p.disk.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
