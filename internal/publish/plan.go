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
	p.keep(f)
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
	file := File{Name: o.Name, Symbol: set.Symbol, Language: o.Language, Format: o.Format, Bytes: len(o.Content), Digest: Digest(o.Content)}
	p.manifest.Files = append(p.manifest.Files, file)
	if f.files[o.Name].digest == file.Digest {
		p.carry = append(p.carry, o.Name)
	} else {
		p.write = append(p.write, o)
	}
}

// keep keeps the files of the old set that were not built now but were built
// from the same inputs.
func (p *plan) keep(f *former) {
	if f.manifest.Inputs != p.manifest.Inputs {
		return
	}
	for _, file := range f.manifest.Files {
		if _, made := p.manifest.File(file.Name); !made && f.files[file.Name].digest == file.Digest {
			p.manifest.Files = append(p.manifest.Files, file)
			p.carry = append(p.carry, file.Name)
		}
	}
}

// complete records which languages of the session the set lacks.
func (p *plan) complete(set Set) {
	for _, language := range set.Languages {
		if !slices.ContainsFunc(p.manifest.Files, func(f File) bool { return f.Language == language }) {
			p.manifest.Lacking = append(p.manifest.Lacking, language)
		}
	}
	p.manifest.Complete = len(p.manifest.Lacking) == 0
}

func (p *plan) result() Result {
	r := Result{Manifest: p.manifest, Removed: p.removed}
	for _, o := range p.write {
		r.Written = append(r.Written, o.Name)
	}
	return r
}
