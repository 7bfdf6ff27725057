package torture

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/internal/disk"
	"rapporteur/internal/disk/disktest"
	"rapporteur/internal/publish"
)

// set returns a set in which every byte depends on its name, except for one file
// that all sets have in common.
func set(name string) publish.Set {
	s := publish.Set{Inputs: name, Symbol: "X/1", Languages: []string{"en", "fr", "ru"}}
	for i, language := range s.Languages {
		s.Outputs = append(s.Outputs, publish.Output{
			Name: "X_1_" + language + ".html", Language: language, Format: "html", Content: []byte(strings.Repeat(name+"\n", 2000*(i+1))),
		})
	}
	s.Outputs = append(s.Outputs, publish.Output{Name: "X_1_en.json", Language: "en", Format: "json", Content: []byte("{}\n")})
	return s
}

// calm returns a disk without faults, which does not wait for the hardware.
func calm() disk.Disk {
	return disktest.New(func(disktest.Call) error { return nil })
}

func publishSet(d disk.Disk, dir, name string) error {
	_, err := publish.Publish(context.Background(), d, dir, set(name))
	return err
}

// wholeSet returns the name of the set that a folder holds. A non-nil error says
// what is missing or mixed.
func wholeSet(dir string) (string, error) {
	content, err := os.ReadFile(filepath.Join(dir, publish.ManifestName))
	if err != nil {
		return "", err
	}
	m, err := publish.ParseManifest(content)
	if err != nil {
		return "", err
	}
	for _, f := range m.Files {
		content, err := os.ReadFile(filepath.Join(dir, f.Name))
		if err != nil {
			return "", err
		}
		if publish.Digest(content) != f.Digest {
			return "", fmt.Errorf("mixed: %s is not of set %s", f.Name, m.Inputs)
		}
	}
	entries, err := os.ReadDir(dir)
	if err == nil && len(entries) != len(m.Files)+1 {
		err = fmt.Errorf("mixed: %d files, the manifest lists %d", len(entries)-1, len(m.Files))
	}
	return m.Inputs, err
}

// oneOf reports a folder that does not hold one of the sets, whole.
func oneOf(dir string, names ...string) error {
	found, err := wholeSet(dir)
	if err != nil || slices.Contains(names, found) {
		return err
	}
	return fmt.Errorf("the folder holds the set %q, not one of %q", found, names)
}

// nothingAside reports what is in the folder besides the names wanted.
func nothingAside(folder string, wanted ...string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	if len(entries) != len(wanted) {
		return fmt.Errorf("left behind: %v", entries)
	}
	return nil
}
