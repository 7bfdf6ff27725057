package publish

import (
	"bytes"
	"cmp"
	"slices"
)

// plan is the changes to make to a folder.
type plan struct {
	same     bool // nothing to do
	write    []Output
	carry    []string // files of the old set, and guests, that stay unchanged
	removed  []string
	kept     []string // of carry: issued, and other now
	manifest Manifest
}

// makePlan decides what to do with each file. It depends only on its arguments.
// The error is an *Issued.
func makePlan(f *former, set Set) (*plan, error) {
	p := &plan{manifest: Manifest{
		Version: manifestVersion, Program: set.Program, Inputs: set.Inputs, Symbol: set.Symbol, Status: set.Status, Findings: set.Findings,
		Lacking: []string{}, Issued: []string{},
	}}
	p.carry = slices.Clone(f.guests)
	for _, o := range set.Outputs {
		p.add(f, set, o)
	}
	p.keep(f, set)
	slices.SortFunc(p.manifest.Files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	for name := range f.files {
		if _, stays := p.manifest.File(name); !stays {
			p.removed = append(p.removed, name)
		}
	}
	slices.Sort(p.removed)
	p.complete(set)
	if err := p.issue(f, set); err != nil {
		return nil, err
	}
	p.same = len(p.write) == 0 && len(p.removed) == 0 && bytes.Equal(f.encoded, p.manifest.encode())
	return p, nil
}

// add plans an output. If the old file has the same bytes it stays, with its
// modification time.
func (p *plan) add(f *former, set Set, o Output) {
	file := File{Name: o.Name, Symbol: cmp.Or(o.Symbol, set.Symbol), Language: o.Language, Format: o.Format, Bytes: len(o.Content), Digest: Digest(o.Content)}
	if old, there := f.manifest.File(o.Name); there && file.Symbol != set.Symbol && f.manifest.issuedIn(old) && old.Digest != file.Digest {
		p.manifest.Files, p.carry, p.kept = append(p.manifest.Files, old), append(p.carry, o.Name), append(p.kept, o.Name)
		return
	}
	p.manifest.Files = append(p.manifest.Files, file)
	if f.files[o.Name].digest == file.Digest {
		p.carry = append(p.carry, o.Name)
	} else {
		p.write = append(p.write, o)
	}
}

// keep keeps the files of the old set that were not built now but were built
// from the same inputs, or are issued parts and other documents, which stay.
func (p *plan) keep(f *former, set Set) {
	same := f.manifest.Inputs == p.manifest.Inputs
	for _, file := range f.manifest.Files {
		stays := same || f.manifest.issuedIn(file) && slices.ContainsFunc(set.Others, func(o Other) bool { return o.Symbol == file.Symbol })
		if _, made := p.manifest.File(file.Name); stays && !made && f.files[file.Name].digest == file.Digest {
			p.manifest.Files = append(p.manifest.Files, file)
			p.carry = append(p.carry, file.Name)
		}
	}
}

// complete records which languages of the session the set lacks.
func (p *plan) complete(set Set) {
	p.manifest.Lacking = p.lacking(set.Symbol, set.Languages)
	p.manifest.Complete = len(p.manifest.Lacking) == 0
	for _, o := range set.Others {
		issue := Issue{Symbol: o.Symbol, Lacking: p.lacking(o.Symbol, o.Languages), Issued: []string{}}
		p.manifest.Outputs = append(p.manifest.Outputs, issue)
		p.manifest.Complete = p.manifest.Complete && len(issue.Lacking) == 0
	}
}

// lacking returns the languages in which the set has no file of a document.
func (p *plan) lacking(symbol string, languages []string) []string {
	lacking := []string{}
	for _, language := range languages {
		if !slices.ContainsFunc(p.manifest.Files, func(f File) bool { return f.Symbol == symbol && f.Language == language }) {
			lacking = append(lacking, language)
		}
	}
	return lacking
}

func (p *plan) result() Result {
	r := Result{Manifest: p.manifest, Removed: p.removed, Kept: p.kept}
	for _, o := range p.write {
		r.Written = append(r.Written, o.Name)
	}
	return r
}
