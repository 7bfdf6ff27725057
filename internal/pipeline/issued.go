package pipeline

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/render/data"
	"rapporteur/internal/renumber"
	"rapporteur/internal/verify"
)

// Issued is a published set that was issued, with its pages.
type Issued struct {
	*renumber.Issued
	pages map[lang.Tag]func() *verify.Pages // of the languages that the set has as PDF
}

// Issued reads the published set in a folder.
func (f Files) Issued(dir string) (*Issued, error) {
	files, err := disk.Open(dir, f.Limits)
	if err != nil {
		return nil, fmt.Errorf("cannot read the issued set: %w", err)
	}
	defer files.Close()
	return ReadIssued(files, dir)
}

// ReadIssued reads a published set; name is that of its folder as the user typed it.
func ReadIssued(files fs.FS, name string) (*Issued, error) {
	known, err := renumber.ReadIssued(files, name)
	if err != nil {
		return nil, err
	}
	issued := &Issued{known, make(map[lang.Tag]func() *verify.Pages)}
	for _, file := range known.Manifest.Files {
		if file.Format != PDF || known.Manifest.Status == renumber.Corrigendum {
			continue // a text that was corrected is not laid out as the document that readers have
		}
		content, err := fs.ReadFile(files, file.Name)
		if err != nil {
			return nil, fmt.Errorf("cannot read the issued set: %w", err)
		}
		issued.pages[lang.Tag(file.Language)] = sync.OnceValue(func() *verify.Pages { return verify.ReadPages(content) })
	}
	return issued, nil
}

// line returns on which line of a part of a unit the text after at bytes is, 0 if that is
// not known.
func (i *Issued) line(tag lang.Tag, u *renumber.Unit, part, at int) int {
	pages, ok := i.pages[tag]
	if !ok {
		return 0
	}
	p := u.Parts[part]
	return pages().Line(p.Name+uncalled(p.Text), p.Name+uncalled(p.Text[:at]))
}

// uncalled returns a text without the footnotes that are called in it.
func uncalled(text string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, string(renumber.CallStart))
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, text, _ = strings.Cut(after, string(renumber.CallEnd))
	}
}

// Against checks a draft without errors against what was issued.
func (d *Draft) Against(issued *Issued) {
	if !d.Findings.HasErrors() {
		d.add(issued.Examine(d.Session.Document, d.data()))
	}
}

// data returns the JSON editions of a draft.
func (d *Draft) data() []*data.Edition {
	all := make([]*data.Edition, len(d.Editions))
	for i, e := range d.Editions {
		all[i] = data.New(e, d.facts[e.Language.Tag])
	}
	return all
}
