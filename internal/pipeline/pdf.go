package pipeline

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"rapporteur/internal/diag"
	"rapporteur/internal/layout"
	"rapporteur/internal/render/data"
	"rapporteur/internal/render/pdf"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
)

// renderPDF typesets and draws an edition, then audits the finished file: the
// whole text must be in it.
func (d *Draft) renderPDF(document *Document, b *bytes.Buffer, e *resolve.Edition, r Request) (diag.List, error) {
	about, err := document.metadata(e, r.Attach)
	if err != nil {
		return nil, err
	}
	if err := pdf.Render(layout.Typeset(e, d.fonts), about, b); err != nil || r.Trust {
		return nil, err
	}
	return verify.Verify(source.NewFile(fileName(e, PDF), b.Bytes()), verify.Expect(e)), nil
}

func (d *Document) metadata(e *resolve.Edition, attach bool) (pdf.Metadata, error) {
	date, err := time.Parse(time.DateOnly, e.Masthead.Facts.Date)
	if err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	m := pdf.Metadata{Author: e.Organ.Plain(), Subject: e.Masthead.Symbol, Creator: "Rapporteur", Date: date}
	if attach {
		m.Attachments, err = d.attachments(e)
	}
	return m, err
}

// attachments returns the JSON edition and every source file of the edition, in
// the order of their names.
func (d *Document) attachments(e *resolve.Edition) ([]pdf.Attachment, error) {
	var edition bytes.Buffer
	if err := data.Render(&edition, e, d.facts[e.Language.Tag]); err != nil {
		return nil, err
	}
	attachments := []pdf.Attachment{{
		Name: fileName(e, JSON), Description: "the report as data", MediaType: "application/json",
		Relationship: pdf.Data, Data: edition.Bytes(),
	}}
	for _, f := range d.sources(e) {
		name := strings.TrimPrefix(f.Name(), path.Dir(d.Session.File.Name())+"/")
		attachments = append(attachments, pdf.Attachment{
			Name: strings.ReplaceAll(name, "/", "-"), Description: name, MediaType: mediaType(f),
			Relationship: pdf.Source, Data: f.Content(),
		})
	}
	return attachments, nil
}

// sources returns the source files of an edition.
func (d *Document) sources(e *resolve.Edition) []*source.File {
	words := d.Session.In(e.Language.Tag)
	files := []*source.File{d.Session.File, words.Texts.File}
	if words.Messages != nil {
		files = append(files, words.Messages)
	}
	for _, name := range pictures(e.Blocks) {
		files = append(files, words.Pictures[name])
	}
	for _, texts := range []map[string]*source.File{words.Recommendations, words.Deliberations, words.Provisions, words.Annexes, words.Annotations} {
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			files = append(files, texts[key])
		}
	}
	slices.SortStableFunc(files, func(a, b *source.File) int { return strings.Compare(a.Name(), b.Name()) })
	return files
}

// pictures returns the names of the pictures in blocks, each once.
func pictures(blocks []resolve.Block) []string {
	var names []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *resolve.Provision:
			names = append(names, pictures(b.Blocks)...)
		case *resolve.Figure:
			names = append(names, b.Image.Name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// mediaType returns the registered type of a source file (RFC 7763; TOML 1.0).
// The type of a picture is determined by its first bytes, not its name.
func mediaType(f *source.File) string {
	switch path.Ext(f.Name()) {
	case ".toml":
		return "application/toml"
	case ".md":
		return "text/markdown"
	}
	if bytes.HasPrefix(f.Content(), []byte("\x89PNG")) {
		return "image/png"
	}
	return "image/jpeg"
}
