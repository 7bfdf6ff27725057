package torture

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"rapporteur/internal/disk"
	"rapporteur/internal/rewrite"
)

// victims are what processes that are killed do, by the first argument of this
// program that asks for it. They work in a folder until they are killed, and
// return only if they fail.
var victims = map[string]func(folder string) error{"publish": publishForever, "rewrite": rewriteForever}

// publishForever publishes one set after another.
func publishForever(folder string) error {
	for i := 0; ; i++ {
		if err := publishSet(disk.OS{}, filepath.Join(folder, "s"), fmt.Sprintf("set %d of process %d", i, os.Getpid())); err != nil {
			return err
		}
		if i == 0 {
			fmt.Println("ready")
		}
	}
}

// rewriteForever makes one version of a source after another.
func rewriteForever(folder string) error {
	name := filepath.Join(folder, "text.md")
	for i := 0; ; i++ {
		before, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		change := rewrite.Change{Name: name, Root: folder, Before: before, After: version(fmt.Sprintf("version %d of process %d", i, os.Getpid()))}
		if err := change.Apply(context.Background(), disk.OS{}); err != nil {
			return err
		}
		if i == 0 {
			fmt.Println("ready")
		}
	}
}

// killedAtRandom starts a victim a number of times, kills it after a while, and
// judges what it left in its folder.
func killedAtRandom(victim string, kills int, intact func(folder string) error) func(*trials) error {
	return func(t *trials) error {
		folder, err := t.fresh()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "text.md"), version("the first version"), 0o644); err != nil {
			return err
		}
		random := rand.New(rand.NewPCG(uint64(kills), 1))
		for i := range kills {
			if err := kill(victim, folder, time.Duration(random.Int64N(int64(20*time.Millisecond)))); err != nil {
				return err
			}
			t.judge(intact(folder), fmt.Sprintf("kill %d", i))
		}
		return nil
	}
}

// kill runs a victim, lets it work for a while once it is ready, and kills it.
func kill(victim, folder string, after time.Duration) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(self, victim, folder)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		return fmt.Errorf("the process does not work: %w", err)
	}
	time.Sleep(after)
	if err := cmd.Process.Kill(); err != nil {
		return err
	}
	if err := cmd.Wait(); cmd.ProcessState.Exited() {
		return fmt.Errorf("the process ended before it was killed: %w", err)
	}
	return nil
}

func intactSet(folder string) error {
	_, err := wholeSet(filepath.Join(folder, "s"))
	return err
}

func intactSource(folder string) error {
	_, err := wholeVersion(filepath.Join(folder, "text.md"))
	return err
}
