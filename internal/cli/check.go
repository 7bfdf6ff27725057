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
	var format, language, issued, baseline string
	var strict, info, fix, diff bool
	var project projectFlags
	cmd := &cobra.Command{
		Use:   "check SESSION…|REPORT…",
		Short: "report errors in sessions or finished reports",
		Long: `Check does everything except rendering and prints its findings, with file, line and column.
A report numbered by hand (.pdf, .docx, .html, .md, .txt, …) is checked with every rule that
needs no session, and a line says what was read of it. Its language is detected, unless --lang
gives it. The name - is standard input.
Of a session, --lang shows only what is wrong in the files of that language and in session.toml.
With --baseline, findings that an earlier output has (--format json) are left out.
With --issued, a session is also held against the published set in a folder: whether what was
issued has changed under its symbol, and whether symbol and date of a revision are right.
The exit code is 1 if there is an error (or, with --strict, a warning), otherwise 0.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			print, err := printer(terminal, format)
			if err != nil {
				return err
			}
			if err := mustBeLanguage(language); language != "" && err != nil {
				return err
			}
			known, err := readBaseline(terminal, baseline, project.limits)
			if err != nil {
				return err
			}
			if fix && slices.Contains(args, pipeline.Stdin) {
				return fmt.Errorf("--fix changes files, and - is not a file; use --diff")
			}
			c := checking{terminal: terminal, flags: project, names: args, language: lang.Tag(language), issued: issued, known: known}
			report, failure := c.all()
			if diff {
				return errors.Join(failure, show(terminal.Out, report.Findings), verdict(report.Findings, strict))
			}
			if fix {
				if err := applyFixes(cmd.Context(), report.Findings, args); err != nil {
					return errors.Join(failure, err)
				}
				report, failure = c.all()
			}
			if !info && format == "text" {
				report.Findings = worthAttention(report.Findings)
			}
			if err := print(report); err != nil {
				return err
			}
			return errors.Join(failure, verdict(report.Findings, strict))
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "output format: "+strings.Join(formats, ", "))
	cmd.Flags().StringVar(&language, "lang", "", "language of finished reports (default: detected), or the one of a session to look at, as a `tag`")
	cmd.Flags().StringVar(&baseline, "baseline", "", "leave out the findings that this `file` has, an earlier output of --format json")
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
	cmd.MarkFlagFilename("baseline")
	return cmd
}

// checking is what is checked, and how.
type checking struct {
	terminal Terminal
	flags    projectFlags
	names    []string // of sessions and finished reports
	language lang.Tag // of finished reports, and the only one of sessions; may be empty
	issued   string   // folder of the published set that sessions are held against; may be empty
	known    diag.Baseline
}

// all checks sessions and finished reports, and sorts what is not known. A failure to
// read one does not stop the others.
func (c checking) all() (diag.Report, error) {
	project, findings, err := c.flags.open(c.names)
	if err != nil || findings.HasErrors() {
		return diag.Report{Findings: findings.Sorted()}, err
	}
	project.Lint = true
	var failures []error
	all := diag.Report{Findings: findings}
	for _, name := range c.names {
		found, err := c.one(project, name)
		all.Findings = append(all.Findings, found.Findings...)
		all.Read = append(all.Read, found.Read...)
		failures = append(failures, err)
	}
	sorted := all.Findings.Sorted()
	all.Findings = sorted.Without(c.known)
	all.Known = len(sorted) - len(all.Findings)
	return all, errors.Join(failures...)
}

func (c checking) one(project *pipeline.Project, name string) (diag.Report, error) {
	if !pipeline.IsFinished(name) {
		found, err := c.session(project, sessionFolder(name))
		return diag.Report{Findings: found}, err
	}
	content, err := readInput(c.terminal, name, project.Files.Limits)
	if refusal, ok := errors.AsType[*disk.Refusal](err); ok {
		return diag.Report{Findings: diag.List{refusal.Finding(folderOf(name))}}, nil
	}
	if err != nil {
		return diag.Report{}, fmt.Errorf("cannot read the report: %w", err)
	}
	report, err := project.ExamineFile(name, content, c.language)
	if errors.Is(err, pipeline.ErrLanguage) {
		err = fmt.Errorf("%w; give it: --lang %s", err, strings.Join(tags(), "|"))
	}
	return report, err
}

// readBaseline reads the findings that are known; without a name there are none.
func readBaseline(terminal Terminal, name string, limits disk.Limits) (diag.Baseline, error) {
	if name == "" {
		return nil, nil
	}
	content, err := readInput(terminal, name, limits)
	if err != nil {
		return nil, fmt.Errorf("cannot read the baseline: %w", err)
	}
	known, err := diag.ReadBaseline(content)
	if err != nil {
		return nil, fmt.Errorf("%s is not a baseline: %w", name, err)
	}
	return known, nil
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
func printer(terminal Terminal, format string) (func(diag.Report) error, error) {
	switch format {
	case "text":
		return func(r diag.Report) error { return r.WriteText(terminal.Out, terminal.ColorOut) }, nil
	case "json":
		return func(r diag.Report) error { return r.WriteJSON(terminal.Out) }, nil
	case "sarif":
		return func(r diag.Report) error { return r.WriteSARIF(terminal.Out, pipeline.Catalogue().SARIF(), version) }, nil
	case "github":
		return func(r diag.Report) error { return r.WriteGitHub(terminal.Out) }, nil
	}
	return nil, fmt.Errorf("there is no format %q; use one of %s", format, strings.Join(formats, ", "))
}
