package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/publish"
	"rapporteur/internal/visible"
)

// buildFlags are the flags of the build command.
type buildFlags struct {
	project   projectFlags
	languages []string
	formats   []string
	out       string
	fontDir   string
	quiet     bool
	strict    bool
	attach    []string
	noVerify  bool
}

func newBuild(terminal Terminal) *cobra.Command {
	var flags buildFlags
	cmd := &cobra.Command{
		Use:   "build SESSION…",
		Short: "build the reports of sessions",
		Long: `Build writes the reports of each session, named by document symbol and language letter, into a
folder of the session's name below the output folder. The files of a session appear together
or not at all: after an error or an interruption, what stood there before still stands.`,
		Example:           "  rapporteur build sessions/ctoc-cop-wg7-2024 --lang fr,en --format pdf",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFolders,
		RunE: func(_ *cobra.Command, args []string) error {
			ctx, stop := interruptible()
			defer stop()
			return buildAll(ctx, terminal, flags, args)
		},
	}
	set := cmd.Flags()
	set.StringSliceVar(&flags.languages, "lang", nil, "languages to build, by `tag`, comma-separated (default: all of the session)")
	set.StringSliceVar(&flags.formats, "format", pipeline.Formats(), "formats to build, comma-separated")
	set.StringVar(&flags.out, "out", "out", "output `folder`")
	set.StringVar(&flags.fontDir, "font-dir", "", "`folder` of further fonts (TrueType), preferred to the built-in ones")
	set.BoolVarP(&flags.quiet, "quiet", "q", false, "print findings only")
	set.BoolVar(&flags.strict, "strict", false, "let warnings stop the build too")
	set.StringSliceVar(&flags.attach, "attach", nil, "embed `what` in the PDF, as PDF/A-3a: source (the session's files and the JSON edition)")
	set.BoolVar(&flags.noVerify, "no-verify", false, "do not read finished PDF files again to audit them")
	flags.project.register(cmd)
	completeValues(cmd, "lang", tags())
	completeValues(cmd, "attach", []string{attachSource})
	completeValues(cmd, "format", pipeline.Formats())
	cmd.MarkFlagDirname("out")
	cmd.MarkFlagDirname("font-dir")
	return cmd
}

// buildAll builds one session after the other; what is wrong with one does
// not keep the others from being built.
func buildAll(ctx context.Context, terminal Terminal, flags buildFlags, dirs []string) error {
	request, err := flags.request()
	if err != nil {
		return err
	}
	folders, err := outputFolders(flags.out, dirs)
	if err != nil {
		return err
	}
	project, findings, err := flags.project.open()
	if err != nil {
		return err
	}
	if err := conclude(terminal, findings, flags.strict); err != nil {
		return err
	}
	if request.Fonts, err = flags.fonts(); err != nil {
		return err
	}
	var failures []error
	for i, dir := range dirs {
		if ctx.Err() != nil {
			failures = append(failures, fmt.Errorf("%s was not built: %w", dir, context.Cause(ctx)))
			continue
		}
		draft, err := project.DraftFolder(sessionFolder(dir))
		if err == nil {
			err = buildOne(ctx, terminal, flags, request, draft, folders[i])
		}
		failures = append(failures, err)
	}
	return errors.Join(failures...)
}

// buildOne renders a draft and puts its files into the folder, unless
// findings forbid it.
func buildOne(ctx context.Context, terminal Terminal, flags buildFlags, request pipeline.Request, draft *pipeline.Draft, folder string) error {
	if verdict(draft.Findings, flags.strict) != nil {
		return conclude(terminal, draft.Findings, flags.strict)
	}
	progress := newProgress(terminal, flags.quiet)
	request.Step = progress.step
	outputs, findings, err := draft.Render(ctx, request)
	progress.end()
	if ctx.Err() != nil {
		err = fmt.Errorf("nothing in %s was replaced: %w", folder, context.Cause(ctx))
	}
	if err := errors.Join(err, conclude(terminal, append(findings, draft.Findings...), flags.strict)); err != nil {
		return err
	}
	if err := publish.Publish(ctx, folder, outputs); err != nil {
		return err
	}
	for _, o := range outputs {
		if !flags.quiet {
			fmt.Fprintln(terminal.Out, visible.Line(filepath.Join(folder, o.Name)))
		}
	}
	return nil
}

// conclude prints findings and says whether they forbid to go on. They go to
// the error output, since the standard output names the files.
func conclude(terminal Terminal, findings diag.List, strict bool) error {
	if err := worthAttention(findings).Sorted().WriteText(terminal.Err, terminal.ColorErr); err != nil {
		return err
	}
	return verdict(findings, strict)
}

// request reads the flags that say what to render.
func (f buildFlags) request() (pipeline.Request, error) {
	var r pipeline.Request
	for _, tag := range f.languages {
		if err := mustBeLanguage(tag); err != nil {
			return r, err
		}
		r.Languages = append(r.Languages, lang.Tag(tag))
	}
	if len(f.formats) == 0 {
		return r, fmt.Errorf("--format names no format; use %s", strings.Join(pipeline.Formats(), ", "))
	}
	for _, format := range f.formats {
		if !slices.Contains(pipeline.Formats(), format) {
			return r, fmt.Errorf("there is no format %q; use %s", format, strings.Join(pipeline.Formats(), ", "))
		}
		if !slices.Contains(r.Formats, format) {
			r.Formats = append(r.Formats, format)
		}
	}
	for _, what := range f.attach {
		if what != attachSource {
			return r, fmt.Errorf("%q cannot be attached; use %s", what, attachSource)
		}
		r.Attach = true
	}
	if r.Attach && !slices.Contains(r.Formats, pipeline.PDF) {
		return r, fmt.Errorf("--attach embeds in PDF files, and --format makes none; add %s to it", pipeline.PDF)
	}
	r.Trust = f.noVerify
	return r, nil
}

// attachSource is the value of --attach.
const attachSource = "source"

// fonts returns the built-in fonts and those of the font folder.
func (f buildFlags) fonts() (*font.Library, error) {
	library := font.Bundled()
	if f.fontDir == "" {
		return library, nil
	}
	library, err := library.With(os.DirFS(f.fontDir))
	if err != nil {
		return nil, fmt.Errorf("cannot use the fonts of %s: %w", f.fontDir, err)
	}
	return library, nil
}

func mustBeLanguage(tag string) error {
	if _, ok := lang.Find(lang.Tag(tag)); !ok {
		return fmt.Errorf("there is no language %q; use %s", tag, strings.Join(tags(), ", "))
	}
	return nil
}

func tags() []string {
	var tags []string
	for _, l := range lang.All() {
		tags = append(tags, string(l.Tag))
	}
	return tags
}
