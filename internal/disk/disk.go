// Package disk is the interface to the system calls that publish files and
// rewrite sources. The order of these calls decides what a reader finds after a
// crash, so tests can stop, delay or refuse each of them (package disktest). It
// also reads folders: untrusted ones, and those of data that lie over each other.
package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Disk is a file system. Names are operating system paths; methods named like
// functions of package os do the same.
type Disk interface {
	EvalSymlinks(name string) (string, error)
	Lstat(name string) (fs.FileInfo, error)
	Open(name string) (io.ReadCloser, error)    // opens a regular file; fails for a link, a pipe or a device
	ReadDir(name string) ([]fs.DirEntry, error) // fails with ENOTDIR for a link, too
	Mkdir(name string, perm fs.FileMode) error
	MkdirAll(name string, perm fs.FileMode) error
	Create(name string) (File, error) // creates a new file; fails if the name exists
	Chmod(name string, mode fs.FileMode) error
	Chtimes(name string, access, modified time.Time) error
	Link(old, new string) error
	Rename(old, new string) error
	Remove(name string) error

	// Exchange swaps two names atomically: neither is missing at any moment. If
	// that is not possible the error is errors.ErrUnsupported.
	Exchange(a, b string) error
	// Sync returns when the names in a folder would survive a loss of power.
	Sync(folder string) error
	// Lock takes a lock that ends with the process, and writes holder to the
	// file of that name. Closing the lock removes the file. If another process
	// has the lock the error is a *Held.
	Lock(name, holder string) (io.Closer, error)
}

// File is a new file.
type File interface {
	io.Writer
	Chmod(mode fs.FileMode) error
	Sync() error // returns when the content would survive a loss of power
	Close() error
}

// OS is the file system of the operating system.
type OS struct{}

func (OS) EvalSymlinks(name string) (string, error)  { return filepath.EvalSymlinks(name) }
func (OS) Lstat(name string) (fs.FileInfo, error)    { return os.Lstat(name) }
func (OS) Mkdir(name string, perm fs.FileMode) error { return os.Mkdir(name, perm) }
func (OS) MkdirAll(name string, p fs.FileMode) error { return os.MkdirAll(name, p) }
func (OS) Chmod(name string, mode fs.FileMode) error { return os.Chmod(name, mode) }
func (OS) Chtimes(name string, a, m time.Time) error { return os.Chtimes(name, a, m) }
func (OS) Link(old, new string) error                { return os.Link(old, new) }
func (OS) Rename(old, new string) error              { return os.Rename(old, new) }
func (OS) Remove(name string) error                  { return os.Remove(name) }

// Create creates a new file.
func (OS) Create(name string) (File, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

// Exchange swaps two names.
func (OS) Exchange(a, b string) error {
	if err := exchange(a, b); err != nil {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
	}
	return nil
}

// Sync makes the names in a folder durable.
func (OS) Sync(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(syncFolder(f), f.Close())
}
