package verify

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/publish"
	"rapporteur/internal/source"
)

// Folder checks a published set: the folder against its manifest, and each of
// its PDF files. Dir is its path as the user typed it. A non-nil error means
// that a file could not be read.
func Folder(files fs.FS, dir string) (diag.List, error) {
	manifest, problems, err := publish.Check(files)
	if err != nil {
		v := &verifier{span: source.NewFile(path.Join(dir, publish.ManifestName), nil).Whole()}
		v.report(noManifest, "the manifest cannot be used: %v", err)
		return v.findings, nil
	}
	var findings diag.List
	broken := make(map[string]bool)
	for _, p := range problems {
		broken[p.Name] = true
		v := &verifier{span: source.NewFile(path.Join(dir, p.Name), nil).Whole()}
		rule := changedFile
		if p.Unlisted {
			rule = unlistedFile
		}
		v.report(rule, "%s", p.Text)
		findings = append(findings, v.findings...)
	}
	for _, f := range manifest.Files {
		if broken[f.Name] || !strings.EqualFold(path.Ext(f.Name), ".pdf") {
			continue
		}
		content, err := fs.ReadFile(files, f.Name)
		if err != nil {
			return findings, fmt.Errorf("cannot read the file: %w", err)
		}
		findings = append(findings, Verify(source.NewFile(path.Join(dir, f.Name), content), nil)...)
	}
	return findings, nil
}
