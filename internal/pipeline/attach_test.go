package pipeline

import (
	"os"
	"testing"

	"rapporteur/internal/rule"
)

// TestPicturesAreAttached: an edition is made from the pictures that it
// shows, too.
func TestPicturesAreAttached(t *testing.T) {
	d, err := openProject(t).Draft(os.DirFS("../../sessions/example-ctoc-cop"), "session", rule.Settings{})
	if err != nil || d.Findings.HasErrors() {
		t.Fatal(err, d.Findings)
	}
	attachments, err := d.attachments(d.Editions[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range attachments {
		if a.Name == "images-contributions.png" && a.MediaType == "image/png" && a.Description == "images/contributions.png" {
			return
		}
	}
	t.Errorf("no picture among %d attachments", len(attachments))
}
