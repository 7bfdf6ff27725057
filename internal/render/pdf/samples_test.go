package pdf_test

import (
	"bytes"
	"cmp"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/render/data"
	"rapporteur/internal/render/pdf"
)

var samplesDir = flag.String("samples", "", "write sample editions into this folder, for validators that are not Go")

// TestSamplesCanBeWritten writes an edition with every construct in each
// language, the same as data, and one with attachments, to the folder named by
// -samples, if given.
func TestSamplesCanBeWritten(t *testing.T) {
	folder := cmp.Or(*samplesDir, t.TempDir())
	for _, language := range lang.All() {
		e := edition(language.Tag, 12)
		writeSample(t, folder, string(language.Tag)+".pdf", render(t, typeset(t, e), metadata()))
		var b bytes.Buffer
		if err := data.Render(&b, e, data.Source{}); err != nil {
			t.Fatal(err)
		}
		writeSample(t, folder, string(language.Tag)+".json", b.Bytes())
	}
	meta := metadata()
	meta.Attachments = attachments()
	writeSample(t, folder, "attached.pdf", render(t, typeset(t, edition(lang.French, 3)), meta))
}

func writeSample(t *testing.T, folder, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func attachments() []pdf.Attachment {
	return []pdf.Attachment{
		{Name: "session.toml", Description: "The session", MediaType: "application/toml", Relationship: pdf.Source, Data: []byte("[meeting]\n")},
		{Name: "réunion.json", Description: "L’édition", MediaType: "application/json", Relationship: pdf.Data, Data: []byte("{}")},
	}
}
