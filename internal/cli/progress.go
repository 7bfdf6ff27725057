package cli

import (
	"fmt"
	"sync"

	"rapporteur/internal/visible"
)

// progress tells on a terminal how far a build has come; elsewhere it is
// silent, since the finished files are listed at the end.
type progress struct {
	terminal Terminal
	mu       sync.Mutex
	session  string
	shown    bool
}

func newProgress(terminal Terminal, quiet bool) *progress {
	terminal.Interactive = terminal.Interactive && !quiet
	return &progress{terminal: terminal}
}

// begin tells which session is at work.
func (p *progress) begin(session string) { p.session = session }

// step tells that done of total files are made; any goroutine may call it.
func (p *progress) step(done, total int) {
	if !p.terminal.Interactive {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.terminal.Err, "\r%s %d/%d", visible.Line(p.session), done, total)
}

// end clears what step has shown.
func (p *progress) end() {
	if p.shown {
		fmt.Fprint(p.terminal.Err, "\r\x1b[K")
	}
}
