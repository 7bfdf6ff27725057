package pdf_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/render/pdf"
)

var samplesDir = flag.String("samples", "", "write sample editions into this folder, for validators that are not Go")

// TestWriteSamples leaves an edition with every construct in each language,
// and one with attachments.
func TestWriteSamples(t *testing.T) {
	if *samplesDir == "" {
		t.Skip("no -samples")
	}
	for _, language := range lang.All() {
		doc := typeset(t, edition(language.Tag, 12))
		writeSample(t, string(language.Tag)+".pdf", render(t, doc, metadata()))
	}
	meta := metadata()
	meta.Attachments = attachments()
	writeSample(t, "attached.pdf", render(t, typeset(t, edition(lang.French, 3)), meta))
}

func writeSample(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(*samplesDir, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func attachments() []pdf.Attachment {
	return []pdf.Attachment{
		{Name: "session.toml", Description: "The session", MediaType: "application/toml", Relationship: pdf.Source, Data: []byte("[meeting]\n")},
		{Name: "réunion.json", Description: "L’édition", MediaType: "application/json", Relationship: pdf.Data, Data: []byte("{}")},
	}
}
