package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// Problem is one difference between a folder and its manifest.
type Problem struct {
	Name     string // of a file
	Text     string
	Unlisted bool // the manifest does not list the file
}

// Check compares a folder with its manifest. A non-nil error means that the
// manifest could not be read.
func Check(folder fs.FS) (*Manifest, []Problem, error) {
	content, err := fs.ReadFile(folder, ManifestName)
	if err != nil {
		return nil, nil, err
	}
	m, err := ParseManifest(content)
	if err != nil {
		return nil, nil, err
	}
	var problems []Problem
	for _, f := range m.Files {
		if text := f.check(folder); text != "" {
			problems = append(problems, Problem{Name: f.Name, Text: text})
		}
	}
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, nil, err
	}
	for _, e := range entries {
		if _, listed := m.File(e.Name()); !listed && e.Name() != ManifestName && !isGuest(e.Name()) {
			problems = append(problems, Problem{Name: e.Name(), Text: "the file is not in the manifest", Unlisted: true})
		}
	}
	return m, problems, nil
}

// check describes what is wrong with a file; the text is empty if nothing is.
func (f File) check(folder fs.FS) string {
	info, err := fs.Lstat(folder, f.Name)
	if errors.Is(err, fs.ErrNotExist) {
		return "the file is missing"
	}
	if err == nil && !info.Mode().IsRegular() {
		return "this is not a regular file"
	}
	if err == nil && info.Size() != int64(f.Bytes) {
		return fmt.Sprintf("the file has %d bytes; according to the manifest it should have %d", info.Size(), f.Bytes)
	}
	content, err := fs.ReadFile(folder, f.Name)
	if err != nil {
		return "the file cannot be read: " + err.Error()
	}
	if digest := Digest(content); digest != f.Digest {
		return fmt.Sprintf("the file has the digest %s; according to the manifest it should be %s", digest, f.Digest)
	}
	return ""
}

// Answers reports whether the set has everything requested: the languages (all
// of the session's if none is named) in each format, and issued if requested.
func (m *Manifest) Answers(languages, formats []string, issue bool) bool {
	if len(languages) == 0 {
		if !m.Complete {
			return false
		}
		for _, f := range m.Files {
			languages = append(languages, f.Language)
		}
	}
	for _, language := range languages {
		if issue && !slices.Contains(m.Issued, language) {
			return false
		}
		if slices.ContainsFunc(formats, func(format string) bool { return !m.Has(language, format) }) {
			return false
		}
	}
	return true
}
