package publish

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"rapporteur/internal/disk"
)

// clean removes the old set from its temporary folder, if there is one. A file
// that another program has added to it is moved to the new set.
func (p *publication) clean(aside string) error {
	entries, err := p.disk.ReadDir(aside)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.Is(err, syscall.ENOTDIR): // a link to a folder, say: what it leads to is not ours
		return p.disk.Remove(aside)
	}
	if err != nil {
		return err
	}
	listed := p.listed(aside)
	for _, e := range entries {
		if e.Name() == ManifestName {
			continue // removed last: it lists which files are ours
		}
		if err := p.drop(aside, e.Name(), listed == nil || listed[e.Name()]); err != nil {
			return err
		}
	}
	if err := p.disk.Remove(filepath.Join(aside, ManifestName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return p.disk.Remove(aside)
}

// listed returns the file names in a folder's manifest, or nil if there is no
// complete manifest: then the set was never published, or the folder has
// nothing else.
func (p *publication) listed(folder string) map[string]bool {
	content, err := disk.Head(p.disk, filepath.Join(folder, ManifestName), maxManifest+1)
	if err != nil {
		return nil
	}
	m, err := ParseManifest(content)
	if err != nil {
		return nil
	}
	names := make(map[string]bool)
	for _, f := range m.Files {
		names[f.Name] = true
	}
	return names
}

// drop removes a file from the temporary folder. A file that is not part of the
// set is removed only if the published set has it too.
func (p *publication) drop(aside, name string, ours bool) error {
	from, to := filepath.Join(aside, name), filepath.Join(p.final, name)
	if !ours {
		carried, err := p.exists(to)
		if err != nil {
			return err
		}
		if !carried {
			return p.disk.Rename(from, to)
		}
	}
	return p.disk.Remove(from)
}
