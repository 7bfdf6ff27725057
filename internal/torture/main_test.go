// Package torture publishes sets and rewrites sources, by itself and with the
// built program, while system calls fail and processes are killed, and tries wrong
// inputs. "make torture" runs it with many trials and prints how many survived.
package torture

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"rapporteur/locales"
	"rapporteur/templates"
)

var (
	kills     = flag.Int("kills", 5, "how many processes are killed at random, of each kind; a quarter as many of the built program, which begins slowly")
	mutations = flag.Uint64("mutations", 2*uint64(len(kinds)), "how many wrong inputs are tried")
	seed      = flag.Uint64("seed", 1, "of the random changes that make inputs wrong")
	promise   = flag.Duration("promise", time.Minute, "in which a signal is answered")
)

func TestMain(m *testing.M) {
	beVictim()
	beWorker()
	beFakeWorker()
	beCareless()
	os.Exit(m.Run())
}

func TestNothingIsLost(t *testing.T) {
	p, err := newProgram(root, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("| what is done | tried | survived | lost |\n|---|---|---|---|")
	for _, r := range append(rows(*kills), p.rows((*kills+3)/4+1)...) {
		t.Run(r.name, func(t *testing.T) {
			tried := &trials{folder: t.TempDir(), promise: *promise}
			if err := r.run(tried); err != nil {
				t.Fatal(err)
			}
			printRow(t, r.name, tried.tried, tried.losses)
		})
	}
}

func TestNoWrongInputIsLost(t *testing.T) {
	for _, r := range tryInputs(*mutations, runtime.NumCPU(), []string{workerCommand, fmt.Sprint(*seed)}) {
		printRow(t, "a "+r.Kind+", wrong at random", r.Tried, r.Lost)
	}
}

// printRow prints a row of the table, and fails if something was lost or too little
// was tried to say so.
func printRow(t *testing.T, what string, tried int, lost []string) {
	t.Helper()
	fmt.Printf("| %s | %d | %d | %d |\n", what, tried, tried-len(lost), len(lost))
	if tried < 2 || len(lost) > 0 {
		t.Errorf("%s: %d tried, lost: %v", what, tried, lost[:min(len(lost), 3)])
	}
}

// root is the folder of the repository.
const root = "../.."

const workerCommand = "try"

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
	err := tryShare(os.Stdout, os.DirFS(root+"/sessions"), templates.FS, locales.FS, numbers[0], numbers[1], numbers[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, "torture:", err)
		os.Exit(2)
	}
	os.Exit(0)
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
