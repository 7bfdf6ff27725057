// Package inputs digests everything that a report depends on, so that a build can
// be skipped if nothing has changed.
//
// Goal: digest everything that might be read. An input too many costs a needless
// build; one too few would keep an outdated report.
package inputs

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Digest accumulates labelled values and files.
type Digest struct {
	hash hash.Hash
}

// New returns the digest of nothing.
func New() *Digest { return &Digest{sha256.New()} }

// String returns the digest of everything added: "sha256:…".
func (d *Digest) String() string { return "sha256:" + hex.EncodeToString(d.hash.Sum(nil)) }

// Text adds a value.
func (d *Digest) Text(label, value string) {
	fmt.Fprintf(d.hash, "%d:%s=%d:%s;", len(label), label, len(value), value)
}

// Files adds the named files, and all files in the named folders except hidden
// ones. That a name does not exist is part of the digest too. Links are
// followed; of anything but a regular file, only the name is added.
func (d *Digest) Files(label string, files fs.FS, names ...string) error {
	d.Text("files", label)
	for _, name := range names {
		if err := d.add(files, name, 0); err != nil {
			return fmt.Errorf("cannot digest the inputs: %w", err)
		}
	}
	return nil
}

// deepest is how deeply folders may nest: links can make the nesting endless.
const deepest = 32

func (d *Digest) add(files fs.FS, name string, depth int) error {
	info, err := fs.Stat(files, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d.Text("missing", name)
		return nil
	case err != nil:
		return err
	case info.Mode().IsRegular():
		return d.file(files, name)
	case !info.IsDir():
		d.Text("no file", name)
		return nil
	case depth == deepest:
		return fmt.Errorf("%s is nested too deeply in folders", name)
	}
	entries, err := fs.ReadDir(files, name)
	if err != nil {
		return err
	}
	d.Text("folder", name)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if err := d.add(files, path.Join(name, e.Name()), depth+1); err != nil {
			return err
		}
	}
	return nil
}

// file adds the digest of a file's content.
func (d *Digest) file(files fs.FS, name string) error {
	f, err := files.Open(name)
	if err != nil {
		return err
	}
	content := sha256.New()
	_, err = io.Copy(content, f)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	d.Text("file", name)
	d.Text("content", string(content.Sum(nil)))
	return nil
}
