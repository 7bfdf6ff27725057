package torture

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
)

// interrupted is the exit code of the program after a signal that it answers.
const interrupted = 130

// killed sends processes kill -9.
func (p *program) killed(w work, hits int) func(*trials) error {
	return p.hit(w, hits, []syscall.Signal{syscall.SIGKILL}, func(*os.ProcessState, error) error { return nil })
}

// interrupted sends processes the signals that ask a program to end. A process
// that may not have begun to listen, or has done its work, may end as any program
// does.
func (p *program) interrupted(w work, hits int) func(*trials) error {
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as it is after nohup, also for the processes that this one starts
		signals = append(signals, syscall.SIGHUP)
	}
	return p.hit(w, hits, signals, func(state *os.ProcessState, undone error) error {
		if !state.Exited() && (w.lines == 0 || undone == nil) || state.ExitCode() == 0 || state.ExitCode() == interrupted {
			return nil
		}
		return fmt.Errorf("the process ended with %v", state)
	})
}

// hit starts one process after another in one folder and sends each a signal at a
// random moment. Judge returns an error if a process must not end in that way;
// what it leaves must be whole. At the end an undisturbed process must finish the
// work and leave no other file.
func (p *program) hit(w work, hits int, signals []syscall.Signal, judge func(_ *os.ProcessState, undone error) error) func(*trials) error {
	return func(t *trials) error {
		folder, err := t.fresh()
		if err != nil {
			return err
		}
		within := 20 * time.Millisecond
		began := time.Now()
		if err := errors.Join(w.begin(folder), p.run(w.args(folder, 1)...)); err != nil {
			return err
		}
		if w.lines == 0 {
			within = time.Since(began) // nothing tells how far a process is
		}
		random := rand.New(rand.NewPCG(uint64(hits), 2))
		for i := range hits {
			if err := w.begin(folder); err != nil {
				return err
			}
			signal := signals[i%len(signals)]
			m := moment{lines: min(w.lines, 1+random.IntN(w.lines+1)), after: time.Duration(random.Int64N(int64(within)))}
			state, err := p.signal(signal, m, t.promise, w.args(folder, i))
			if state == nil {
				return err
			}
			t.judge(errors.Join(err, judge(state, w.done(folder, i)), w.whole(folder)), fmt.Sprintf("process %d, %v %v, %v", i, signal, m, state))
		}
		err = errors.Join(w.begin(folder), p.run(w.args(folder, 0)...))
		t.judge(errors.Join(err, w.done(folder, 0)), "the last process")
		return nil
	}
}

// moment is when a process gets a signal.
type moment struct {
	lines int           // of output, for which to wait
	after time.Duration // these lines
}

func (m moment) String() string { return fmt.Sprintf("%v after line %d", m.after, m.lines) }

// errLate is the error of a process that went on for too long.
var errLate = errors.New("the signal was not answered in time")

// signal runs the program, sends it a signal, and returns how it ended, with
// errLate if that was later than promised. It may have ended before.
func (p *program) signal(sent os.Signal, m moment, promise time.Duration, args []string) (*os.ProcessState, error) {
	cmd := exec.Command(p.binary, args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewReader(out)
	for range m.lines {
		if _, err := lines.ReadString('\n'); err != nil {
			break // the process has ended
		}
	}
	time.Sleep(m.after)
	began := time.Now()
	if err := cmd.Process.Signal(sent); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return nil, err
	}
	_, _ = io.Copy(io.Discard, lines) // until the end of the process
	_ = cmd.Wait()                    // says how it ended, as the state does
	if time.Since(began) > promise {
		return cmd.ProcessState, errLate
	}
	return cmd.ProcessState, nil
}
