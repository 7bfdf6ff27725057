// Package cli is the command line: subcommands, flags, help and exit codes.
// It prints the results of the packages it calls.
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
	"rapporteur/internal/plain"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// The exit codes.
const (
	clean  = 0
	found  = 1 // findings of severity error, or warning with --strict
	failed = 2 // wrong usage or a failed operation

	interrupted = 130 // stopped by a signal
)

// Terminal is the input and output of a command.
type Terminal struct {
	In          io.Reader
	Out, Err    io.Writer
	Interactive bool // Err is a terminal, on which progress is shown
	ColorOut    bool // whether to use colours on Out
	ColorErr    bool // whether to use colours on Err
}

// Standard returns the process's own terminal. Colours are off if NO_COLOR is set
// and not empty (no-color.org); a dumb terminal shows neither colours nor
// progress.
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

// abilities reports whether terminals can redraw a line, and whether to use
// colours.
func abilities(getenv func(string) string) (capable, colors bool) {
	capable = getenv("TERM") != "dumb"
	return capable, capable && getenv("NO_COLOR") == ""
}

// errFound fails a command whose findings have already been printed.
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
		code = max(code, exitCode(terminal, fmt.Errorf("cannot write to standard output: %w", out.err)))
	}
	if ctx.Err() != nil {
		code = interrupted
	}
	return code
}

// output remembers its first error, so that callers need not check each write.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(text []byte) (int, error) {
	n, err := o.Writer.Write(text)
	o.err = cmp.Or(o.err, err)
	return n, err
}

// suggest adds a suggestion to the error about an unknown command. Cobra's own
// suggestions take several lines, but an error must be one line.
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
	return fmt.Errorf("%w; %s", err, diag.Choice(rest[word], known))
}

// exitCode prints the errors joined in err and returns the highest exit code.
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
	fmt.Fprintf(terminal.Err, "rapporteur: %s\n", plain.Line(err.Error()))
	if errors.Is(err, errInterrupted) {
		return interrupted
	}
	return failed
}

func newRoot(terminal Terminal) *cobra.Command {
	root := &cobra.Command{
		Use:   "rapporteur",
		Short: "build and check the reports of international meetings",
		Long: `Rapporteur builds the numbered report of a meeting in six languages, as PDF, HTML and JSON,
from one session description and the text of each language. It also reports contradictions.`,
		Version:       ownBuild(),
		SilenceErrors: true,
		SilenceUsage:  true,

		DisableSuggestions: true,
	}
	root.SetOut(terminal.Out)
	root.SetErr(terminal.Err)
	root.AddCommand(
		newBuild(terminal), newCheck(terminal), newVerify(terminal),
		newRules(terminal), newExplain(terminal), newRenumber(terminal), newCorrigendum(terminal), newImport(terminal), newFreeze(terminal), newUnfreeze(terminal), newUpgrade(terminal),
		newSchema(terminal), newData(terminal), newMan(terminal),
	)
	refuseUnknown(root)
	explainArguments(root)
	return root
}

// explainArguments makes commands that are given too few or too many words say which
// they take: cobra only counts them.
func explainArguments(parent *cobra.Command) {
	for _, cmd := range parent.Commands() {
		explainArguments(cmd)
		count := cmd.Args
		if count == nil || cmd.HasSubCommands() {
			continue
		}
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			err := count(cmd, args)
			if err == nil {
				return nil
			}
			err = fmt.Errorf("%w; write %s", err, strings.TrimSuffix(cmd.UseLine(), " [flags]"))
			if len(cmd.ValidArgs) > 0 {
				err = fmt.Errorf("%w, where %s is one of %s", err, strings.Fields(cmd.Use)[1], strings.Join(cmd.ValidArgs, ", "))
			}
			return err
		}
	}
}

// refuseUnknown makes cobra's own commands fail on unknown arguments, for which
// they would print help and succeed.
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
