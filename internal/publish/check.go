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

// Request is what a build is asked for.
type Request struct {
	Documents []string // symbols; all of the session if there are none
	Languages []string // tags; all of each document if there are none
	Formats   []string
	Issue     bool // as issued
}

// Answers reports whether the set has everything that is requested.
func (m *Manifest) Answers(r Request) bool {
	documents := append([]Issue{{Symbol: m.Symbol, Lacking: m.Lacking, Issued: m.Issued}}, m.Outputs...)
	for _, symbol := range r.Documents {
		if !slices.ContainsFunc(documents, func(d Issue) bool { return d.Symbol == symbol }) {
			return false
		}
	}
	for _, d := range documents {
		if len(r.Documents) > 0 && !slices.Contains(r.Documents, d.Symbol) {
			continue
		}
		if len(r.Languages) == 0 && len(d.Lacking) > 0 {
			return false
		}
		if !m.answers(d, r) {
			return false
		}
	}
	return true
}

// answers reports whether the set has what is requested of one document. A language that
// only other documents have is not missing.
func (m *Manifest) answers(d Issue, r Request) bool {
	languages := r.Languages
	if len(languages) == 0 {
		for _, f := range m.Files {
			if f.Symbol == d.Symbol {
				languages = append(languages, f.Language)
			}
		}
	}
	for _, language := range languages {
		if d.Symbol != m.Symbol && !slices.Contains(d.Lacking, language) && !m.has(d.Symbol, language, "") {
			continue
		}
		if r.Issue && !slices.Contains(d.Issued, language) {
			return false
		}
		if slices.ContainsFunc(r.Formats, func(format string) bool { return !m.has(d.Symbol, language, format) }) {
			return false
		}
	}
	return true
}

// has reports whether the set has a document in a language, in a format or any.
func (m *Manifest) has(symbol, language, format string) bool {
	return slices.ContainsFunc(m.Files, func(f File) bool {
		return f.Symbol == symbol && f.Language == language && (format == "" || f.Format == format)
	})
}
