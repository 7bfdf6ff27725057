package disk

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestALockNamesItsHolder(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock")
	lock, err := Acquire(t.Context(), OS{}, name)
	if err != nil {
		t.Fatal(err)
	}
	_, err = OS{}.Lock(name, "another")
	held, ok := errors.AsType[*Held](err)
	if !ok || !strings.HasPrefix(held.Holder, "process ") || !strings.Contains(held.Holder, " since 20") {
		t.Errorf("error %v", err)
	}
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("told to stop"))
	if _, err := Acquire(ctx, OS{}, name); err == nil || err.Error() != "told to stop" {
		t.Errorf("error %v", err)
	}
	if err := lock.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(name); !os.IsNotExist(err) {
		t.Errorf("the file of a lock that is closed: %v", err)
	}
}

// The file of a process that died is nobody's.
func TestALockThatWasAbandonedCanBeTaken(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock")
	first, err := OS{}.Lock(name, "a process with a long name that is dead")
	if err != nil {
		t.Fatal(err)
	}
	if err := first.(lock).Abandon(); err != nil {
		t.Fatal(err)
	}
	second, err := OS{}.Lock(name, "another")
	if err != nil {
		t.Fatal(err)
	}
	if holder, err := os.ReadFile(name); err != nil || string(holder) != "another" {
		t.Errorf("holder %q, %v", holder, err)
	}
	if err := second.Close(); err != nil {
		t.Error(err)
	}
}

func TestExchange(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := errors.Join(os.WriteFile(a, []byte("a"), 0o644), os.Mkdir(b, 0o755)); err != nil {
		t.Fatal(err)
	}
	err := OS{}.Exchange(a, b)
	if errors.Is(err, errors.ErrUnsupported) {
		t.Log("this file system cannot exchange names")
		return
	}
	if content, read := os.ReadFile(b); err != nil || read != nil || string(content) != "a" {
		t.Errorf("%q, %v, %v", content, err, read)
	}
	if err := (OS{}).Exchange(a, filepath.Join(dir, "missing")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("with a name that is not there: %v", err)
	}
}
