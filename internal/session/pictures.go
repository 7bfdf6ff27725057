package session

import (
	"errors"
	"io/fs"
	"path"

	"rapporteur/internal/source"
)

// pictures returns the files of the pictures' folder in a folder, by name. Which
// of them a report shows depends on its texts.
func (l *loader) pictures(in string) map[string]*source.File {
	folder := path.Join(in, picturesFolder)
	entries, err := fs.ReadDir(l.fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.fail(folder, err)
	}
	pictures := make(map[string]*source.File)
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || leftAlone(name) {
			continue
		}
		if file, _ := l.read(path.Join(folder, name)); file != nil {
			pictures[name] = file
		}
	}
	return pictures
}
