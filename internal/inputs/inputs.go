// Package inputs digests all that decides the bytes of a report, so that a
// build can tell without building that nothing has changed.
//
// Goal: what may be read is digested, whether it is or not. A digest too many
// costs a build, one too few would keep an old report for ever.
package inputs

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
)

// Digest is a digest being made of values and files, each with a label.
type Digest struct {
	hash hash.Hash
}

// New returns the digest of nothing.
func New() *Digest { return &Digest{sha256.New()} }

// String returns the digest of all that was added: "sha256:…".
func (d *Digest) String() string { return "sha256:" + hex.EncodeToString(d.hash.Sum(nil)) }

// Text adds a value.
func (d *Digest) Text(label, value string) {
	fmt.Fprintf(d.hash, "%d:%s=%d:%s;", len(label), label, len(value), value)
}

// Files adds the files of those names, and all below the folders of those
// names, except hidden ones. A name that is not there is added as such.
// Links are followed, each target once; what is no file, or is refused by
// files, is named, but not read.
func (d *Digest) Files(label string, files fs.FS, names ...string) error {
	d.Text("files", label)
	w := &walk{digest: d, files: files}
	for _, name := range names {
		if err := w.add(name, 0); err != nil {
			return fmt.Errorf("cannot digest the inputs: %w", err)
		}
	}
	return nil
}
