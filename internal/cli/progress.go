package cli

import (
	"fmt"
	"sync"

	"rapporteur/internal/plain"
)

// progress shows the progress of a build on a terminal. Elsewhere it is silent,
// because the finished files are listed at the end.
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

// begin sets the current session.
func (p *progress) begin(session string) { p.session = session }

// step shows that done of total files are built; it may be called concurrently.
func (p *progress) step(done, total int) {
	if !p.terminal.Interactive {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.terminal.Err, "\r%s %d/%d", plain.Line(p.session), done, total)
}

// end clears the line.
func (p *progress) end() {
	if p.shown {
		fmt.Fprint(p.terminal.Err, "\r\x1b[K")
	}
}
