package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"rapporteur/internal/disk"
)

// ManifestName is the name of the file that describes a set and marks its folder
// as managed by this program.
const ManifestName = "manifest.json"

// The largest manifest, and the largest files that one lists, all together, in
// bytes: a stranger may have written it. A set has eighteen files.
const (
	maxManifest = 1 << 20
	maxSet      = 1 << 30
)

// manifestVersion is the version of the manifest's format.
const manifestVersion = 1

// Manifest describes a published set.
type Manifest struct {
	Version  int      `json:"version"` // of the manifest's format
	Program  Program  `json:"program"`
	Inputs   string   `json:"inputs"`
	Symbol   string   `json:"symbol"`
	Status   string   `json:"status,omitempty"`
	Findings Findings `json:"findings"`
	Complete bool     `json:"complete"`          // whether the set has every language of the session
	Lacking  []string `json:"lacking"`           // the missing languages
	Issued   []string `json:"issued"`            // the languages that later builds may not change
	Outputs  []Issue  `json:"outputs,omitempty"` // the session's other documents
	Files    []File   `json:"files"`             // ordered by name
}

// Issue is what a set has of one of the session's other documents.
type Issue struct {
	Symbol  string   `json:"symbol"`
	Lacking []string `json:"lacking"` // its languages that are missing
	Issued  []string `json:"issued"`  // its languages that stay as they are
}

// issuedIn reports whether a file is of a document that was issued in its language.
func (m *Manifest) issuedIn(f File) bool {
	if f.Symbol == m.Symbol {
		return slices.Contains(m.Issued, f.Language)
	}
	return slices.ContainsFunc(m.Outputs, func(i Issue) bool { return i.Symbol == f.Symbol && slices.Contains(i.Issued, f.Language) })
}

// Program identifies the program that built a set.
type Program struct {
	Version string `json:"version"`
	Commit  string `json:"commit"` // empty if unknown
}

// Findings counts the build's findings by severity.
type Findings struct {
	Errors   int `json:"error"`
	Warnings int `json:"warning"`
	Infos    int `json:"info"`
}

// File is one file of a set, other than the manifest.
type File struct {
	Name     string `json:"name"`
	Symbol   string `json:"symbol"`
	Language string `json:"language"`
	Format   string `json:"format"`
	Bytes    int    `json:"bytes"`
	Digest   string `json:"digest"`
}

// Digest returns the SHA-256 digest of content: "sha256:…".
func Digest(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// File returns the file of that name.
func (m *Manifest) File(name string) (File, bool) {
	i := slices.IndexFunc(m.Files, func(f File) bool { return f.Name == name })
	if i < 0 {
		return File{}, false
	}
	return m.Files[i], true
}

// Has reports whether the set has a language in a format.
func (m *Manifest) Has(language, format string) bool {
	return slices.ContainsFunc(m.Files, func(f File) bool { return f.Language == language && f.Format == format })
}

// encode returns the manifest's bytes, which are the same for the same set.
func (m *Manifest) encode() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(m); err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	return b.Bytes()
}

// ParseManifest reads a manifest from an untrusted source.
func ParseManifest(content []byte) (*Manifest, error) {
	if len(content) > maxManifest {
		return nil, fmt.Errorf("it is not a Rapporteur manifest: it is larger than %s", disk.Size(maxManifest))
	}
	m := new(Manifest)
	err := json.Unmarshal(content, m)
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok { // which names types of Go
		return nil, fmt.Errorf("it is not a Rapporteur manifest: %q cannot be a value of the kind %s", wrong.Field, wrong.Value)
	}
	if err != nil {
		return nil, fmt.Errorf("it is not a Rapporteur manifest: %w", err)
	}
	if m.Version != manifestVersion {
		return nil, fmt.Errorf("its version is %d; this program reads version %d", m.Version, manifestVersion)
	}
	listed, total := make(map[string]bool), 0
	for _, f := range m.Files {
		if !filepath.IsLocal(f.Name) || filepath.Base(f.Name) != f.Name || f.Name == ManifestName {
			return nil, fmt.Errorf("it lists %q, which is not the name of a file in its folder", f.Name)
		}
		if listed[f.Name] {
			return nil, fmt.Errorf("it lists %q twice", f.Name)
		}
		if total += f.Bytes; f.Bytes < 0 || f.Bytes > maxSet || total > maxSet {
			return nil, fmt.Errorf("it lists files of more than %s, or less than nothing", disk.Size(maxSet))
		}
		listed[f.Name] = true
	}
	return m, nil
}
