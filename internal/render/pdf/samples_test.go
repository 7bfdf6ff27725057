package pdf

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var samplesDir = flag.String("samples", "", "write the sample documents of the tests into this folder")

// TestWriteSamples leaves files for validators that are not Go: one a
// language, and one with attachments.
func TestWriteSamples(t *testing.T) {
	if *samplesDir == "" {
		t.Skip("no -samples")
	}
	for tag, word := range samples() {
		writeSample(t, string(tag)+".pdf", sample(tag, word).bytes(t, testMetadata()))
	}
	meta := testMetadata()
	meta.Attachments = testAttachments()
	writeSample(t, "attached.pdf", sample("en", "Report").bytes(t, meta))
}

func writeSample(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(*samplesDir, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func testAttachments() []Attachment {
	return []Attachment{
		{Name: "session.toml", Description: "The session", MediaType: "application/toml", Relationship: Source, Data: []byte("[meeting]\n")},
		{Name: "réunion.json", Description: "L’édition", MediaType: "application/json", Relationship: Data, Data: []byte("{}")},
	}
}
