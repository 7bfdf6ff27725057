package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/folder"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
)

func newCheck(terminal Terminal) *cobra.Command {
	var format, language string
	var strict, info, fix, diff bool
	var project projectFlags
	cmd := &cobra.Command{
		Use:   "check SESSION…|REPORT.md…",
		Short: "report what is wrong in sessions, or in finished reports",
		Long: `Check runs everything but rendering and prints what it finds, with file, line and column.
A Markdown file is a finished report that was numbered by hand, in the language of --lang:
it is examined with every rule that needs no session; - stands for the standard input.
Check exits with 1 if there is an error (or, with --strict, a warning), else with 0.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			print, err := printer(terminal, format)
			if err != nil {
				return err
			}
			if err := fitLanguage(language, args); err != nil {
				return err
			}
			if fix && slices.Contains(args, pipeline.Stdin) {
				return fmt.Errorf("--fix changes files, and - is none; use --diff")
			}
			findings, failure := checkAll(terminal, project, args, lang.Tag(language))
			if diff {
				return errors.Join(failure, show(terminal.Out, findings), verdict(findings, strict))
			}
			if fix {
				if err := mend(cmd.Context(), findings, args); err != nil {
					return errors.Join(failure, err)
				}
				findings, failure = checkAll(terminal, project, args, lang.Tag(language))
			}
			if !info && format == "text" {
				findings = worthAttention(findings)
			}
			if err := print(findings.Sorted()); err != nil {
				return err
			}
			return errors.Join(failure, verdict(findings, strict))
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how findings are printed: "+strings.Join(formats, ", "))
	cmd.Flags().StringVar(&language, "lang", "", "language of finished reports, by `tag`")
	cmd.Flags().BoolVar(&info, "info", false, "print what is only worth a look too (severity info)")
	cmd.Flags().BoolVar(&strict, "strict", false, "let warnings fail the command too")
	cmd.Flags().BoolVar(&fix, "fix", false, "apply the safe fixes to the authors' files, and report what is left")
	cmd.Flags().BoolVar(&diff, "diff", false, "print what --fix would change, and change nothing")
	cmd.MarkFlagsMutuallyExclusive("fix", "diff")
	project.register(cmd)
	project.registerFonts(cmd)
	project.registerSettings(cmd)
	completeValues(cmd, "format", formats)
	completeValues(cmd, "lang", tags())
	return cmd
}

// checkAll checks sessions and finished reports. A failure of reading one
// does not keep the others from being checked.
func checkAll(terminal Terminal, flags projectFlags, names []string, tag lang.Tag) (diag.List, error) {
	project, findings, err := flags.open()
	if err != nil || findings.HasErrors() {
		return findings, err
	}
	project.Lint = true
	var failures []error
	for _, name := range names {
		found, err := checkOne(terminal, project, name, tag)
		findings = append(findings, found...)
		failures = append(failures, err)
	}
	return findings, errors.Join(failures...)
}

func checkOne(terminal Terminal, project *pipeline.Project, name string, tag lang.Tag) (diag.List, error) {
	if !pipeline.IsFinished(name) {
		draft, err := project.DraftFolder(sessionFolder(name))
		return draft.Findings, err
	}
	content, err := readInput(terminal, name, project.Files.Limits)
	if refusal, ok := errors.AsType[*folder.Refusal](err); ok {
		return diag.List{refusal.Finding(folderOf(name))}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the report: %w", err)
	}
	return project.ProofreadFile(name, content, tag)
}

// fitLanguage reports a language that is missing or has no use: a finished
// report does not say its own, and a session is checked in all of its languages.
func fitLanguage(tag string, names []string) error {
	first := slices.IndexFunc(names, pipeline.IsFinished)
	switch {
	case tag == "" && first >= 0:
		return fmt.Errorf("say which language %s is in: --lang %s", names[first], strings.Join(tags(), "|"))
	case tag == "":
		return nil
	case first < 0:
		return fmt.Errorf("--lang %s is for finished reports; a session is checked in all its languages: leave it out", tag)
	}
	return mustBeLanguage(tag)
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

// worthAttention leaves out what a person reads only when asked.
func worthAttention(findings diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.Severity == diag.Info })
}

// formats are the ways to print findings.
var formats = []string{"text", "json", "sarif", "github"}

// printer returns the function that prints findings to the terminal's output.
func printer(terminal Terminal, format string) (func(diag.List) error, error) {
	switch format {
	case "text":
		return func(l diag.List) error { return l.WriteText(terminal.Out, terminal.ColorOut) }, nil
	case "json":
		return func(l diag.List) error { return l.WriteJSON(terminal.Out) }, nil
	case "sarif":
		return func(l diag.List) error { return l.WriteSARIF(terminal.Out, pipeline.Catalogue().SARIF(), version) }, nil
	case "github":
		return func(l diag.List) error { return l.WriteGitHub(terminal.Out) }, nil
	}
	return nil, fmt.Errorf("there is no format %q; use one of %s", format, strings.Join(formats, ", "))
}
