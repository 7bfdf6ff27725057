// Package html prints an edition as one self-contained HTML file, readable
// without scripts: style sheet and pictures are inside, and nothing is
// fetched.
//
// Every number is part of the text. Every numbered place has an anchor that is
// the same in all languages, and its key as a second one, so a link to
// "#para-12" or "#western-balkans" works in any edition. A reader who changes
// the language stays at the same paragraph: links appear under the paragraph
// that the address names and, if scripts run, the bar of languages at the top
// leads there too.
//
// The package numbers nothing and has no words of its own: those for readers
// are in [resolve.Edition].Words (see [WordIDs]).
package html

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"sync"

	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
)

//go:embed page.tmpl inline.tmpl blocks.tmpl style.css reader.js
var files embed.FS

// pageTemplate is parsed once: all differences between editions are data.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page.tmpl").ParseFS(files, "*.tmpl", "style.css", "reader.js"))
})

// Sibling is an edition of the document that the others link to.
type Sibling struct {
	Language lang.Language
	Autonym  string // the language's name in the language itself: message [Autonym]
	Href     string // address of the edition's file, relative to the others: "CTOC_COP_WG.7_2024_5_F.html"
}

// Render writes the edition to w. Siblings are all editions published as HTML,
// including this one, in the order in which readers see them. Documents are the files
// of the session's other documents in this language, by symbol, to which references link. It fails if w
// does, or if a picture cannot be read. The edition must have every word of
// [WordIDs].
func Render(w io.Writer, edition *resolve.Edition, siblings []Sibling, documents map[string]string) error {
	needWords(edition)
	page, err := newPage(edition, siblings, documents)
	if err != nil {
		return err
	}
	if err := pageTemplate().Execute(w, page); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}
