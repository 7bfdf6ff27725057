package pdf

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden file of the metadata")

// TestMetadataIsAsReviewed compares the XMP metadata, all properties each in
// its container, with a reviewed copy.
func TestMetadataIsAsReviewed(t *testing.T) {
	file := open(t, sample("fr", "Réunion d’été <œuvre>").bytes(t, testMetadata()))
	got, err := file.Decode(file.Stream(file.Catalog()["Metadata"]))
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/metadata.xml"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
