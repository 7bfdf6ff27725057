package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"rapporteur/internal/disk"
	"rapporteur/internal/pipeline"
)

// layers is what is laid over the built-in data: nothing, the folders of the
// project, those of --data, or both.
type layers struct{ templates, locales added }

// added is layers of one folder, the lowest first.
type added disk.Layers

// over returns the built-in folder with the layers over it.
func (a added) over(builtIn fs.FS, name string) fs.FS {
	if len(a) == 0 {
		return builtIn
	}
	return append(disk.Layers{{Name: name, FS: builtIn}}, a...)
}

// inputs returns the layers for a digest of the inputs, nil if there are none.
func (a added) inputs() fs.FS {
	if len(a) == 0 {
		return nil
	}
	return disk.Layers(a)
}

// layers returns the folders templates and locales of the project that the
// sessions and reports of those names lie in, and those of --data. Those of a
// project that the command line does not name are read as a session is: they
// may be a stranger's.
func (p *projectFlags) layers(files pipeline.Files, names []string) (layers, error) {
	var all layers
	around, err := projectAround(files, names)
	if err != nil {
		return all, err
	}
	if around != "" {
		open := func(dir string) (fs.FS, error) { return disk.Open(dir, p.limits) }
		if p.project != "" {
			open = p.trust
		}
		if _, err := all.add(around, open); err != nil {
			return all, err
		}
	}
	if p.data == "" {
		return all, nil
	}
	found, err := all.add(p.data, p.trust)
	if err == nil && !found {
		err = fmt.Errorf("cannot use the data of %s: it has neither a folder templates nor a folder locales; name one that has", p.data)
	}
	return all, err
}

func (p *projectFlags) trust(dir string) (fs.FS, error) { return disk.Trust(dir, p.limits), nil }

// add lays the folders templates and locales of dir over those that are there.
// It reports whether there is one.
func (l *layers) add(dir string, open func(string) (fs.FS, error)) (found bool, err error) {
	for _, part := range []struct {
		name string
		to   *added
	}{{"templates", &l.templates}, {"locales", &l.locales}} {
		folder := filepath.Join(dir, part.name)
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			continue
		}
		files, err := open(folder)
		if err != nil {
			return found, fmt.Errorf("cannot use the data of %s: %w", dir, err)
		}
		*part.to, found = append(*part.to, disk.Layer{Name: filepath.ToSlash(folder), FS: files}), true
	}
	return found, nil
}

// projectAround returns the folder of the project in which the named sessions
// and reports lie, or "".
func projectAround(files pipeline.Files, names []string) (string, error) {
	first, from := "", "" // the folder, and the first name that has led to it
	for _, name := range names {
		if name == pipeline.Stdin {
			continue
		}
		dir := sessionFolder(name)
		if pipeline.IsFinished(name) {
			dir = filepath.Dir(name)
		}
		around, err := files.Around(dir)
		if err != nil {
			return "", err
		}
		if from == "" {
			first, from = around, name
		}
		if !sameFolder(around, first) && (hasData(around) || hasData(first)) {
			return "", fmt.Errorf("%s and %s are in different projects, which have templates or locales of their own; run the command once for each", from, name)
		}
	}
	return first, nil
}

// hasData reports whether a folder of a project has data of its own.
func hasData(dir string) bool {
	if dir == "" {
		return false
	}
	var l layers
	found, _ := l.add(dir, func(string) (fs.FS, error) { return nil, nil })
	return found
}

func sameFolder(a, b string) bool {
	first, err := filepath.Abs(a)
	second, other := filepath.Abs(b)
	return err == nil && other == nil && (a == "") == (b == "") && first == second
}
