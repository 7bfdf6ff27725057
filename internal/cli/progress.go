package cli

import (
	"fmt"
	"sync"
)

// progress tells on a terminal how far a build has come; elsewhere it is
// silent, since the finished files are listed at the end.
type progress struct {
	terminal Terminal
	mu       sync.Mutex
	shown    bool
}

func newProgress(terminal Terminal, quiet bool) *progress {
	terminal.Interactive = terminal.Interactive && !quiet
	return &progress{terminal: terminal}
}

// step tells that done of total files are made; any goroutine may call it.
func (p *progress) step(done, total int) {
	if !p.terminal.Interactive {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.terminal.Err, "\r%d/%d", done, total)
}

// end clears what step has shown.
func (p *progress) end() {
	if p.shown {
		fmt.Fprint(p.terminal.Err, "\r\x1b[K")
	}
}
