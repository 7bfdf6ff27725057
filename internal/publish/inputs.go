package publish

// This file digests everything that a report depends on, so that a build can
// be skipped if nothing has changed.
//
// Goal: digest everything that might be read. An input too many costs a needless
// build; one too few would keep an outdated report.

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
)

// InputDigest accumulates labelled values and files.
type InputDigest struct {
	hash hash.Hash
}

// NewInputDigest returns the digest of nothing.
func NewInputDigest() *InputDigest { return &InputDigest{sha256.New()} }

// String returns the digest of everything added: "sha256:…".
func (d *InputDigest) String() string { return "sha256:" + hex.EncodeToString(d.hash.Sum(nil)) }

// Text adds a value.
func (d *InputDigest) Text(label, value string) {
	fmt.Fprintf(d.hash, "%d:%s=%d:%s;", len(label), label, len(value), value)
}

// Files adds the files of those names, and all below the folders of those
// names, except hidden ones. A name that is not there is added as such.
// Links are followed, each target once; what is no file, or is refused by
// files, is named, but not read.
func (d *InputDigest) Files(label string, files fs.FS, names ...string) error {
	d.Text("files", label)
	w := &walk{digest: d, files: files}
	for _, name := range names {
		if err := w.add(name, 0); err != nil {
			return fmt.Errorf("cannot digest the inputs: %w", err)
		}
	}
	return nil
}
