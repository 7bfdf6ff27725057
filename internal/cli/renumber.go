package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/renumber"
)

// tables are the output formats of renumber.
var tables = []string{"table", "json", "html"}

func newRenumber(terminal Terminal) *cobra.Command {
	var format, language string
	var project projectFlags
	cmd := &cobra.Command{
		Use:   "renumber OLD NEW [OTHER…]",
		Short: "show how paragraph numbers changed, and which references that breaks",
		Long: `Renumber compares two versions of a document, each a JSON edition or a finished report
(Markdown, text, HTML, DOCX, PDF), and shows which paragraph and recommendation became which.
It matches them by key if both versions have keys, otherwise by text. It lists the references
that the change breaks, in the new document and in others that cite the old one. The exit code is 1 if there are any. The
name - is standard input.`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			print, err := tablePrinter(format)
			if err != nil {
				return err
			}
			p, findings, err := project.open(args)
			if err != nil {
				return err
			}
			if err := conclude(terminal, findings, false); err != nil {
				return err
			}
			result, err := compareAll(terminal, p, args, lang.Tag(language))
			if err != nil {
				return err
			}
			if err := print(terminal, result); err != nil {
				return err
			}
			if len(result.Broken) > 0 {
				return errFound
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "table", "output format: "+strings.Join(tables, ", "))
	cmd.Flags().StringVar(&language, "lang", "en", "language of the documents, as a `tag`")
	project.register(cmd)
	completeValues(cmd, "format", tables)
	completeValues(cmd, "lang", tags())
	return cmd
}

func compareAll(terminal Terminal, p *pipeline.Project, names []string, tag lang.Tag) (renumber.Result, error) {
	documents := make([]renumber.Snapshot, len(names))
	for i, name := range names {
		content, err := readInput(terminal, name, p.Files.Limits)
		if err != nil {
			if info, no := os.Stat(name); no == nil && info.IsDir() {
				err = fmt.Errorf("%s is a folder; name the JSON edition of each version in one language, such as out/SESSION/…_E.json", name)
			}
			return renumber.Result{}, fmt.Errorf("cannot read the document: %w", err)
		}
		if documents[i], err = p.Numbered(name, content, tag); err != nil {
			return renumber.Result{}, err
		}
	}
	return renumber.Compare(documents[0], documents[1], documents[2:]...), nil
}

func tablePrinter(format string) (func(Terminal, renumber.Result) error, error) {
	switch format {
	case "table":
		return func(t Terminal, r renumber.Result) error { return r.WriteTable(t.Out) }, nil
	case "json":
		return func(t Terminal, r renumber.Result) error { return r.WriteJSON(t.Out) }, nil
	case "html":
		return func(t Terminal, r renumber.Result) error { return r.WriteHTML(t.Out) }, nil
	}
	return nil, fmt.Errorf("there is no format %q; use one of %s", format, strings.Join(tables, ", "))
}
