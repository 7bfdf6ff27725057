//go:build unix

package disk

import (
	"errors"
	"net"
	"path/filepath"
	"syscall"
	"testing"
)

func TestPipesAndSocketsAreRefused(t *testing.T) {
	dir := makeFolder(t, nil)
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.md"), 0o644); err != nil {
		t.Fatal(err)
	}
	link(t, "pipe.md", filepath.Join(dir, "linked.md"))
	socket, err := net.Listen("unix", filepath.Join(dir, "socket.md"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()

	f := open(t, dir, Limits{})
	for name, reason := range map[string]string{"pipe.md": "is a pipe", "linked.md": "is a pipe", "socket.md": "is a socket"} {
		_, err := f.ReadFile(name)
		if refusal, ok := errors.AsType[*Refusal](err); !ok || refusal.Reason != reason {
			t.Errorf("%s: %v, want it refused: %s", name, err, reason)
		}
	}
}
