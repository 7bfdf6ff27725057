package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"rapporteur/internal/pipeline"
)

// buildFlags are the flags of the build command.
type buildFlags struct {
	project   projectFlags
	documents words
	languages words
	formats   words
	out       string
	quiet     bool
	strict    bool
	clean     bool
	attach    words
	noVerify  bool
	force     bool
	issue     bool
	events    bool
}

func newBuild(terminal Terminal) *cobra.Command {
	flags := buildFlags{formats: words{list: pipeline.Formats()}}
	cmd := &cobra.Command{
		Use:   "build SESSION…",
		Short: "build the reports of sessions",
		Long: `Build writes the reports of each session, named by document symbol and language letter, to a
folder with the session's name in the output folder, with a manifest. That folder belongs to
Rapporteur. The files of a session are replaced all at once: after an error or an interruption,
the old files are still there; after a success, outdated files are gone. A session that has
not changed is not built again.`,
		Example:           "  rapporteur build sessions/ctoc-cop-wg7-2024 --lang fr,en --format pdf",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFolders,
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := newBuilder(cmd.Context(), terminal, flags, args)
			if err != nil {
				return err
			}
			if flags.out == pipeline.Stdin {
				return b.print(args)
			}
			return b.all(args)
		},
	}
	set := cmd.Flags()
	set.Var(&flags.documents, "document", "documents to build, by `symbol`, comma-separated (default: the report and all outputs of the session)")
	set.Var(&flags.languages, "lang", "languages to build, by `tag`, comma-separated (default: all of the session)")
	set.Var(&flags.formats, "format", "formats to build, comma-separated")
	set.StringVar(&flags.out, "out", "out", "output `folder`; - prints one file to the standard output")
	set.BoolVarP(&flags.quiet, "quiet", "q", false, "print findings only")
	set.BoolVar(&flags.strict, "strict", false, "treat warnings as errors")
	set.Var(&flags.attach, "attach", "embed `what` in the PDF, as PDF/A-3a: source (the session's files and the JSON edition)")
	set.BoolVar(&flags.clean, "clean", false, "leave out the brackets around words that are not agreed")
	set.BoolVar(&flags.noVerify, "no-verify", false, "do not audit the finished PDF files")
	set.BoolVar(&flags.force, "force", false, "build even if nothing has changed")
	set.BoolVar(&flags.issue, "publish", false, "mark the files as issued: later builds may not change them")
	set.BoolVar(&flags.events, "events", false, "print steps and files as lines of JSON, instead of file names")
	flags.project.register(cmd)
	flags.project.registerFonts(cmd)
	flags.project.registerSettings(cmd)
	completeValues(cmd, "lang", tags())
	completeValues(cmd, "attach", []string{attachSource})
	completeValues(cmd, "format", pipeline.Formats())
	cmd.MarkFlagDirname("out")
	return cmd
}

// print builds one file to the standard output.
func (b *builder) print(dirs []string) error {
	if len(dirs) != 1 || len(b.request.Documents) > 1 || len(b.request.Languages) != 1 || len(b.request.Formats) != 1 {
		return fmt.Errorf("--out - writes one file; give one session, one --lang and one --format")
	}
	if b.flags.issue || b.flags.events {
		return fmt.Errorf("--out - writes a file and publishes nothing; leave out --publish and --events")
	}
	project, err := b.open()
	if err != nil {
		return err
	}
	draft, err := project.DraftFolder(sessionFolder(dirs[0]))
	if err != nil {
		return err
	}
	if len(b.request.Documents) == 0 {
		b.request.Documents = []string{draft.Session.Document.Symbol.V}
	}
	set, err := b.render(draft, "the standard output")
	if err != nil {
		return err
	}
	_, err = b.terminal.Out.Write(set.Outputs[0].Content)
	return err
}
