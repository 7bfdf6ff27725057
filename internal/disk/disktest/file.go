package disktest

import (
	"errors"
	"io"
	"io/fs"

	"rapporteur/internal/disk"
)

// file is a new file whose calls may be refused too.
type file struct {
	d    *Disk
	name string
	real disk.File
}

func (f *file) Write(content []byte) (int, error) {
	if err := f.d.before("Write", f.name, "", len(content)); err != nil {
		n, failed := f.real.Write(content[:len(content)/2])
		return n, errors.Join(err, failed)
	}
	return f.real.Write(content)
}

func (f *file) Chmod(mode fs.FileMode) error {
	return f.d.do("Chmod", f.name, "", func() error { return f.real.Chmod(mode) })
}

// Sync does not wait for the disk: no test needs that.
func (f *file) Sync() error {
	return f.d.do("Sync", f.name, "", func() error { return nil })
}

// Close closes the file even if the call is refused: a dead process has no open
// files.
func (f *file) Close() error {
	return errors.Join(f.d.before("Close", f.name, "", 0), f.real.Close())
}

// lock is a lock whose release may be refused.
type lock struct {
	d    *Disk
	name string
	real io.Closer
}

func (l *lock) Close() error {
	return l.d.do("Unlock", l.name, "", func() error {
		l.d.mu.Lock()
		delete(l.d.held, l)
		l.d.mu.Unlock()
		return l.real.Close()
	})
}
