// Package rewrite replaces the content of authors' files. It is the only
// package that writes what an author has written.
//
// Whenever the program dies, the file is the old one or the new one, whole. A
// file that was changed since it was read is left as it is.
package rewrite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"rapporteur/internal/disk"
)

// Change is new content for a file.
type Change struct {
	Name          string // of the file; it may be a link, or lead over links
	Root          string // the folder that the file must really be in, or below
	Before, After []byte // what was read, and what is to be there
}

// Apply makes the change. The error is a *Changed if the file no longer holds
// what was read, an *Outside if a link leads out of the root. The end of ctx
// is a failure too, until the file is replaced.
func (c Change) Apply(ctx context.Context, d disk.Disk) (err error) {
	name, err := c.resolve(d)
	if err != nil {
		return err
	}
	lock, err := disk.Acquire(ctx, d, aside(name, "lock"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	r := rewriting{Change: c, disk: d, name: name, fresh: aside(name, "new")}
	if err := r.clean(); err != nil { // what a process that died has left
		return err
	}
	if err := r.compare(name); err != nil {
		return err
	}
	return errors.Join(r.replace(ctx), r.clean())
}

// aside is a hidden name beside a file.
func aside(name, what string) string {
	return filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+".rapporteur-"+what)
}

// rewriting is one change at work.
type rewriting struct {
	Change
	disk  disk.Disk
	name  string // where the file really is
	fresh string // where its new content is made; after an exchange, the old content
	keep  bool   // fresh must not be removed
}

// replace writes the new content aside and gives it the file's name.
func (r *rewriting) replace(ctx context.Context) error {
	if err := r.write(); err != nil {
		return err
	}
	if err := r.compare(r.name); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if err := r.exchange(); err != nil {
		return err
	}
	return r.disk.Sync(filepath.Dir(r.name))
}

func (r *rewriting) write() error {
	info, err := r.disk.Lstat(r.name)
	if err != nil {
		return err
	}
	f, err := r.disk.Create(r.fresh)
	if err != nil {
		return err
	}
	_, err = f.Write(r.After)
	if err == nil {
		err = f.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// exchange gives the new content the file's name and, where the system can,
// the old content the name aside, so that a change which came between the last
// look and this step is seen and put back.
func (r *rewriting) exchange() error {
	err := r.disk.Exchange(r.fresh, r.name)
	if errors.Is(err, errors.ErrUnsupported) {
		return r.disk.Rename(r.fresh, r.name)
	}
	if err != nil {
		return err
	}
	if err := r.compare(r.fresh); err != nil {
		return errors.Join(err, r.putBack())
	}
	return nil
}

// putBack undoes an exchange. If it fails the name aside has the only copy of
// what the author wrote last.
func (r *rewriting) putBack() error {
	if err := r.disk.Exchange(r.fresh, r.name); err != nil {
		r.keep = true
		return fmt.Errorf("cannot put %s back: %w; what it held last is in %s: move it back", r.Name, err, r.fresh)
	}
	return nil
}

// compare reports a file that does not hold what was read.
func (r *rewriting) compare(name string) error {
	content, err := r.disk.ReadFile(name)
	if err != nil {
		return err
	}
	if !bytes.Equal(content, r.Before) {
		return &Changed{Name: r.Name}
	}
	return nil
}

// clean removes the name aside, if it is there.
func (r *rewriting) clean() error {
	if r.keep {
		return nil
	}
	if err := r.disk.Remove(r.fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Changed is the error of a file that was changed since it was read.
type Changed struct{ Name string }

func (c *Changed) Error() string {
	return fmt.Sprintf("%s was changed meanwhile and is left as it is; run the command again", c.Name)
}
