package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/disk"
)

// walk adds files to a digest.
type walk struct {
	digest *InputDigest
	files  fs.FS
	linked []fs.FileInfo // targets of links
}

// deepest is how many folders may lie in each other, and most how many links
// may lead to different targets: what a stranger wrote shall not take for ever.
const (
	deepest = 32
	most    = 1000
)

// add adds a file or a folder; depth is the number of folders around it.
func (w *walk) add(name string, depth int) error {
	info, err := fs.Stat(w.files, name)
	refusal, refused := errors.AsType[*disk.Refusal](err)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		w.digest.Text("missing", name)
		return nil
	case refused:
		w.digest.Text("refused", name)
		w.digest.Text("reason", refusal.Error())
		return nil
	case err != nil:
		return err
	case info.Mode().IsRegular():
		return w.file(name)
	case !info.IsDir():
		w.digest.Text("no file", name)
		return nil
	case depth == deepest:
		return fmt.Errorf("%s lies too deep in folders; put it higher", name)
	}
	return w.folder(name, depth)
}

func (w *walk) folder(name string, depth int) error {
	entries, err := fs.ReadDir(w.files, name)
	if err != nil {
		return err
	}
	w.digest.Text("folder", name)
	for _, e := range entries {
		below := path.Join(name, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		known, err := w.known(below, e)
		if err == nil && !known {
			err = w.add(below, depth+1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// known reports whether an entry is a link, and another led to its target:
// links in a circle, or from many folders to many, would make a folder endless.
func (w *walk) known(name string, entry fs.DirEntry) (bool, error) {
	if entry.Type()&fs.ModeSymlink == 0 {
		return false, nil
	}
	info, err := fs.Stat(w.files, name)
	if err != nil {
		return false, nil // add says why
	}
	at := slices.IndexFunc(w.linked, func(other fs.FileInfo) bool { return os.SameFile(info, other) })
	if at >= 0 {
		w.digest.Text("link", name)
		w.digest.Text("target", fmt.Sprint(at))
		return true, nil
	}
	if len(w.linked) == most {
		return false, fmt.Errorf("%s is one link too many; put the file itself there", name)
	}
	w.linked = append(w.linked, info)
	return false, nil
}

// file adds a file by the digest of its content.
func (w *walk) file(name string) error {
	content, err := fs.ReadFile(w.files, name)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	w.digest.Text("file", name)
	w.digest.Text("content", string(sum[:]))
	return nil
}
