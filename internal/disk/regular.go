package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// Open opens a regular file for reading. What is in an output folder may have
// been put there by a stranger, so that links are not followed and nothing that
// might block is opened.
func (OS) Open(name string) (io.ReadCloser, error) {
	expected, err := regular(name)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !os.SameFile(info, expected) {
		err = fmt.Errorf("%s was replaced while it was opened", name)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// ReadDir returns the entries of a folder, sorted by name. A link is not followed.
func (OS) ReadDir(name string) ([]fs.DirEntry, error) {
	info, err := os.Lstat(name)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "readdir", Path: name, Err: syscall.ENOTDIR}
	}
	if err != nil {
		return nil, err
	}
	return os.ReadDir(name)
}

// regular returns the description of a regular file, or an error for anything
// else of that name.
func regular(name string) (fs.FileInfo, error) {
	info, err := os.Lstat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s is %s; remove it", name, kindOf(info.Mode()))
	}
	return info, err
}

// Head returns the first bytes of a file, at most as many as given.
func Head(d Disk, name string, most int64) ([]byte, error) {
	f, err := d.Open(name)
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(f, most))
	return content, errors.Join(err, f.Close())
}
