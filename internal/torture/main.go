// Command torture is what "make torture" runs. It publishes sets and rewrites
// sources, by itself and with the built program, while system calls fail and
// processes are killed, and it tries wrong inputs. It prints how many trials
// survived.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"time"

	"rapporteur/locales"
	"rapporteur/templates"
)

func main() {
	beVictim()
	beWorker()
	kills := flag.Int("kills", 1000, "how many processes are killed at random, of each kind; a quarter as many of the built program, which begins slowly")
	mutations := flag.Uint64("mutations", 20_000, "how many wrong inputs are tried")
	seed := flag.Uint64("seed", 1, "of the random changes that make inputs wrong")
	flag.Parse()
	lost, err := run(*kills)
	lost += wrongInputs(*mutations, *seed)
	if err != nil {
		fmt.Fprintln(os.Stderr, "torture:", err)
		os.Exit(2)
	}
	os.Exit(min(lost, 1))
}

// beVictim does not return if the arguments make this process a victim.
func beVictim() {
	if len(os.Args) == 3 && victims[os.Args[1]] != nil {
		fmt.Fprintln(os.Stderr, "torture:", victims[os.Args[1]](os.Args[2]))
		os.Exit(2)
	}
}

// beWorker does not return if the arguments make this process a worker, which
// tries inputs. They give a seed, the first input and the one after the last.
func beWorker() {
	if len(os.Args) != 5 || os.Args[1] != workerCommand {
		return
	}
	var numbers [3]uint64
	for i := range numbers {
		n, err := strconv.ParseUint(os.Args[2+i], 10, 64)
		if err != nil {
			fmt.Fprintln(os.Stderr, "torture:", err)
			os.Exit(2)
		}
		numbers[i] = n
	}
	err := tryShare(os.Stdout, os.DirFS("sessions"), templates.FS, locales.FS, numbers[0], numbers[1], numbers[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, "torture:", err)
		os.Exit(2)
	}
	os.Exit(0)
}

const workerCommand = "try"

// wrongInputs tries wrong inputs of every kind, prints their rows of the table
// and returns how many were lost.
func wrongInputs(n, seed uint64) (lost int) {
	if n == 0 {
		return 0
	}
	for _, r := range tryInputs(n, runtime.NumCPU(), []string{workerCommand, fmt.Sprint(seed)}) {
		fmt.Printf("| a %s, wrong at random | %d | %d | %d |\n", r.Kind, r.Tried, r.Survived, len(r.Lost))
		for _, loss := range r.Lost[:min(len(r.Lost), 3)] {
			fmt.Fprintln(os.Stderr, "lost:", loss)
		}
		lost += len(r.Lost)
	}
	return lost
}

// run prints the table and returns how many trials were lost.
func run(kills int) (lost int, err error) {
	folder, err := os.MkdirTemp("", "torture-")
	if err != nil {
		return 0, err
	}
	defer func() { err = cmp.Or(err, os.RemoveAll(folder)) }()
	fmt.Println("| what is done | tried | survived | lost |")
	fmt.Println("|---|---|---|---|")
	p, err := newProgram(".", folder)
	if err != nil {
		return 0, err
	}
	for _, r := range append(rows(kills), p.rows((kills+3)/4)...) {
		t := &trials{folder: folder, promise: time.Second}
		if err := r.run(t); err != nil {
			return lost, fmt.Errorf("%s: %w", r.name, err)
		}
		fmt.Printf("| %s | %d | %d | %d |\n", r.name, t.tried, t.tried-len(t.losses), len(t.losses))
		for _, loss := range t.losses[:min(len(t.losses), 3)] {
			fmt.Fprintln(os.Stderr, "lost:", loss)
		}
		lost += len(t.losses)
	}
	return lost, nil
}

// row is one kind of fault.
type row struct {
	name string
	run  func(*trials) error // an error means that the trials could not be made
}

func rows(kills int) []row {
	return []row{
		{"a set published, killed at each call", killedPublishing("")},
		{"the same where folders cannot be exchanged", killedPublishing("Exchange")},
		{"the same where files cannot be linked", killedPublishing("Link")},
		{"a first set published, killed at each call", killedFirst},
		{"a source rewritten, killed at each call", killedRewriting("")},
		{"the same where files cannot be exchanged", killedRewriting("Exchange")},
		{"a process that publishes all the time, killed at random (kill -9)", killedAtRandom("publish", kills, intactSet)},
		{"a process that rewrites all the time, killed at random (kill -9)", killedAtRandom("rewrite", kills, intactSource)},
		{"a set published, disk full at ten sizes", fullPublishing},
		{"a source rewritten, disk full at ten sizes", fullRewriting},
		{"two publishers at once, calls slowed, and a reader", together(2)},
		{"eight publishers at once, calls slowed, and a reader", together(8)},
		{"a source saved by its author at each call", savedMeanwhile},
		{"a list of each difficult shape", listShapes},
	}
}

// trials counts the trials of a row and describes the lost ones.
type trials struct {
	folder  string
	promise time.Duration // in which a signal is answered
	tried   int
	losses  []string
}

// fresh returns a new folder for one trial.
func (t *trials) fresh() (string, error) { return os.MkdirTemp(t.folder, "") }

// judge counts a trial. A non-nil error means that something was lost.
func (t *trials) judge(err error, trial string) {
	t.tried++
	if err != nil {
		t.losses = append(t.losses, fmt.Sprintf("%s: %v", trial, err))
	}
}
