package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
)

func newCheck(terminal Terminal) *cobra.Command {
	var format, language, issued string
	var strict, info, fix, diff bool
	var project projectFlags
	cmd := &cobra.Command{
		Use:   "check SESSION…|REPORT.md…",
		Short: "report errors in sessions or finished reports",
		Long: `Check does everything except rendering and prints its findings, with file, line and column.
A Markdown file is a finished report that was numbered by hand, in the language of --lang.
It is checked with every rule that needs no session. The name - is standard input.
Of a session, --lang shows only what is wrong in the files of that language and in session.toml.
With --issued, a session is also held against the published set in a folder: whether what was
issued has changed under its symbol, and whether symbol and date of a revision are right.
The exit code is 1 if there is an error (or, with --strict, a warning), otherwise 0.`,
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
				return fmt.Errorf("--fix changes files, and - is not a file; use --diff")
			}
			c := checking{terminal: terminal, flags: project, names: args, language: lang.Tag(language), issued: issued}
			findings, failure := c.all()
			if diff {
				return errors.Join(failure, show(terminal.Out, findings), verdict(findings, strict))
			}
			if fix {
				if err := applyFixes(cmd.Context(), findings, args); err != nil {
					return errors.Join(failure, err)
				}
				findings, failure = c.all()
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
	cmd.Flags().StringVar(&format, "format", "text", "output format: "+strings.Join(formats, ", "))
	cmd.Flags().StringVar(&language, "lang", "", "language of finished reports, or the one of a session to look at, as a `tag`")
	cmd.Flags().StringVar(&issued, "issued", "", "hold the session against the published set in this `folder`")
	cmd.Flags().BoolVar(&info, "info", false, "also print findings of severity info")
	cmd.Flags().BoolVar(&strict, "strict", false, "treat warnings as errors")
	cmd.Flags().BoolVar(&fix, "fix", false, "apply safe fixes to the files, and report what is left")
	cmd.Flags().BoolVar(&diff, "diff", false, "print what --fix would change, without changing it")
	cmd.MarkFlagsMutuallyExclusive("fix", "diff")
	project.register(cmd)
	project.registerFonts(cmd)
	project.registerSettings(cmd)
	completeValues(cmd, "format", formats)
	completeValues(cmd, "lang", tags())
	cmd.MarkFlagDirname("issued")
	return cmd
}

// checking is what is checked, and how.
type checking struct {
	terminal Terminal
	flags    projectFlags
	names    []string // of sessions and finished reports
	language lang.Tag // of finished reports, and the only one of sessions; may be empty
	issued   string   // folder of the published set that sessions are held against; may be empty
}

// all checks sessions and finished reports. A failure to read one does not stop the
// others.
func (c checking) all() (diag.List, error) {
	project, findings, err := c.flags.open(c.names)
	if err != nil || findings.HasErrors() {
		return findings, err
	}
	project.Lint = true
	var failures []error
	for _, name := range c.names {
		found, err := c.one(project, name)
		findings = append(findings, found...)
		failures = append(failures, err)
	}
	return findings, errors.Join(failures...)
}

func (c checking) one(project *pipeline.Project, name string) (diag.List, error) {
	if !pipeline.IsFinished(name) {
		return c.session(project, sessionFolder(name))
	}
	content, err := readInput(c.terminal, name, project.Files.Limits)
	if refusal, ok := errors.AsType[*disk.Refusal](err); ok {
		return diag.List{refusal.Finding(folderOf(name))}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the report: %w", err)
	}
	return project.ProofreadFile(name, content, c.language)
}

func (c checking) session(project *pipeline.Project, dir string) (diag.List, error) {
	if c.language != "" {
		project.Aside = func(tag, _ lang.Tag) bool { return tag != c.language }
	}
	draft, err := project.DraftFolder(dir)
	if err == nil && c.language != "" && len(draft.Session.Words) > 0 && draft.Session.In(c.language) == nil {
		err = fmt.Errorf("%s is not in %s; leave out --lang, or name one of its languages", dir, c.language)
	}
	if err != nil || c.issued == "" {
		return draft.Findings, err
	}
	issued, err := project.Files.Issued(c.issued)
	if err == nil {
		draft.Against(issued)
	}
	return draft.Findings, err
}

// fitLanguage reports a --lang that is missing or unknown: a finished report does
// not state its language. Of a session, only that language is looked at.
func fitLanguage(tag string, names []string) error {
	first := slices.IndexFunc(names, pipeline.IsFinished)
	switch {
	case tag == "" && first >= 0:
		return fmt.Errorf("give the language of %s: --lang %s", names[first], strings.Join(tags(), "|"))
	case tag == "":
		return nil
	}
	return mustBeLanguage(tag)
}

// verdict returns errFound if the command must fail because of the findings.
func verdict(findings diag.List, strict bool) error {
	for _, f := range findings {
		if f.Severity == diag.Error || strict && f.Severity == diag.Warning {
			return errFound
		}
	}
	return nil
}

// worthAttention removes the findings of severity info.
func worthAttention(findings diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.Severity == diag.Info })
}

// formats are the output formats of findings.
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
