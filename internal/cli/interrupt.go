package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// errInterrupted is the cause of a context that ended because of a signal.
var errInterrupted = errors.New("interrupted")

// grace is how long work may take to stop.
const grace = 500 * time.Millisecond

// interruptible returns a context that ends on a signal. If the program is still
// running after the grace, for example in a read that does not return, abort
// ends it: it is safe to end at any moment (see packages publish and rewrite). A
// second signal aborts at once.
func interruptible(parent context.Context, abort func()) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(parent)
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, requests()...)
	done := make(chan struct{})
	go func() {
		select {
		case <-done:
			return
		case <-asked:
			signal.Stop(asked)
			cancel(errInterrupted)
		}
		select {
		case <-done:
		case <-time.After(grace):
			abort()
		}
	}()
	return ctx, sync.OnceFunc(func() {
		signal.Stop(asked)
		close(done)
	})
}

// requests returns the signals that stop the program. SIGHUP is not one of them
// if it was ignored when the program started (nohup).
func requests() []os.Signal {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		signals = append(signals, syscall.SIGHUP)
	}
	return signals
}
