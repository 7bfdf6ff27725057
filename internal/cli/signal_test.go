//go:build unix

package cli

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
	"time"
)

func TestASignalEndsTheContext(t *testing.T) {
	ctx, stop := interruptible(t.Context(), func() {})
	defer stop()
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	<-ctx.Done()
}

// A read that never returns is left after the grace.
func TestAProcessThatWaitsIsInterrupted(t *testing.T) {
	t.Run("standard input", func(t *testing.T) { interruptProcess(t, "check", "-", "--lang", "fr") })
	t.Run("pipe of the shell", func(t *testing.T) { interruptProcess(t, "verify", "/dev/fd/0") })
}

// interruptProcess interrupts the program while it waits for its standard
// input.
func interruptProcess(t *testing.T, args ...string) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for wait := 100 * time.Millisecond; ; wait *= 2 {
		cmd := exec.Command(self, args...)
		cmd.Args[0] = "rapporteur" // see testscript.Main
		if _, err := cmd.StdinPipe(); err != nil {
			t.Fatal(err)
		}
		var said bytes.Buffer
		cmd.Stderr = &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(wait)
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it says how the process ended, which is looked at below
		if !cmd.ProcessState.Exited() && wait < 10*time.Second {
			continue // it had not begun to listen
		}
		if code := cmd.ProcessState.ExitCode(); code != interrupted || said.String() != "rapporteur: interrupted\n" {
			t.Errorf("exit code %d: %q", code, said.String())
		}
		return
	}
}
