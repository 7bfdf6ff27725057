package torture

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/disk"
)

// What judges the trials must see a set that is not the one expected, and one
// that lacks a file.
func TestAnotherSetIsSeen(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "s")
	if err := publishSet(disk.OS{}, dir, "old"); err != nil {
		t.Fatal(err)
	}
	if err := oneOf(dir, "new", "old"); err != nil {
		t.Errorf("one of two: %v", err)
	}
	if err := oneOf(dir, "new"); err == nil || !strings.Contains(err.Error(), "not one of") {
		t.Errorf("another set: %v", err)
	}
	if err := os.Remove(filepath.Join(dir, set("old").Outputs[0].Name)); err != nil {
		t.Fatal(err)
	}
	if err := oneOf(dir, "old"); !os.IsNotExist(err) {
		t.Errorf("a file that is missing: %v", err)
	}
}
