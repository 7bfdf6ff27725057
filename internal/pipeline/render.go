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
	Documents []string              // symbols; empty for all of the session
	Languages []lang.Tag            // empty for all of each document
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
	editions, err := d.wanted(r)
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
		outputs[at], found[at], failures[at] = d.render(edition.document, edition.Edition, format, r)
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

// chosen is an edition of one of the documents.
type chosen struct {
	*resolve.Edition
	document *Document
}

// Documents returns the report and the other documents.
func (d *Draft) Documents() []*Document {
	all := []*Document{&d.Document}
	for i := range d.Outputs {
		all = append(all, &d.Outputs[i])
	}
	return all
}

// wanted returns the editions that are requested.
func (d *Draft) wanted(r Request) ([]chosen, error) {
	for _, tag := range r.Languages {
		if d.Session.In(tag) == nil {
			return nil, fmt.Errorf("%s: %s is not among the languages; build another, or publish this one",
				d.Session.Document.Languages[0].Span, tag)
		}
	}
	var symbols []string
	for _, document := range d.Documents() {
		symbols = append(symbols, document.Session.Document.Symbol.V)
	}
	for _, symbol := range r.Documents {
		if !slices.Contains(symbols, symbol) {
			return nil, fmt.Errorf("%s: the session issues no document %s: %s", d.Session.File.Name(), symbol, diag.Choice(symbol, symbols))
		}
	}
	var editions []chosen
	for _, document := range d.Documents() {
		if len(r.Documents) > 0 && !slices.Contains(r.Documents, document.Session.Document.Symbol.V) {
			continue
		}
		for _, e := range document.Editions {
			if len(r.Languages) == 0 || slices.Contains(r.Languages, e.Language.Tag) {
				editions = append(editions, chosen{e, document})
			}
		}
	}
	return editions, nil
}

func (d *Draft) render(document *Document, e *resolve.Edition, format string, r Request) (publish.Output, diag.List, error) {
	var b bytes.Buffer
	var findings diag.List
	var err error
	switch format {
	case HTML:
		err = html.Render(&b, e, document.siblings(), d.files(document, e.Language.Tag))
	case JSON:
		err = data.Render(&b, e, document.facts[e.Language.Tag])
	case PDF:
		findings, err = d.renderPDF(document, &b, e, r)
	default:
		panic("rapporteur: internal error: no format " + format)
	}
	name := fileName(e, format)
	if err != nil {
		err = fmt.Errorf("cannot build %s: %w", name, err)
	}
	return publish.Output{Name: name, Symbol: e.Masthead.Symbol, Language: string(e.Language.Tag), Format: format, Content: b.Bytes()}, findings, err
}

// files returns the HTML files of the other documents in a language, by symbol.
func (d *Draft) files(but *Document, tag lang.Tag) map[string]string {
	names := make(map[string]string)
	for _, document := range d.Documents() {
		for _, e := range document.Editions {
			if document != but && e.Language.Tag == tag {
				names[e.Masthead.Symbol] = fileName(e, HTML)
			}
		}
	}
	return names
}

// siblings lists every edition of the document, built now or not, because the
// files of a session are published together.
func (d *Document) siblings() []html.Sibling {
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
