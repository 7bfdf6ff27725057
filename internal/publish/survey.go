package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/internal/disk"
)

// former is the content of the set's folder before the publication.
type former struct {
	exists   bool
	mode     fs.FileMode
	manifest *Manifest // empty if there is none
	encoded  []byte
	foreign  []string         // names that neither a set nor the habits of other programs explain
	guests   []string         // names of files that other programs leave in folders
	files    map[string]entry // regular files that are in the manifest or the new set
}

// entry is a file in the folder.
type entry struct {
	digest string
	mode   fs.FileMode
}

// survey reads the content of the set's folder.
func (p *publication) survey(set Set) (*former, error) {
	f := &former{manifest: new(Manifest), files: make(map[string]entry)}
	info, err := p.disk.Lstat(p.final)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the output folder: %w", err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s is not a folder; move it away, or use another output folder", p.shown)
	}
	f.exists, f.mode = true, info.Mode()
	entries, err := p.disk.ReadDir(p.final)
	if err != nil {
		return nil, fmt.Errorf("cannot read the output folder: %w", err)
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == ManifestName }) {
		if err := p.readManifest(f); err != nil {
			return nil, err
		}
	}
	for _, e := range entries {
		if err := p.look(f, set, e); err != nil {
			return nil, err
		}
	}
	if len(f.foreign) > 0 {
		return nil, &Foreign{Folder: p.shown, Names: f.foreign}
	}
	return f, nil
}

func (p *publication) readManifest(f *former) error {
	name := filepath.Join(p.final, ManifestName)
	content, err := disk.Head(p.disk, name, maxManifest+1)
	if err != nil {
		return fmt.Errorf("cannot read the manifest: %w", err)
	}
	if f.manifest, err = ParseManifest(content); err != nil {
		return fmt.Errorf("cannot use %s: %w; move the folder away, or use another output folder", filepath.Join(p.shown, ManifestName), err)
	}
	f.encoded = content
	return nil
}

// look decides to whom an entry of the folder belongs.
func (p *publication) look(f *former, set Set, e fs.DirEntry) error {
	_, listed := f.manifest.File(e.Name())
	ours := listed || slices.ContainsFunc(set.Outputs, func(o Output) bool { return o.Name == e.Name() })
	switch {
	case e.Name() == ManifestName, ours && e.Type() == fs.ModeSymlink:
		return nil
	case ours && e.Type().IsRegular():
		return p.measure(f, set, e)
	case e.Type().IsRegular() && isGuest(e.Name()):
		f.guests = append(f.guests, e.Name())
	default:
		f.foreign = append(f.foreign, e.Name())
	}
	return nil
}

// measure records a file of the old set. One that has another size than the
// manifest or the new set says is not read: it will not stay.
func (p *publication) measure(f *former, set Set, e fs.DirEntry) error {
	info, err := e.Info()
	if err != nil {
		return fmt.Errorf("cannot read a file of the old set: %w", err)
	}
	old := entry{mode: info.Mode()}
	listed, _ := f.manifest.File(e.Name())
	expected := info.Size() == int64(listed.Bytes) || slices.ContainsFunc(set.Outputs, func(o Output) bool {
		return o.Name == e.Name() && info.Size() == int64(len(o.Content))
	})
	if expected {
		content, err := disk.Head(p.disk, filepath.Join(p.final, e.Name()), info.Size()+1)
		if err != nil {
			return fmt.Errorf("cannot read a file of the old set: %w", err)
		}
		old.digest = Digest(content)
	}
	f.files[e.Name()] = old
	return nil
}

// isGuest reports whether a file is one that file managers, editors and web
// servers leave in any folder. Such files stay.
func isGuest(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp")
}

// Foreign is the error of a folder with files that this program did not write.
type Foreign struct {
	Folder string
	Names  []string
}

func (f *Foreign) Error() string {
	const most = 3
	names := strings.Join(f.Names[:min(len(f.Names), most)], ", ")
	if more := len(f.Names) - most; more > 0 {
		names += fmt.Sprintf(" and %d more", more)
	}
	return fmt.Sprintf("%s has files that Rapporteur did not write: %s; move them away, or use another output folder", f.Folder, names)
}
