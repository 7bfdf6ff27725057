// Command mutate measures how much the tests notice: it changes random lines of
// the program, one at a time, and runs the tests that could fail because of it.
//
//	.ci/mutate [-seed N] [-skip N] [-count N] [-rings N] [-most PERCENT] [PACKAGE…]
//
// The tests of the changed package come first, then those of the packages
// that import it, nearest first, until one fails. The files themselves are not
// changed: the flag -overlay of the go command replaces one of them. The same
// seed makes the same changes to the same source.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
)

// portion is the part of the changes that one run tries.
type portion struct {
	seed        uint64
	skip, count int      // changes to leave out, which an earlier run tried; changes to try
	rings       int      // of importers
	patterns    []string // of packages; if empty, all packages
}

func main() {
	var p portion
	flag.Uint64Var(&p.seed, "seed", 1, "of the random choice of changes")
	flag.IntVar(&p.skip, "skip", 0, "how many changes of this seed to leave out, because an earlier run tried them")
	flag.IntVar(&p.count, "count", 20, "how many changes to try")
	flag.IntVar(&p.rings, "rings", 99, "how many rings of importers to test: 1 is the packages that import the changed one, 2 also their importers")
	most := flag.Int("most", 100, "fail if more than this `percentage` is not noticed")
	flag.Parse()
	p.patterns = flag.Args()
	code, err := run(os.Stdout, ".", p, *most)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		code = 2
	}
	os.Exit(code)
}

// run tries a portion of the mutants of a module and prints what became of
// each. It returns the exit code: 1 if more than most percent survived.
func run(out io.Writer, dir string, p portion, most int) (int, error) {
	module, err := load(dir)
	if err != nil {
		return 0, err
	}
	files, err := module.files(p.patterns)
	if err != nil {
		return 0, err
	}
	all, err := candidates(files)
	if err != nil {
		return 0, err
	}
	random := rand.New(rand.NewPCG(p.seed, 0))
	drawn, tried, survived := 0, 0, 0
	for ; tried < p.count && len(all) > 0; drawn++ {
		var m mutant
		m, all = draw(random, all)
		if drawn < p.skip {
			continue
		}
		verdict, err := module.try(m, p.rings)
		switch {
		case err != nil:
			return 0, err
		case verdict == invalid:
			continue
		case verdict == lived:
			survived++
			fmt.Fprintf(out, "%d SURVIVED %s\n%s", drawn, m, m.diff())
		default:
			fmt.Fprintf(out, "%d killed by %s: %s\n", drawn, verdict, m)
		}
		tried++
	}
	percentage := 100 * survived / max(tried, 1)
	fmt.Fprintf(out, "%d changes, %d not noticed (%d %%), seed %d; -skip %d goes on from here\n", tried, survived, percentage, p.seed, drawn)
	if percentage > most {
		return 1, nil
	}
	return 0, nil
}

// draw takes a random line out of the remaining ones and returns one of its
// mutants, chosen at random, and the lines that now remain.
func draw(random *rand.Rand, lines [][]mutant) (mutant, [][]mutant) {
	at := random.IntN(len(lines))
	options := lines[at]
	lines[at] = lines[len(lines)-1]
	return options[random.IntN(len(options))], lines[:len(lines)-1]
}
