package disk

// This file lays folders over each other: the templates and the locales. At the
// bottom are those built into the program, above them those of a project, and on
// top those that the command line names. An upper folder holds only what differs.

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"rapporteur/internal/source"
)

// Layer is a folder of templates or of locales.
type Layer struct {
	Name string // how findings name the folder: templates, or data/templates
	FS   fs.FS
}

// file returns a file of the layer; what is embedded is part of the program.
func (l Layer) file(name string, content []byte) *source.File {
	if _, embedded := l.FS.(embed.FS); embedded {
		return source.NewShipped(path.Join(l.Name, name), content)
	}
	return source.NewFile(path.Join(l.Name, name), content)
}

// Layers is folders over each other, the lowest first. As an fs.FS it has the files of all
// layers; of those with one name the highest.
type Layers []Layer

// Open implements fs.FS.
func (f Layers) Open(name string) (fs.File, error) {
	for _, layer := range slices.Backward(f) {
		file, err := layer.FS.Open(name)
		if !IsAbsent(err) {
			return file, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadFile implements fs.ReadFileFS.
func (f Layers) ReadFile(name string) ([]byte, error) {
	for _, layer := range slices.Backward(f) {
		content, err := fs.ReadFile(layer.FS, name)
		if !IsAbsent(err) {
			return content, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadDir implements fs.ReadDirFS: what a folder has in any layer, by name.
func (f Layers) ReadDir(name string) ([]fs.DirEntry, error) {
	all := make(map[string]fs.DirEntry)
	found := false
	for _, layer := range f {
		entries, err := fs.ReadDir(layer.FS, name)
		if IsAbsent(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		found = true
		for _, entry := range entries {
			all[entry.Name()] = entry
		}
	}
	if !found {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	var entries []fs.DirEntry
	for _, name := range slices.Sorted(maps.Keys(all)) {
		entries = append(entries, all[name])
	}
	return entries, nil
}

// Versions returns the file of that name from every layer that has one, the
// lowest first. Findings about them name the layer. If fsys is not Layers it
// is one layer called root. The error wraps fs.ErrNotExist if there is none.
func Versions(fsys fs.FS, root, name string) ([]*source.File, error) {
	layers, ok := fsys.(Layers)
	if !ok {
		layers = Layers{{root, fsys}}
	}
	var files []*source.File
	for _, layer := range layers {
		content, err := fs.ReadFile(layer.FS, name)
		switch {
		case err == nil:
			files = append(files, layer.file(name, content))
		case !IsAbsent(err):
			return nil, fmt.Errorf("read %s: %w", path.Join(layer.Name, name), err)
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("read %s: %w", path.Join(root, name), fs.ErrNotExist)
	}
	return files, nil
}

// IsAbsent reports whether an error says that there is no such file. No file has
// a name that leads out of the folder.
func IsAbsent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid)
}
