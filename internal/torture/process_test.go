package torture

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// careless is the argument that makes the tests' own program one that writes a
// file in place, with a rest between the halves.
const careless = "careless"

// beCareless returns at once unless the arguments ask for such a program: with
// a folder, and how long it rests.
func beCareless() {
	if len(os.Args) != 4 || os.Args[1] != careless {
		return
	}
	rest, unknown := time.ParseDuration(os.Args[3])
	f, err := os.Create(filepath.Join(os.Args[2], "text.md"))
	if err := errors.Join(unknown, err); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	content := version("new")
	half := len(content) / 2
	_, err = f.Write(content[:half])
	fmt.Println("half")
	time.Sleep(rest)
	_, failed := f.Write(content[half:])
	if err := errors.Join(err, failed, f.Close()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	os.Exit(0)
}

// carelessWork is what such programs do.
func carelessWork(rest time.Duration) work {
	name := func(folder string) string { return filepath.Join(folder, "text.md") }
	return work{
		begin: func(folder string) error { return os.WriteFile(name(folder), version("old"), 0o644) },
		args:  func(folder string, _ int) []string { return []string{careless, folder, rest.String()} },
		lines: 1,
		whole: func(folder string) error { return is(name(folder), "old", "new") },
		done:  func(folder string, _ int) error { return is(name(folder), "new") },
		look:  func(folder string) (bool, error) { return true, is(name(folder), "old", "new") },
	}
}

func TestLossesOfProcessesAreSeen(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &program{binary: self}
	faults := map[string]func(*trials) error{
		"killed":      p.killed(carelessWork(100*time.Millisecond), 2),
		"interrupted": p.interrupted(carelessWork(100*time.Millisecond), 3),
		"at once":     p.atOnce(carelessWork(20 * time.Millisecond)),
	}
	if canTrace {
		faults["killed at each call"] = p.killedAtEachCall(carelessWork(0))
	}
	for name, run := range faults {
		seen := &trials{folder: t.TempDir(), promise: time.Minute}
		if err := run(seen); err != nil || len(seen.losses) == 0 {
			t.Errorf("%s: %v, no loss in %d trials", name, err, seen.tried)
		}
	}
}

// An answer that takes longer than promised is a loss.
func TestALateAnswerIsSeen(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	state, err := (&program{binary: self}).signal(os.Kill, moment{}, 0, []string{careless, t.TempDir(), "1h"})
	if !errors.Is(err, errLate) || state.Exited() {
		t.Errorf("%v, %v", state, err)
	}
}
