package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/disk"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/publish"
)

func newCorrigendum(terminal Terminal) *cobra.Command {
	flags := buildFlags{formats: words{list: pipeline.Formats()}}
	cmd := &cobra.Command{
		Use:   "corrigendum ISSUED SESSION",
		Short: "build the document that corrects an issued report",
		Long: `Corrigendum compares a published set that was issued with the session as it is now, and builds
the document that lists what is to be read instead, with the words around it, in each language
that differs: "Paragraph 12, line 3: For … read …". [document] of the session has status =
"corrigendum", a symbol that ends with /Corr.1, and a later date. ISSUED is the folder with the
manifest; the texts are taken from its JSON editions, the lines from its PDF files. The files go
to a folder with the name of the symbol in the output folder.`,
		Example:           "  rapporteur corrigendum out/ctoc-cop-wg7-2024 sessions/ctoc-cop-wg7-2024",
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: completeFolders,
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := newBuilder(cmd.Context(), terminal, flags, args[1:])
			if err != nil {
				return err
			}
			err = b.corrigendum(args[0], sessionFolder(args[1]))
			b.tell.end(err)
			b.tell.close(1)
			return err
		},
	}
	set := cmd.Flags()
	set.Var(&flags.formats, "format", "formats to build, comma-separated")
	set.StringVar(&flags.out, "out", "out", "output `folder`")
	set.BoolVarP(&flags.quiet, "quiet", "q", false, "print findings only")
	set.BoolVar(&flags.strict, "strict", false, "treat warnings as errors")
	set.BoolVar(&flags.issue, "publish", false, "mark the files as issued: later builds may not change them")
	flags.project.register(cmd)
	flags.project.registerFonts(cmd)
	flags.project.registerSettings(cmd)
	completeValues(cmd, "format", pipeline.Formats())
	cmd.MarkFlagDirname("out")
	return cmd
}

// corrigendum builds the document that corrects an issued set to a session.
func (b *builder) corrigendum(issuedFolder, dir string) error {
	issued, err := b.files.Issued(issuedFolder)
	if err != nil {
		return err
	}
	before, err := b.files.Inputs(b.common, dir)
	if err != nil {
		return err
	}
	project, err := b.open()
	if err != nil {
		return err
	}
	corrected, err := project.DraftFolder(dir)
	if err != nil {
		return err
	}
	draft, err := corrected.Corrigendum(issued)
	if err != nil {
		return err
	}
	folder := filepath.Join(b.flags.out, strings.ReplaceAll(draft.Session.Document.Symbol.V, "/", "_"))
	b.tell.begin(dir, folder)
	set, err := b.render(draft, folder)
	if err != nil {
		return err
	}
	if err := b.unchanged(dir, before); err != nil {
		return err
	}
	d := publish.NewInputDigest()
	d.Text("session", before)
	d.Text("issued", issued.Manifest.Inputs)
	set.Inputs, set.Issue = d.String(), b.flags.issue
	result, err := publish.Publish(b.ctx, disk.OS{}, folder, set)
	if err != nil {
		return err
	}
	b.tell.published(set, result)
	return nil
}
