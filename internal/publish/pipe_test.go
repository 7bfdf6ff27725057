//go:build unix

package publish

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What blocks its reader is not opened.
func TestAPipeIsNotRead(t *testing.T) {
	root := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(root, "session.toml"), 0o644); err != nil {
		t.Fatal(err)
	}
	digest(t, os.DirFS(root))
}
