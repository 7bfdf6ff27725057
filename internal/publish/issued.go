package publish

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Issued is the error of a build that would change an issued file.
type Issued struct {
	File   File
	Status string // with which the file was issued
	Other  bool   // the file is of another document than the report

	// Corrected reports whether the new set corrects the document of the file, which must
	// stay as it was issued.
	Corrected bool
}

func (i *Issued) Error() string {
	const keep = `, or use another output folder to keep both`
	if i.Other {
		return fmt.Sprintf(`%s (%s) was issued, and the session has it no more; put it back under [[outputs]] of session.toml`+keep, i.File.Symbol, i.File.Name)
	}
	if i.Corrected {
		return fmt.Sprintf("%s (%s) was issued, and this build would put the whole corrected report in its place", i.File.Symbol, i.File.Name)
	}
	if i.Status != "" {
		return fmt.Sprintf(`%s (%s) was issued as a %s, and this build would change or remove it; give the new document its own status or symbol in [document] of session.toml`+keep,
			i.File.Symbol, i.File.Name, i.Status)
	}
	return fmt.Sprintf(`%s (%s) was issued, and this build would change or remove it; to replace it, set status = "revision", or reissued = true, in [document] of session.toml; to correct it, set status = "corrigendum" and run rapporteur corrigendum`+keep,
		i.File.Symbol, i.File.Name)
}

// issue compares the plan with what was issued, and sets what is issued now.
func (p *plan) issue(f *former, set Set) error {
	for _, file := range f.manifest.Files {
		if !f.manifest.issuedIn(file) || slices.Contains(p.manifest.Files, file) {
			continue
		}
		if other := file.Symbol != f.manifest.Symbol; other || !p.supersedes(f.manifest) {
			return &Issued{File: file, Status: f.manifest.Status, Other: other, Corrected: !other && p.corrects(f.manifest)}
		}
	}
	p.manifest.Issued = p.issued(f, set, set.Symbol, set.Languages)
	for i, o := range set.Others {
		p.manifest.Outputs[i].Issued = p.issued(f, set, o.Symbol, o.Languages)
	}
	return nil
}

// issued returns the languages in which a document is issued now, or was before.
func (p *plan) issued(f *former, set Set, symbol string, languages []string) []string {
	issued := []string{}
	for _, language := range languages {
		made := slices.ContainsFunc(set.Outputs, func(o Output) bool { return cmp.Or(o.Symbol, set.Symbol) == symbol && o.Language == language })
		if set.Issue && made || p.leaves(f.manifest, symbol, language) {
			issued = append(issued, language)
		}
	}
	return issued
}

// supersedes reports whether the new set may replace an issued one: it has a
// status of its own, is not that very document and does not only correct it.
func (p *plan) supersedes(issued *Manifest) bool {
	return p.manifest.Status != "" && (p.manifest.Status != issued.Status || p.manifest.Symbol != issued.Symbol) && !p.corrects(issued)
}

// corrects reports whether the new set is a corrigendum to what was issued.
func (p *plan) corrects(issued *Manifest) bool {
	of := func(status string) bool { return strings.HasSuffix(status, "corrigendum") }
	return of(p.manifest.Status) && !(of(issued.Status) && p.manifest.Symbol == issued.Symbol)
}

// leaves reports whether a document was issued in a language and is unchanged.
func (p *plan) leaves(before *Manifest, symbol, language string) bool {
	issued := false
	for _, file := range before.Files {
		if file.Language != language || file.Symbol != symbol || !before.issuedIn(file) {
			continue
		}
		if !slices.Contains(p.manifest.Files, file) {
			return false
		}
		issued = true
	}
	return issued
}
