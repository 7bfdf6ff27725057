package torture

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

// patience is how long one input may take. It is far longer than what is
// promised, which benchmarks measure, because the machine may be busy.
const patience = 30 * time.Second

// inputResult says how many inputs of one kind were tried, and what was lost.
type inputResult struct {
	Kind  string
	Tried int
	Lost  []string // what happened to each
}

// tryShare is the work of a worker: it tries the inputs from number from up to,
// but not including, number to. It prints a line when it begins an input, and one
// when an input is lost.
func tryShare(out io.Writer, sessions, templates, locales fs.FS, seed, from, to uint64) error {
	w, err := newWorld(sessions, templates, locales)
	if err != nil {
		return err
	}
	for n := from; n < to; n++ {
		fmt.Fprintln(out, "begin", n)
		if err := w.try(seed, n); err != nil {
			fmt.Fprintln(out, "lost", n, strconv.Quote(err.Error()))
		}
	}
	fmt.Fprintln(out, "begin", to)
	return nil
}

// tryInputs tries n inputs in a number of worker processes at a time: one that
// dies or hangs takes only one input with it. Args are the arguments that make
// this program a worker; the first input and the one after the last are appended.
func tryInputs(n uint64, jobs int, args []string) []inputResult {
	results := make([]inputResult, len(kinds))
	for i, k := range kinds {
		results[i].Kind = k.name
	}
	var mutex sync.Mutex
	lost := func(n uint64, what string) {
		mutex.Lock()
		defer mutex.Unlock()
		r := &results[n%uint64(len(kinds))]
		r.Lost = append(r.Lost, fmt.Sprintf("input %d: %s", n, what))
	}
	var group sync.WaitGroup
	for j := range uint64(jobs) {
		group.Go(func() { share(n*j/uint64(jobs), n*(j+1)/uint64(jobs), args, lost) })
	}
	group.Wait()
	for i := range n {
		results[i%uint64(len(kinds))].Tried++
	}
	return results
}

// share tries the inputs from a number to another, with a new worker after
// each that was lost with its worker.
func share(from, to uint64, args []string, lost func(n uint64, what string)) {
	for from < to {
		reached, died := worker(from, to, args, lost)
		if died == "" {
			return
		}
		lost(reached, died)
		from = reached + 1
	}
}

// worker runs one worker. It returns the input that was begun last, and how the
// worker died, or "" if it did not.
func worker(from, to uint64, args []string, lost func(n uint64, what string)) (reached uint64, died string) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	command := exec.CommandContext(ctx, os.Args[0], append(args, fmt.Sprint(from), fmt.Sprint(to))...)
	var said strings.Builder
	command.Stderr = &said
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		return to, err.Error()
	}
	reached = from
	alarm := time.AfterFunc(2*patience, cancel) // the first includes the start
	for lines := bufio.NewScanner(out); lines.Scan(); alarm.Reset(patience) {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		number, what, _ := strings.Cut(rest, " ")
		n, err := strconv.ParseUint(number, 10, 64)
		switch {
		case err != nil:
		case word == "begin":
			reached = n
		case word == "lost":
			lost(n, what)
		}
	}
	late := !alarm.Stop()
	switch err := command.Wait(); {
	case late:
		return reached, fmt.Sprintf("no answer within %v", patience)
	case err != nil:
		return reached, err.Error() + ": " + firstLines(said.String())
	}
	return reached, ""
}

// firstLines returns the beginning of what a program said when it died.
func firstLines(text string) string {
	lines := strings.SplitN(text, "\n", 16)
	return strings.Join(lines[:min(len(lines), 15)], " | ")
}
