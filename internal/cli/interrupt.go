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

// errInterrupted is why a context ends when the program is asked to stop.
var errInterrupted = errors.New("interrupted")

// grace is how long work may take to see that it is to stop.
const grace = 500 * time.Millisecond

// interruptible returns a context that ends when the program is asked to stop.
// What is still at work after the grace, such as a read that does not return,
// is left where it is by abort: whatever is written can be left at any moment
// (see packages publish and rewrite). Asked a second time, the program stops at
// once.
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

// requests are the signals that ask the program to stop. The end of the
// terminal is none where whoever started the program has it ignored (nohup).
func requests() []os.Signal {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		signals = append(signals, syscall.SIGHUP)
	}
	return signals
}
