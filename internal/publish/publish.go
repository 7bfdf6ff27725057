// Package publish puts finished files into place: all of them, or none.
package publish

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// Output is one finished file.
type Output struct {
	Name    string // without a folder: "CTOC_COP_WG.7_2024_5_F.pdf"
	Content []byte
}

// Publish puts the outputs into dir, all or none: they are written aside, in
// a folder within dir, and renamed when the last one is safe on the disk. A
// file that is replaced hands its permissions on. A failure leaves every file
// of dir as it was; if not even that can be done, the folder aside is kept,
// since former files are nowhere else. The end of ctx is a failure too, until
// the renaming begins.
func Publish(ctx context.Context, dir string, outputs []Output) (err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("cannot make the output folder: %w", err)
	}
	aside, err := os.MkdirTemp(dir, ".rapporteur-")
	if err != nil {
		return fmt.Errorf("cannot write into the folder: %w", err)
	}
	p := publication{dir: dir, aside: aside}
	defer func() { err = errors.Join(err, p.clear()) }()

	if err := p.writeAll(outputs); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return fmt.Errorf("nothing in %s was replaced: %w", dir, context.Cause(ctx))
	}
	return p.swap(outputs)
}

// publication is the work of putting files into a folder.
type publication struct {
	dir, aside string
	keep       bool // aside holds the only copy of a former file
}

// The three places of a file.
func (p *publication) final(name string) string  { return filepath.Join(p.dir, name) }
func (p *publication) fresh(name string) string  { return filepath.Join(p.aside, name) }
func (p *publication) former(name string) string { return filepath.Join(p.aside, "former-"+name) }

// writeAll writes the files at once, for each waits until the disk has it.
func (p *publication) writeAll(outputs []Output) error {
	failures := make([]error, len(outputs))
	var group sync.WaitGroup
	for i, o := range outputs {
		group.Go(func() {
			if err := p.write(o); err != nil {
				failures[i] = fmt.Errorf("cannot write %s: %w", p.final(o.Name), err)
			}
		})
	}
	group.Wait()
	return errors.Join(failures...)
}

func (p *publication) write(o Output) error {
	f, err := os.OpenFile(p.fresh(o.Name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(o.Content)
	return errors.Join(err, keepMode(f, p.final(o.Name)), f.Sync(), f.Close())
}

// keepMode gives f the permissions of the file that it will replace.
func keepMode(f *os.File, replaced string) error {
	info, err := os.Lstat(replaced)
	if err != nil || !info.Mode().IsRegular() {
		return nil // there is none to replace
	}
	return f.Chmod(info.Mode().Perm())
}

// swap renames the new files into dir. Former files are kept aside until all
// are in place, and put back if one rename fails.
func (p *publication) swap(outputs []Output) error {
	for i, o := range outputs {
		if err := p.replace(o.Name); err != nil {
			return errors.Join(err, p.restore(outputs[:i]))
		}
	}
	return nil
}

func (p *publication) replace(name string) error {
	final := p.final(name)
	if info, err := os.Lstat(final); err == nil && info.IsDir() {
		return fmt.Errorf("cannot replace %s: it is a folder", final)
	}
	if err := os.Rename(final, p.former(name)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("cannot replace %s: %w", final, err)
	}
	if err := os.Rename(p.fresh(name), final); err != nil {
		err = fmt.Errorf("cannot put %s in place: %w", final, err)
		return errors.Join(err, p.putBack(name))
	}
	return nil
}

func (p *publication) restore(outputs []Output) error {
	var failed error
	for _, o := range outputs {
		failed = errors.Join(failed, os.Remove(p.final(o.Name)), p.putBack(o.Name))
	}
	return failed
}

func (p *publication) putBack(name string) error {
	err := os.Rename(p.former(name), p.final(name))
	if err == nil || errors.Is(err, os.ErrNotExist) {
		return nil
	}
	p.keep = true
	return fmt.Errorf("cannot put the former %s back: %w; it is kept: move it from %s", p.final(name), err, p.former(name))
}

// clear removes the folder aside, unless a former file is only there.
func (p *publication) clear() error {
	if p.keep {
		return nil
	}
	return os.RemoveAll(p.aside)
}
