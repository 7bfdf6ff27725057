package publish

import (
	"fmt"
	"slices"
)

// Issued is the error of a build that would change an issued file.
type Issued struct {
	File   File
	Status string // with which the file was issued
}

func (i *Issued) Error() string {
	const keep = `, or use another output folder to keep both`
	if i.Status != "" {
		return fmt.Sprintf(`%s (%s) was issued as a %s, and this build would change or remove it; give the new document its own status or symbol in [document] of session.toml`+keep,
			i.File.Symbol, i.File.Name, i.Status)
	}
	return fmt.Sprintf(`%s (%s) was issued, and this build would change or remove it; to replace it, set status = "revision" or "corrigendum", or reissued = true, in [document] of session.toml`+keep,
		i.File.Symbol, i.File.Name)
}

// issue compares the plan with what was issued, and sets what is issued now.
func (p *plan) issue(f *former, set Set) error {
	for _, file := range f.manifest.Files {
		if !slices.Contains(f.manifest.Issued, file.Language) {
			continue
		}
		stays := slices.Contains(p.manifest.Files, file)
		if !stays && !p.supersedes(f.manifest) {
			return &Issued{File: file, Status: f.manifest.Status}
		}
	}
	for _, language := range set.Languages {
		made := slices.ContainsFunc(set.Outputs, func(o Output) bool { return o.Language == language })
		if set.Issue && made || p.leaves(f.manifest, language) {
			p.manifest.Issued = append(p.manifest.Issued, language)
		}
	}
	return nil
}

// supersedes reports whether the new set may replace an issued one: it has a
// status of its own and is not that very document.
func (p *plan) supersedes(issued *Manifest) bool {
	return p.manifest.Status != "" && (p.manifest.Status != issued.Status || p.manifest.Symbol != issued.Symbol)
}

// leaves reports whether a language was issued and is unchanged.
func (p *plan) leaves(issued *Manifest, language string) bool {
	if !slices.Contains(issued.Issued, language) {
		return false
	}
	for _, file := range issued.Files {
		if file.Language == language && !slices.Contains(p.manifest.Files, file) {
			return false
		}
	}
	return true
}
