package torture

import (
	"errors"
	"fmt"
	"os/exec"
	"sync"
)

// atOnce lets two processes do the same work at once, in several rounds, while a
// reader watches. The end of each process is a trial, and so are each look of the
// reader and what each round leaves.
func (p *program) atOnce(w work) func(*trials) error {
	return func(t *trials) error {
		folder, err := t.fresh()
		if err != nil {
			return err
		}
		for range rounds {
			if err := w.begin(folder); err != nil {
				return err
			}
			done := make(chan struct{})
			var reader sync.WaitGroup
			reader.Go(func() { watch(t, done, func() (bool, error) { return w.look(folder) }) })
			ends := p.pair(w, folder)
			close(done)
			reader.Wait()
			for i, end := range ends {
				t.judge(end, fmt.Sprintf("process %d", i))
			}
			lost := w.done(folder, 0)
			if lost != nil && w.done(folder, 1) == nil {
				lost = nil // the second process was the last
			}
			t.judge(lost, "what a round leaves")
		}
		return nil
	}
}

// pair runs two processes at once and returns how they failed. A process that
// finds the work done may say so.
func (p *program) pair(w work, folder string) (failures [2]error) {
	var group sync.WaitGroup
	for i := range failures {
		group.Go(func() {
			err := exec.Command(p.binary, w.args(folder, i)...).Run()
			if exit, ok := errors.AsType[*exec.ExitError](err); !ok || w.late == 0 || exit.ExitCode() != w.late {
				failures[i] = err
			}
		})
	}
	group.Wait()
	return failures
}
