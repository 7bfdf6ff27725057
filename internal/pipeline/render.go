package pipeline

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/publish"
	"rapporteur/internal/render/data"
	"rapporteur/internal/render/html"
	"rapporteur/internal/resolve"
)

// The formats.
const (
	HTML = "html"
	PDF  = "pdf"
	JSON = "json"
)

// Formats returns the names of all formats, which are also their file extensions.
func Formats() []string { return []string{HTML, PDF, JSON} }

// Request says what to render.
type Request struct {
	Languages []lang.Tag            // empty for all of the session
	Formats   []string              // of Formats, each once
	Attach    bool                  // embed the session's files and the JSON edition in the PDF, which makes it PDF/A-3a
	Clean     bool                  // leave out the brackets around words that are not agreed
	Trust     bool                  // do not read finished PDF files again to audit them
	Step      func(done, total int) // told after each output, by any goroutine
}

// Render makes the requested outputs of a draft without errors, in the order
// of languages and formats; a language that is not published is a failure. The
// findings are those of the audit; with an error among them there is no output. When ctx ends, no further output is
// begun.
func (d *Draft) Render(ctx context.Context, r Request) ([]publish.Output, diag.List, error) {
	editions, err := d.wanted(r.Languages)
	if err != nil {
		return nil, nil, err
	}
	total := len(editions) * len(r.Formats)
	outputs := make([]publish.Output, total)
	failures := make([]error, total)
	order := heaviestFirst(r.Formats, len(editions))
	found := make([]diag.List, total)
	var done atomic.Int64
	concurrent.Each(d.jobs, total, func(i int) {
		if ctx.Err() != nil {
			return
		}
		at := order[i]
		edition, format := editions[at/len(r.Formats)], r.Formats[at%len(r.Formats)]
		outputs[at], found[at], failures[at] = d.render(edition, format, r)
		r.Step(int(done.Add(1)), total)
	})
	findings := slices.Concat(found...)
	if ctx.Err() != nil {
		return nil, findings, context.Cause(ctx)
	}
	for _, err := range failures {
		if err != nil {
			return nil, findings, err
		}
	}
	if findings.HasErrors() {
		outputs = nil
	}
	return outputs, findings, nil
}

// heaviestFirst returns the indexes of outputs, which are ordered by language and
// format, in the order in which to build them: PDFs first, because they take
// longest and should not be started last.
func heaviestFirst(formats []string, editions int) []int {
	lightFirst := []string{JSON, HTML, PDF}
	weight := func(at int) int { return slices.Index(lightFirst, formats[at%len(formats)]) }
	order := make([]int, editions*len(formats))
	for at := range order {
		order[at] = at
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weight(b), weight(a)) })
	return order
}

// wanted returns the editions in the requested languages.
func (d *Draft) wanted(tags []lang.Tag) ([]*resolve.Edition, error) {
	if len(tags) == 0 {
		return d.Editions, nil
	}
	for _, tag := range tags {
		if d.Session.In(tag) == nil {
			return nil, fmt.Errorf("%s: %s is not among the languages; build another, or publish this one",
				d.Session.Document.Languages[0].Span, tag)
		}
	}
	var editions []*resolve.Edition
	for _, e := range d.Editions {
		if slices.Contains(tags, e.Language.Tag) {
			editions = append(editions, e)
		}
	}
	return editions, nil
}

func (d *Draft) render(e *resolve.Edition, format string, r Request) (publish.Output, diag.List, error) {
	var b bytes.Buffer
	var findings diag.List
	var err error
	switch format {
	case HTML:
		err = html.Render(&b, e, d.siblings())
	case JSON:
		err = data.Render(&b, e, d.facts[e.Language.Tag])
	case PDF:
		findings, err = d.renderPDF(&b, e, r)
	default:
		panic("rapporteur: internal error: no format " + format)
	}
	name := fileName(e, format)
	if err != nil {
		err = fmt.Errorf("cannot build %s: %w", name, err)
	}
	return publish.Output{Name: name, Language: string(e.Language.Tag), Format: format, Content: b.Bytes()}, findings, err
}

// siblings lists every edition of the session, built now or not, because the
// files of a session are published together.
func (d *Draft) siblings() []html.Sibling {
	siblings := make([]html.Sibling, len(d.Editions))
	for i, e := range d.Editions {
		siblings[i] = html.Sibling{Language: e.Language, Autonym: e.Words[html.Autonym], Href: fileName(e, HTML)}
	}
	return siblings
}

// fileName returns the document's symbol as a file name, with the letter of the
// language: "CTOC_COP_WG.7_2024_5_F.pdf". It drops the asterisk of a reissued
// document, which not every system allows in names.
func fileName(e *resolve.Edition, format string) string {
	return strings.NewReplacer("/", "_", "*", "").Replace(e.Masthead.Symbol) + "_" + e.Language.Letter + "." + format
}
