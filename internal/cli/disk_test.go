//go:build external

package cli

import (
	"os"
	"os/exec"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestFullDisk needs the right to mount a small disk.
func TestFullDisk(t *testing.T) {
	runScripts(t, "testdata/disk", map[string]func(*testscript.TestScript, bool, []string){"tmpfs": tmpfs, "edit": edit})
}

// tmpfs DIR SIZE mounts a small file system until the script ends.
func tmpfs(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: tmpfs DIR SIZE")
	}
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(exec.Command("mount", "-t", "tmpfs", "-o", "size="+args[1], "tmpfs", dir).Run())
	ts.Defer(func() { ts.Check(exec.Command("umount", dir).Run()) })
}
