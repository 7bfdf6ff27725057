// Package rewrite replaces the content of authors' files. No other package writes
// to them.
//
// If the program dies at any moment, the file is either the old or the new one,
// complete. A file that was changed since it was read is not replaced.
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
	Name          string // of the file; may be or contain a link
	Root          string // the folder in which the file must be, once links are resolved
	Before, After []byte // the content as read, and the new content
}

// Apply makes the change. The error is a *Changed if the file no longer has the
// content that was read, an *Outside if a link leads out of the root. Apply also
// fails if ctx ends before the file is replaced.
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
	if err := r.clean(); err != nil { // left by a process that died
		return err
	}
	if err := r.compare(name); err != nil {
		return err
	}
	return errors.Join(r.replace(ctx), r.clean())
}

// aside returns a hidden name in the folder of a file.
func aside(name, what string) string {
	return filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+".rapporteur-"+what)
}

// rewriting is the state of one change.
type rewriting struct {
	Change
	disk  disk.Disk
	name  string // the real path
	fresh string // the temporary file with the new content; after an exchange, the old content
	keep  bool   // whether fresh must not be removed
}

// replace writes the new content to the temporary file and renames it.
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
	return write(r.disk, r.fresh, r.After, info.Mode().Perm())
}

// exchange gives the temporary file the file's name. If the system can, it swaps
// the two, so that a change made since the last comparison is noticed and put
// back.
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

// putBack undoes an exchange. If it fails, the temporary file is the only copy of
// what the author wrote last.
func (r *rewriting) putBack() error {
	if err := r.disk.Exchange(r.fresh, r.name); err != nil {
		r.keep = true
		return fmt.Errorf("cannot put %s back: %w; its latest content is in %s: move it back", r.Name, err, r.fresh)
	}
	return nil
}

// compare returns a *Changed unless the file has the content that was read.
func (r *rewriting) compare(name string) error {
	content, err := disk.Head(r.disk, name, int64(len(r.Before))+1)
	if err != nil {
		return err
	}
	if !bytes.Equal(content, r.Before) {
		return &Changed{Name: r.Name}
	}
	return nil
}

// clean removes the temporary file, if it exists.
func (r *rewriting) clean() error {
	if r.keep {
		return nil
	}
	if err := r.disk.Remove(r.fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Changed is the error of a file that was changed after it was read.
type Changed struct{ Name string }

func (c *Changed) Error() string {
	return fmt.Sprintf("%s was changed in the meantime and was not replaced; run the command again", c.Name)
}
