package disk

// This file reads a folder from an untrusted source: regular files inside
// it, of a limited size, and nothing else.
//
// A link is followed only if its target lies in the folder, unless the folder
// is a trusted one. A device, a pipe or a socket is never opened for reading,
// since that might not end.

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"
)

// Folder is an open folder. It is an fs.FS whose files are regular files and
// folders.
type Folder struct {
	root   system
	limits Limits
}

// system is what a folder asks of the operating system, by paths below it.
type system interface {
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error)
	Close() error
}

// Open opens the folder of that path, which is the user's own word: links on
// the way to it are followed.
func Open(dir string, limits Limits) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{root, limits}, nil
}

// Trust returns a folder whose links may lead anywhere, because the user says
// so by naming it.
func Trust(dir string, limits Limits) *Folder { return &Folder{anywhere(dir), limits} }

// ReadFile reads the file of that path, which is the user's own word but for a
// link at its end: that is followed as it is in [Open] of the file's folder.
func ReadFile(name string, limits Limits) ([]byte, error) {
	f, err := Open(filepath.Dir(name), limits)
	if err == nil {
		defer f.Close()
		var content []byte
		if content, err = f.ReadFile(filepath.Base(name)); err == nil {
			return content, nil
		}
	}
	if problem, ok := errors.AsType[*fs.PathError](err); ok {
		err = &fs.PathError{Op: "open", Path: name, Err: problem.Err}
	}
	return nil, err
}

// Close closes the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Stat implements fs.StatFS. The error is a *Refusal for what is there and
// must not be read.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrInvalid}
	}
	info, err := f.root.Stat(filepath.FromSlash(name))
	if err != nil {
		return nil, f.explain(name, err)
	}
	if err := f.refuse(name, info); err != nil {
		return nil, err
	}
	return info, nil
}

// Open implements fs.FS, with the errors of Stat.
func (f *Folder) Open(name string) (fs.File, error) {
	file, _, err := f.open(name)
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (f *Folder) open(name string) (*os.File, fs.FileInfo, error) {
	if _, err := f.Stat(name); err != nil {
		return nil, nil, err
	}
	// Between the two calls a pipe may have taken the file's place: it is
	// opened so that this does not wait for a writer, and looked at again.
	file, err := f.root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, nil, f.explain(name, err)
	}
	info, err := file.Stat()
	if err == nil {
		err = f.refuse(name, info)
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return file, info, nil
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
	file, info, err := f.open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	content, err := read(file, name, info.Size(), f.limits)
	if problem, ok := errors.AsType[*fs.PathError](err); ok {
		err = &fs.PathError{Op: problem.Op, Path: name, Err: problem.Err}
	}
	return content, err
}

// Read reads all of what the user has opened, up to the limit of files of that
// name.
func Read(r io.Reader, name string, limits Limits) ([]byte, error) {
	return read(r, name, 0, limits)
}

// explain turns the error of a link that leads out of the folder, or in a
// circle, into a Refusal.
func (f *Folder) explain(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return err
	}
	for part := name; part != "."; part = path.Dir(part) {
		if info, problem := f.Lstat(part); problem == nil && info.Mode()&fs.ModeSymlink != 0 {
			return &Refusal{part, "is a link that cannot be followed inside the folder", "put the file itself there"}
		}
	}
	return err
}

// anywhere is the path of a trusted folder.
type anywhere string

func (a anywhere) Stat(name string) (fs.FileInfo, error)  { return os.Stat(a.below(name)) }
func (a anywhere) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(a.below(name)) }
func (a anywhere) Readlink(name string) (string, error)   { return os.Readlink(a.below(name)) }
func (a anywhere) OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error) {
	return os.OpenFile(a.below(name), flag, perm)
}
func (anywhere) Close() error { return nil }

func (a anywhere) below(name string) string { return filepath.Join(string(a), name) }
