package layout

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"rapporteur/internal/lang"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestPagesAreAsReviewed(t *testing.T) {
	eachLanguage(t, 5, func(t *testing.T, tag lang.Tag, d *Document) {
		var got bytes.Buffer
		if err := d.Dump(&got); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join("testdata", "pages-"+string(tag)+".txt")
		if *update {
			if err := os.WriteFile(name, got.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s differs; look at the change, then run the test with -update", name)
		}
	})
}
