package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"rapporteur/internal/disk"
)

// publication is the state of publishing a set to a folder. Only the holder of
// the lock may touch the folders.
type publication struct {
	disk  disk.Disk
	shown string // the set's folder as the user named it
	final string // its real path: the name may be a link
	fresh string // the temporary folder of the new set; after an exchange, the old set
	old   string // the temporary folder of the old set between two renames
	lock  string
}

// locate returns the paths of a publication to dir.
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

// parent returns the folder in which the sets are renamed.
func (p *publication) parent() string { return filepath.Dir(p.final) }

// isFolder reports whether a name is that of a folder, not of a link to one.
func (p *publication) isFolder(name string) (bool, error) {
	info, err := p.disk.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil && info.IsDir(), err
}

// exists reports whether a name exists.
func (p *publication) exists(name string) (bool, error) {
	_, err := p.disk.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
