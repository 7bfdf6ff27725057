// Package localefile reads the files of a language's folder and collects what
// is wrong in them, each finding with its place.
package localefile

import (
	"errors"
	"io/fs"
	"path"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule { return []rule.Rule{ruleData, ruleOwn} }

var ruleData = rule.Rule{
	ID: "locale-inconsistent", Former: []string{"locale-data"}, Sees: rule.Data, Fixed: true,
	Summary: "The data of a language is complete and consistent",
	Why:     "a sentence would lack a word",
	Hint:    "correct the file under locales/",
}

var ruleOwn = rule.Rule{
	ID: "text-form-missing", Sees: rule.Facts, Fixed: true,
	Summary: "A name of the session's own has the forms of the language, and no others",
	Why:     "a sentence would lack a word",
	Hint:    "correct the name in the language's texts.toml",
}

// Text is a text of such a file, with its place.
type Text = tomlfile.Value[string]

// Reader reads files below the root of FS (package locales). Once a value
// could not be read, inconsistencies are not reported: they may only follow
// from that.
type Reader struct {
	FS       fs.FS
	Findings diag.List
	partial  bool                            // whether a value could not be read
	below    map[*source.File][]*source.File // the versions of a file in lower layers, the lowest first
}

// After returns a reader that goes on where another ended, which found this.
func After(fsys fs.FS, findings diag.List) *Reader {
	return &Reader{FS: fsys, Findings: findings, partial: tomlfile.Unread(findings)}
}

// File reads a file of a language's folder. A file that is missing is a
// finding and is read as empty.
func (r *Reader) File(tag lang.Tag, name string) *source.File {
	return r.Read(path.Join(string(tag), name))
}

// Read reads a file in the same way by its path.
func (r *Reader) Read(name string) *source.File {
	versions := r.Versions(name)
	last := len(versions) - 1
	if last > 0 {
		if r.below == nil {
			r.below = make(map[*source.File][]*source.File)
		}
		r.below[versions[last]] = versions[:last]
	}
	return versions[last]
}

// Versions reads a file by its path in each layer that has it, the lowest first;
// see [disk.Versions]. A file that is missing is a finding and one empty file.
func (r *Reader) Versions(name string) []*source.File {
	versions, err := disk.Versions(r.FS, "locales", name)
	if err == nil {
		return versions
	}
	none := source.NewFile(path.Join("locales", name), nil)
	if refusal, ok := errors.AsType[*disk.Refusal](err); ok {
		r.Findings.Add(refusal.Finding("locales"))
	} else {
		r.Report(none.Whole(), "restore the file", "the file cannot be read: %v", err)
	}
	return []*source.File{none}
}

// Decode decodes a file into v, with what the lower layers say besides. The
// document knows the places of everything that is not a leaf of v.
func (r *Reader) Decode(f *source.File, v any) *tomlfile.Document {
	document, findings := tomlfile.OpenLayers(append(slices.Clone(r.below[f]), f))
	findings = append(findings, document.Decode(v)...)
	r.Findings = append(r.Findings, findings...)
	r.partial = r.partial || tomlfile.Unread(findings)
	return document
}

// Pattern reads a regular expression. An invalid one is a finding and matches
// nothing.
func (r *Reader) Pattern(at source.Span, expression string) (pattern *search.Pattern, ok bool) {
	if at.File.Shipped() {
		return search.Known(expression), true
	}
	pattern, err := search.Parse(expression)
	if err != nil {
		r.Report(at, "see the syntax of Go's package regexp", "%v", err)
	}
	return pattern, err == nil
}

// Report adds a finding about an inconsistency.
func (r *Reader) Report(span source.Span, hint, format string, args ...any) {
	if r.partial {
		return
	}
	r.Findings.Add(ruleData.At(span, format, args...).Hinting(hint))
}

// ReportOwn adds a finding about a name that a session brings with it.
func (r *Reader) ReportOwn(span source.Span, hint, format string, args ...any) {
	r.Findings.Add(ruleOwn.At(span, format, args...).Hinting(hint))
}
