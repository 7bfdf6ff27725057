package pdf_test

import (
	"slices"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/pdfobject"
)

// TestAttachmentsAreListedByName: readers find them in the name tree of the catalog.
func TestAttachmentsAreListedByName(t *testing.T) {
	meta := metadata()
	meta.Attachments = attachments()
	file, err := pdfobject.Open(render(t, typeset(t, edition(lang.French, 1)), meta))
	if err != nil {
		t.Fatal(err)
	}
	names := file.Array(file.Dict(file.Dict(file.Catalog()["Names"])["EmbeddedFiles"])["Names"])
	var got []string
	for i := 0; i+1 < len(names); i += 2 {
		got = append(got, file.Text(names[i]))
		if file.Dict(names[i+1])["EF"] == nil {
			t.Errorf("%s is no file specification", got[len(got)-1])
		}
	}
	slices.Sort(got)
	if want := []string{"réunion.json", "session.toml"}; !slices.Equal(got, want) {
		t.Errorf("the catalog lists %q, want %q", got, want)
	}
}
