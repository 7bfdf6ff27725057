// Package folder reads a folder from an untrusted source: regular files inside
// it, of a limited size, and nothing else.
//
// A link is followed only if its target is in the folder. A device, a pipe or a
// socket is never opened for reading, because the read might block for ever.
package folder

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
)

// Refusal is the error of a file that must not be read. The folder's author can
// correct it; it is not a failure of the system.
type Refusal struct {
	Name   string // below the folder, with slashes
	Reason string // such as "is a pipe"
	Hint   string // what to do
}

// Error implements error.
func (r *Refusal) Error() string { return r.Name + " " + r.Reason }

// Folder is an open folder. It is an fs.FS whose files are regular files and
// folders.
type Folder struct {
	root   *os.Root
	limits Limits
}

// Open opens the folder at a path, which is trusted: links on the way to it are
// followed.
func Open(dir string, limits Limits) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{root, limits}, nil
}

// Close closes the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Open implements fs.FS. The error is a *Refusal if the file exists but must not
// be read.
func (f *Folder) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	path := filepath.FromSlash(name)
	info, err := f.root.Stat(path)
	if err != nil {
		return nil, f.explain(name, err)
	}
	if err := refuse(name, info); err != nil {
		return nil, err
	}
	// A pipe may have replaced the file since Stat: open without waiting for
	// a writer, and check again.
	file, err := f.root.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, f.explain(name, err)
	}
	if info, err = file.Stat(); err == nil {
		err = refuse(name, info)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// Lstat implements fs.ReadLinkFS.
func (f *Folder) Lstat(name string) (fs.FileInfo, error) {
	return f.root.Lstat(filepath.FromSlash(name))
}

// ReadLink implements fs.ReadLinkFS.
func (f *Folder) ReadLink(name string) (string, error) {
	return f.root.Readlink(filepath.FromSlash(name))
}

// ReadFile implements fs.ReadFileFS. A file larger than the limit of its kind is
// refused before it is read, as is one that grows beyond it while it is read.
func (f *Folder) ReadFile(name string) ([]byte, error) {
	file, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	limit := f.limits.of(name)
	content, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err == nil && int64(len(content)) > limit {
		err = tooLarge(name, limit)
	}
	if err != nil {
		return nil, err
	}
	return content, nil
}

// explain turns the error of a link that leads out of the folder, or in a
// circle, into a Refusal.
func (f *Folder) explain(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return err
	}
	for part := name; part != "."; part = path.Dir(part) {
		if info, problem := f.root.Lstat(filepath.FromSlash(part)); problem == nil && info.Mode()&fs.ModeSymlink != 0 {
			return &Refusal{part, "is a link that cannot be followed inside the folder", "put the file itself there"}
		}
	}
	return err
}

// refuse returns a Refusal unless info is that of a regular file or a folder.
func refuse(name string, info fs.FileInfo) error {
	mode := info.Mode()
	if mode.IsRegular() || mode.IsDir() {
		return nil
	}
	return &Refusal{name, "is " + kind(mode), "put a regular file there, or remove it"}
}

// kind names a kind of file that is not read.
func kind(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "not a regular file"
}

// tooLarge returns the Refusal of a file above its limit.
func tooLarge(name string, limit int64) *Refusal {
	return &Refusal{name, "is larger than " + size(limit), "divide it, or raise the limit with --limit " + strings.TrimPrefix(path.Ext(name), ".") + "=SIZE"}
}

// size formats a number of bytes in the form of --limit.
func size(bytes int64) string {
	if bytes >= megabyte && bytes%megabyte == 0 {
		return fmt.Sprintf("%d MB", bytes/megabyte)
	}
	return fmt.Sprintf("%d bytes", bytes)
}
