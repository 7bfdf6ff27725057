package renumber

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/publish"
	"rapporteur/internal/render/data"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Issued is a published set that was issued, as its manifest and its JSON editions
// tell.
type Issued struct {
	Name     string // of its folder, as the user typed it
	Manifest *publish.Manifest
	Editions map[lang.Tag]*data.Edition // of the issued languages; those that the set has as JSON
}

// ReadIssued reads a published set. It fails if the folder has none, or if a file is not
// as it was built.
func ReadIssued(files fs.FS, name string) (*Issued, error) {
	m, problems, err := publish.Check(files)
	if _, no := fs.Stat(files, session.FileName); err != nil && no == nil {
		return nil, fmt.Errorf("%s is a session, and not a set that was issued: name the folder that build --publish wrote, such as out/%s, before the session", name, path.Base(path.Clean(name)))
	}
	if disk.IsAbsent(err) {
		return nil, fmt.Errorf("%s has no %s, and so is no published set: name the folder that build --publish wrote", name, publish.ManifestName)
	}
	if err != nil {
		return nil, fmt.Errorf("%s has no published set that can be read: %w", name, err)
	}
	if len(problems) > 0 {
		return nil, fmt.Errorf("%s is not as it was issued: %s: %s; take the files from where they were published", name, problems[0].Name, problems[0].Text)
	}
	issued := &Issued{Name: name, Manifest: m, Editions: make(map[lang.Tag]*data.Edition)}
	for _, f := range m.Files {
		if f.Format != "json" || !slices.Contains(m.Issued, f.Language) {
			continue
		}
		content, err := fs.ReadFile(files, f.Name)
		if err != nil {
			return nil, fmt.Errorf("cannot read the issued set: %w", err)
		}
		if issued.Editions[lang.Tag(f.Language)], err = data.Read(content); err != nil {
			return nil, fmt.Errorf("%s %w", path.Join(name, f.Name), err)
		}
	}
	return issued, nil
}

// Has reports whether a language was issued.
func (i *Issued) Has(tag lang.Tag) bool { return slices.Contains(i.Manifest.Issued, string(tag)) }

// date returns when the document was issued, as its editions say; empty if none does.
func (i *Issued) date() string {
	for _, l := range lang.All() {
		if e := i.Editions[l.Tag]; e != nil {
			return e.Document.Date
		}
	}
	return ""
}

// Corrigendum is the status of a document that corrects another.
const Corrigendum = "corrigendum"

// follower matches the symbol of a revision or corrigendum.
var follower = regexp.MustCompile(`^(.+)/(Rev|Corr)\.([1-9][0-9]{0,3})$`)

// followers are the parts of a symbol that say what a document is to an earlier one.
var followers = map[string]string{"revision": "Rev", Corrigendum: "Corr"}

// Examine checks what a session says of its document against what was issued. New is
// its editions.
func (i *Issued) Examine(d session.Issue, new []*data.Edition) diag.List {
	if len(i.Manifest.Issued) == 0 {
		return diag.List{ruleUnissued.At(d.Symbol.Span, "nothing of %s in %s was issued", i.Manifest.Symbol, i.Name)}
	}
	changes, known := i.changes(new)
	if !d.Status.IsSet() {
		if known && len(changes) > 0 && !d.Reissued.V && d.Symbol.V == i.Manifest.Symbol {
			return diag.List{ruleChanged.At(d.Symbol.Span, "%s was issued, and this is not what was issued in %s", d.Symbol.V, strings.Join(changes, ", "))}
		}
		return nil
	}
	var findings diag.List
	if f, ok := i.misnamed(d); ok {
		findings.Add(f)
	}
	if on := i.date(); on != "" && d.Date.V.String() <= on {
		findings.Add(ruleDate.At(d.Date.Span, "%s was issued on %s, and this %s is dated %s", i.Manifest.Symbol, on, d.Status.V, d.Date.V))
	}
	if f, ok := i.jobTwice(d); ok {
		findings.Add(f)
	}
	if known && len(changes) == 0 {
		findings.Add(ruleUnchanged.At(d.Status.Span, "this %s says what %s says", d.Status.V, i.Manifest.Symbol))
	}
	return findings
}

// ExamineCorrigendum is Examine for the document that lists the changes, which there must
// be, and whose session must say that it is a corrigendum.
func (i *Issued) ExamineCorrigendum(d session.Issue, new []*data.Edition) diag.List {
	if d.Status.V != Corrigendum {
		return diag.List{ruleCorrigendum.At(d.Symbol.Span, "[document] does not say that this is a corrigendum").
			Hinting(`set status = "corrigendum", the symbol of the issued document with /Corr.1, and the date`)}
	}
	findings := i.Examine(d, new)
	for n := range findings {
		if findings[n].Rule == ruleUnchanged.ID {
			findings[n].Severity = diag.Error
		}
	}
	return findings
}

// jobTwice returns a finding if a language has the job number of the issued document.
func (i *Issued) jobTwice(d session.Issue) (diag.Finding, bool) {
	var first source.Span
	var same []string
	for _, l := range lang.All() {
		old, number := i.Editions[l.Tag], d.Jobs[l.Tag].Number
		if old != nil && old.Document.Job != nil && number.IsSet() && old.Document.Job.Number == number.V {
			if same = append(same, string(l.Tag)); len(same) == 1 {
				first = number.Span
			}
		}
	}
	return ruleJob.At(first, "the job numbers of this %s are those of %s in %s", d.Status.V, i.Manifest.Symbol, strings.Join(same, ", ")), len(same) > 0 && !d.Reissued.V
}

// misnamed returns a finding if the symbol does not follow from the issued one.
func (i *Issued) misnamed(d session.Issue) (diag.Finding, bool) {
	was, number := root(i.Manifest.Symbol, followers[d.Status.V])
	is, own := root(d.Symbol.V, followers[d.Status.V])
	if was == is && own > number {
		return diag.Finding{}, false
	}
	rule := ruleRevision
	if d.Status.V == Corrigendum {
		rule = ruleCorrigendum
	}
	return rule.At(d.Symbol.Span, "%s is not the symbol of a %s of %s", d.Symbol.V, d.Status.V, i.Manifest.Symbol).
		Hinting(fmt.Sprintf("write %s/%s.%d", was, followers[d.Status.V], number+1)), true
}

// root returns the symbol that others of a kind are derived from, and the number of
// this one among them, 0 for the first document. A corrigendum may be one to a revision, which
// itself has the symbol of the document and not that of a corrigendum.
func root(symbol, kind string) (string, int) {
	if kind == "Rev" {
		symbol, _ = root(symbol, "Corr")
	}
	m := follower.FindStringSubmatch(symbol)
	if m == nil || m[2] != kind {
		return symbol, 0
	}
	n := 0
	fmt.Sscan(m[3], &n)
	return m[1], n
}

// changes returns the issued languages whose text has changed; known is false if
// none could be compared.
func (i *Issued) changes(new []*data.Edition) (changed []string, known bool) {
	for _, e := range new {
		old := i.Editions[e.Language]
		if old == nil {
			continue
		}
		known = true
		if len(Correct(old, e).List) > 0 {
			changed = append(changed, string(e.Language))
		}
	}
	return changed, known
}
