// Package cli is the command line: subcommands, flags, help and exit codes.
// It prints; what is printed is decided by the packages it calls.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/visible"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// The exit codes.
const (
	clean  = 0
	found  = 1 // findings of severity error, or warning with --strict
	failed = 2 // wrong usage, or an operation failed

	interrupted = 130 // asked to stop, by whichever signal
)

// Terminal is where a command reads and prints.
type Terminal struct {
	In          io.Reader
	Out, Err    io.Writer
	Interactive bool // Err is a terminal: progress is shown in place
	ColorOut    bool // Out is a terminal that may show colours
	ColorErr    bool // Err is one
}

// Standard returns the process's own terminal. Colours are off where the
// environment has a NO_COLOR that is not empty (no-color.org); neither they nor
// progress is shown on a terminal that cannot do more than print lines.
func Standard() Terminal {
	out, err := int(os.Stdout.Fd()), int(os.Stderr.Fd())
	capable, colors := abilities(os.Getenv)
	return Terminal{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Interactive: capable && term.IsTerminal(err),
		ColorOut:    colors && term.IsTerminal(out),
		ColorErr:    colors && term.IsTerminal(err),
	}
}

// abilities reports whether terminals can move about in a line, and whether
// they are to show colours.
func abilities(getenv func(string) string) (capable, colors bool) {
	capable = getenv("TERM") != "dumb"
	return capable, capable && getenv("NO_COLOR") == ""
}

// errFound ends a command whose findings have been printed.
var errFound = errors.New("findings")

// Run executes the command line args, without the program's name, and returns the exit code.
func Run(args []string, terminal Terminal) int {
	ctx, stop := interruptible(context.Background(), func() {
		fmt.Fprintf(terminal.Err, "rapporteur: %v\n", errInterrupted)
		os.Exit(interrupted)
	})
	defer stop()
	out := &output{Writer: terminal.Out}
	terminal.Out = out
	root := newRoot(terminal)
	root.SetArgs(args)
	code := exitCode(terminal, suggest(root, args, root.ExecuteContext(ctx)))
	if out.err != nil {
		code = max(code, exitCode(terminal, fmt.Errorf("cannot write to the standard output: %w", out.err)))
	}
	if ctx.Err() != nil {
		code = interrupted
	}
	return code
}

// output remembers its first failure, so that what prints need not look.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(text []byte) (int, error) {
	n, err := o.Writer.Write(text)
	o.err = cmp.Or(o.err, err)
	return n, err
}

// suggest adds to the refusal of a command what may have been meant. Cobra
// would do so over several lines, and an error is one.
func suggest(root *cobra.Command, args []string, err error) error {
	_, rest, unknown := root.Find(args)
	word := slices.IndexFunc(rest, func(arg string) bool { return !strings.HasPrefix(arg, "-") })
	if err == nil || unknown == nil || word < 0 {
		return err
	}
	var known []string
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			known = append(known, cmd.Name())
		}
	}
	return fmt.Errorf("%w; %s", err, diag.Suggest(rest[word], known))
}

// exitCode prints the failures that err joins and returns the gravest code.
func exitCode(terminal Terminal, err error) int {
	if err == nil {
		return clean
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		code := clean
		for _, e := range joined.Unwrap() {
			code = max(code, exitCode(terminal, e))
		}
		return code
	}
	if errors.Is(err, errFound) {
		return found
	}
	fmt.Fprintf(terminal.Err, "rapporteur: %s\n", visible.Line(err.Error()))
	if errors.Is(err, errInterrupted) {
		return interrupted
	}
	return failed
}

func newRoot(terminal Terminal) *cobra.Command {
	root := &cobra.Command{
		Use:   "rapporteur",
		Short: "build and check the reports of international meetings",
		Long: `Rapporteur makes the numbered report of a meeting in six languages from one session
description and each language's own text, as PDF, HTML and JSON, and reports what
contradicts itself.`,
		Version:       ownBuild(),
		SilenceErrors: true,
		SilenceUsage:  true,

		DisableSuggestions: true,
	}
	root.SetOut(terminal.Out)
	root.SetErr(terminal.Err)
	root.AddCommand(
		newBuild(terminal), newCheck(terminal), newVerify(terminal),
		newRules(terminal), newExplain(terminal), newRenumber(terminal),
		newSchema(terminal), newMan(terminal),
	)
	refuseUnknown(root)
	return root
}

// refuseUnknown makes the commands that cobra brings along refuse words they
// do not know, which they would answer with help and success.
func refuseUnknown(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Args = func(_ *cobra.Command, args []string) error {
				_, _, err := root.Find(args)
				return err
			}
		case "completion":
			cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
}
