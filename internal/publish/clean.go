package publish

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// clean removes a set that is aside, if it is there. A file that others have
// put into it meanwhile is moved to the new set.
func (p *publication) clean(aside string) error {
	entries, err := p.disk.ReadDir(aside)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	listed := p.listed(aside)
	for _, e := range entries {
		if e.Name() == ManifestName {
			continue // the last: it says which files are ours
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

// listed returns the names that the manifest in a folder lists, or nil where
// there is no whole manifest: then the set was never in place, or was the only
// thing in its folder.
func (p *publication) listed(folder string) map[string]bool {
	content, err := p.disk.ReadFile(filepath.Join(folder, ManifestName))
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

// drop removes a file of a set that is aside. One that is not of the set is
// removed only if the set in place has it too.
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
