package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/build"
	"rapporteur/internal/diag"
)

func newCheck(terminal Terminal) *cobra.Command {
	var format string
	var strict, fix, diff bool
	var project projectFlags
	cmd := &cobra.Command{
		Use:   "check SESSION…",
		Short: "report what is wrong in sessions, without building them",
		Long: `Check runs everything but rendering and prints what it finds, with file, line and column.
It exits with 1 if there is an error (or, with --strict, a warning), else with 0.`,
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFolders,
		RunE: func(_ *cobra.Command, args []string) error {
			print, err := printer(terminal, format)
			if err != nil {
				return err
			}
			findings, failure := checkAll(project, args)
			if fix || diff {
				var err error
				if findings, err = mend(terminal.Out, findings, diff); err != nil || diff {
					return errors.Join(failure, err, verdict(findings, strict))
				}
			}
			if err := print(findings.Sorted()); err != nil {
				return err
			}
			return errors.Join(failure, verdict(findings, strict))
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how findings are printed: "+strings.Join(formats, ", "))
	cmd.Flags().BoolVar(&strict, "strict", false, "let warnings fail the command too")
	cmd.Flags().BoolVar(&fix, "fix", false, "apply the safe fixes to the authors' files, and report what is left")
	cmd.Flags().BoolVar(&diff, "diff", false, "print what --fix would change, and change nothing")
	project.register(cmd)
	completeValues(cmd, "format", formats)
	return cmd
}

// checkAll drafts the sessions of the folders. The first failure of reading
// does not keep the others from being checked.
func checkAll(flags projectFlags, dirs []string) (diag.List, error) {
	project, findings := flags.open()
	if findings.HasErrors() {
		return findings, nil
	}
	var failures []error
	for _, dir := range dirs {
		draft, err := project.DraftFolder(dir)
		findings = append(findings, draft.Findings...)
		failures = append(failures, err)
	}
	return findings, errors.Join(failures...)
}

// verdict is errFound if the findings must fail the command.
func verdict(findings diag.List, strict bool) error {
	for _, f := range findings {
		if f.Severity == diag.Error || strict && f.Severity == diag.Warning {
			return errFound
		}
	}
	return nil
}

// formats are the ways to print findings.
var formats = []string{"text", "json", "sarif", "github"}

// printer returns the function that prints findings to the terminal's output.
func printer(terminal Terminal, format string) (func(diag.List) error, error) {
	switch format {
	case "text":
		return func(l diag.List) error { return l.WriteText(terminal.Out, terminal.Color) }, nil
	case "json":
		return func(l diag.List) error { return l.WriteJSON(terminal.Out) }, nil
	case "sarif":
		return func(l diag.List) error { return l.WriteSARIF(terminal.Out, build.Catalogue().Rules(), version) }, nil
	case "github":
		return func(l diag.List) error { return l.WriteGitHub(terminal.Out) }, nil
	}
	return nil, fmt.Errorf("there is no format %q; use one of %s", format, strings.Join(formats, ", "))
}
