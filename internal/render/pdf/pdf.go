// Package pdf writes a typeset edition as a PDF file that is PDF/A-2a and
// PDF/UA-1 at once: tagged, with all fonts inside, every character readable,
// and the same bytes every time.
//
// It works in two steps. Drawing turns the display list into a plain file
// through a PDF library, which writes pages and images. Finishing reads
// that file back as objects and adds the rest: fonts with true Unicode
// maps, the structure tree, annotations, outline, metadata and output intent.
//
// Goals: a file that needs no repair by anyone. Non-goals: deciding where
// anything stands (package layout does), encryption, forms, any switch that
// makes a worse file.
package pdf

import (
	"fmt"
	"io"
	"time"

	"rapporteur/internal/layout"
)

// Metadata is what a file says about itself beyond what is drawn.
type Metadata struct {
	Author  string    // the body whose document this is
	Subject string    // one line; may be empty
	Creator string    // the program that made the document
	Date    time.Time // of the document; never the time of the run

	// Attachments are embedded as associated files, which makes the file
	// PDF/A-3a instead of PDF/A-2a.
	Attachments []Attachment
}

// Attachment is a file inside the file (ISO 19005-3, 6.8).
type Attachment struct {
	Name         string // of the file, unique, without folders
	Description  string
	MediaType    string // "application/toml"
	Relationship Relationship
	Data         []byte
}

// Relationship says what an attachment is to the document.
type Relationship string

// The relationships this program makes.
const (
	Source Relationship = "Source" // the document was made from it
	Data   Relationship = "Data"   // it says the same in machine-readable form
)

// Render writes the document. The same document and metadata give the same
// bytes. It fails when a picture cannot be used, when a face cannot be cut
// and when w fails. Different documents may be rendered at the same time.
func Render(doc *layout.Document, meta Metadata, w io.Writer) error {
	faces := make([]*typeface, len(doc.Faces))
	for i, subset := range doc.Faces {
		var err error
		if faces[i], err = newTypeface(subset); err != nil {
			return err
		}
	}
	return render(doc, faces, meta, w)
}

func render(doc *layout.Document, faces []*typeface, meta Metadata, w io.Writer) error {
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
