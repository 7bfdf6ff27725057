package rewrite

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"rapporteur/internal/disk"
)

// Create writes a new file, and the folders around it. If there is a file of
// that name already it is left alone, and the error wraps fs.ErrExist. If the
// program dies at any moment, the file is complete or not there.
func Create(d disk.Disk, name string, content []byte) (err error) {
	if _, err := d.Lstat(name); err == nil {
		return fmt.Errorf("%s: %w", name, fs.ErrExist)
	}
	folder := filepath.Dir(name)
	if err := d.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	fresh := aside(name, "new")
	if err := d.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) { // left by a process that died
		return err
	}
	if err := write(d, fresh, content, 0); err != nil {
		return errors.Join(err, d.Remove(fresh))
	}
	if err := d.Link(fresh, name); errors.Is(err, fs.ErrExist) {
		return errors.Join(fmt.Errorf("%s: %w", name, fs.ErrExist), d.Remove(fresh))
	} else if err != nil { // the file system has no links
		return errors.Join(d.Rename(fresh, name), d.Sync(folder))
	}
	return errors.Join(d.Remove(fresh), d.Sync(folder))
}

// write writes a new file, so that its content would survive a loss of power. A
// mode of 0 is that of any new file.
func write(d disk.Disk, name string, content []byte, mode fs.FileMode) error {
	f, err := d.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil && mode != 0 {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
