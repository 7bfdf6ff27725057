package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// Problem is one way in which a folder is not what its manifest says.
type Problem struct {
	Name     string // of a file
	Text     string
	Unlisted bool // others have put the file there
}

// Check holds a folder against its manifest. The error is one of reading the
// manifest.
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
			problems = append(problems, Problem{Name: e.Name(), Text: "the manifest does not list this file", Unlisted: true})
		}
	}
	return m, problems, nil
}

// check says what is wrong with a file; it is empty if nothing is.
func (f File) check(folder fs.FS) string {
	info, err := fs.Lstat(folder, f.Name)
	if errors.Is(err, fs.ErrNotExist) {
		return "the file is missing"
	}
	if err == nil && !info.Mode().IsRegular() {
		return "this is not a regular file"
	}
	if err == nil && info.Size() != int64(f.Bytes) {
		return fmt.Sprintf("the file has %d bytes; the manifest says %d", info.Size(), f.Bytes)
	}
	content, err := fs.ReadFile(folder, f.Name)
	if err != nil {
		return "the file cannot be read: " + err.Error()
	}
	if digest := Digest(content); digest != f.Digest {
		return fmt.Sprintf("the file has the digest %s; the manifest says %s", digest, f.Digest)
	}
	return ""
}

// Answers reports whether the set has all that is asked for: every language of
// the session where none is named, in each format, issued if it is to be.
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
