package torture

import (
	"errors"
	"fmt"
)

// killedAtEachCall runs processes that are killed before each call that changes
// files, in turn, until one comes to its end. After each of them an undisturbed
// process must do the same work and leave no other file.
func (p *program) killedAtEachCall(w work) func(*trials) error {
	return func(t *trials) error {
		for n, died := 0, true; died; n++ {
			folder, err := t.fresh()
			if err != nil {
				return err
			}
			if err := w.begin(folder); err != nil {
				return err
			}
			died, err = killBefore(n, p.binary, w.args(folder, 0))
			if err != nil {
				return err
			}
			lost := w.whole(folder)
			next := errors.Join(w.begin(folder), p.run(w.args(folder, 0)...))
			t.judge(errors.Join(lost, next, w.done(folder, 0)), fmt.Sprintf("killed before call %d", n))
		}
		return nil
	}
}
