// Command mutate shows how much the tests would notice: it changes random
// lines of the program, one at a time, and runs the tests that could see it.
//
//	.ci/mutate [-seed N] [-count N] [-most PERCENT] [PACKAGE…]
//
// The tests of the changed package come first, then those of the packages
// that import it, nearest first, until one fails. The files themselves stay as
// they are: the go command is told to read the changed text in place of one
// (its flag -overlay). The same seed makes the same changes of the same source.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
)

func main() {
	seed := flag.Uint64("seed", 1, "what the choice of the changes depends on")
	count := flag.Int("count", 20, "how many changes to try")
	most := flag.Int("most", 100, "fail if more than this `percentage` is not noticed")
	flag.Parse()
	code, err := run(os.Stdout, ".", *seed, *count, *most, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		code = 2
	}
	os.Exit(code)
}

// run tries count mutants of the packages that the patterns name, of all of
// the module without patterns, and prints what became of each. It returns the
// exit code: 1 if more than most percent survived.
func run(out io.Writer, dir string, seed uint64, count, most int, patterns []string) (int, error) {
	module, err := load(dir)
	if err != nil {
		return 0, err
	}
	files, err := module.files(patterns)
	if err != nil {
		return 0, err
	}
	all, err := candidates(files)
	if err != nil {
		return 0, err
	}
	random := rand.New(rand.NewPCG(seed, 0))
	tried, survived := 0, 0
	for tried < count && len(all) > 0 {
		var m mutant
		m, all = draw(random, all)
		verdict, err := module.try(m)
		switch {
		case err != nil:
			return 0, err
		case verdict == invalid:
			continue
		case verdict == lived:
			survived++
			fmt.Fprintf(out, "SURVIVED %s\n%s", m, m.diff())
		default:
			fmt.Fprintf(out, "killed by %s: %s\n", verdict, m)
		}
		tried++
	}
	percentage := 100 * survived / max(tried, 1)
	fmt.Fprintf(out, "%d changes, %d not noticed (%d %%), seed %d\n", tried, survived, percentage, seed)
	if percentage > most {
		return 1, nil
	}
	return 0, nil
}

// draw takes a random line, and a random one of its mutants, out of the lines
// that are left.
func draw(random *rand.Rand, lines [][]mutant) (mutant, [][]mutant) {
	at := random.IntN(len(lines))
	options := lines[at]
	lines[at] = lines[len(lines)-1]
	return options[random.IntN(len(options))], lines[:len(lines)-1]
}
