// Package pdf writes a typeset edition as a PDF file that conforms to both
// PDF/A-2a and PDF/UA-1: tagged, with embedded fonts and extractable text.
// The output is reproducible byte for byte.
//
// It works in two steps. Drawing turns the display list into a plain file
// through a PDF library, which writes pages and images. Finishing parses that
// file into objects and adds the rest: fonts with correct Unicode maps, the
// structure tree, annotations, outline, metadata and output intent.
//
// Goals: a file that needs no repair. Non-goals: deciding the position of
// anything (package layout does), encryption, forms, options that give a
// worse file.
//
// Section numbers in comments refer to ISO 32000-1 unless another standard is
// named.
package pdf

import (
	"fmt"
	"io"
	"time"

	"rapporteur/internal/layout"
)

// Metadata describes the file in addition to what the document says.
type Metadata struct {
	Author  string    // the body that issues the document
	Subject string    // one line; may be empty
	Creator string    // the program that made the document
	Date    time.Time // of the document; never the time of the run

	// Attachments are embedded as associated files. If there are any, the file
	// is PDF/A-3a instead of PDF/A-2a.
	Attachments []Attachment
}

// Attachment is an embedded file (ISO 19005-3, 6.8).
type Attachment struct {
	Name         string // of the file, unique, without folders
	Description  string
	MediaType    string // "application/toml"
	Relationship Relationship
	Data         []byte
}

// Relationship is the relationship of an attachment to the document.
type Relationship string

// The relationships in use.
const (
	Source Relationship = "Source" // the document was made from it
	Data   Relationship = "Data"   // the document's content in machine-readable form
)

// Render writes the document. The same document and metadata give the same
// bytes. It fails if a picture cannot be used, if a face cannot be subset, or
// if writing to w fails. Different documents may be rendered concurrently.
func Render(doc *layout.Document, meta Metadata, w io.Writer) error {
	faces := make([]*embeddedFont, len(doc.Faces))
	for i, subset := range doc.Faces {
		var err error
		if faces[i], err = newTypeface(subset); err != nil {
			return err
		}
	}
	return render(doc, faces, meta, w)
}

func render(doc *layout.Document, faces []*embeddedFont, meta Metadata, w io.Writer) error {
	drawn, err := draw(doc, faces)
	if err != nil {
		return fmt.Errorf("draw: %w", err)
	}
	data, err := finish(doc, faces, meta, drawn)
	if err != nil {
		return fmt.Errorf("finish: %w", err)
	}
	_, err = w.Write(data)
	return err
}

func internalError(format string, args ...any) {
	panic("rapporteur: internal error: " + fmt.Sprintf(format, args...))
}
