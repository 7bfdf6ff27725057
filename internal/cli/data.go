package cli

import (
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/rewrite"
)

func newData(terminal Terminal) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "data",
		Short: "list, show or export the built-in bodies, names and templates",
		Long: `Data shows what sessions may name, and writes the built-in templates and locales to a folder,
to change them there: what is in the folder of --data, or in the folders templates and locales
of a project, lies over the built-in data. Keep only the files, and in them only the entries,
that differ.`,
	}
	cmd.AddCommand(newDataList(terminal), newDataShow(terminal), newDataExport(terminal))
	return cmd
}

func newDataList(terminal Terminal) *cobra.Command {
	var project projectFlags
	var format string
	language := string(lang.English)
	cmd := &cobra.Command{
		Use:       "list KIND [WORDS|SESSION]",
		Short:     "list bodies, kinds and their words, states, organizations, groups or places with their keys",
		Long:      "List prints the keys that sessions use, with the names. With WORDS, only those are listed\nwhose key or name, in any language, contains the words. Offices, capacities, series and acts\nare listed for each kind of report, with what the kind declares of them. Sections are those of\nthe report of SESSION.",
		Example:   "  rapporteur data list organizations refugees\n  rapporteur data list acts conference-report\n  rapporteur data list sections sessions/ctoc-cop-wg7-2024",
		Args:      cobra.RangeArgs(1, 2),
		ValidArgs: pipeline.Listed(),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := mustBeLanguage(language); err != nil {
				return err
			}
			entries, err := listed(terminal, project, format, args)
			if err != nil {
				return err
			}
			if format == "json" {
				return printJSON(terminal, entries)
			}
			return printEntries(terminal, entries, lang.Tag(language))
		},
	}
	cmd.Flags().StringVar(&language, "lang", language, "language of the names, as a `tag`")
	registerDataFormat(cmd, &format)
	project.register(cmd)
	project.registerSettings(cmd)
	completeValues(cmd, "lang", tags())
	return cmd
}

// listed returns the entries of a list that have the words, or the sections of a
// session's report.
func listed(terminal Terminal, project projectFlags, format string, args []string) ([]pipeline.Entry, error) {
	args = append(args, "")
	if args[0] != pipeline.SectionList {
		p, err := project.forData(terminal, format, ".")
		if err != nil {
			return nil, err
		}
		entries, err := p.List(args[0])
		if err != nil {
			return nil, err
		}
		return matching(entries, args[1])
	}
	if args[1] == "" {
		return nil, fmt.Errorf("sections are those of a report: rapporteur data list %s SESSION", pipeline.SectionList)
	}
	p, err := project.forData(terminal, format, args[1])
	if err != nil {
		return nil, err
	}
	draft, err := p.DraftFolder(sessionFolder(args[1]))
	if entries := draft.Sections(); err != nil || len(entries) > 0 {
		return entries, err
	}
	return nil, cmp.Or(conclude(terminal, draft.Findings, false), fmt.Errorf("the report of %s has no sections", args[1]))
}

// matching returns the entries that have the words.
func matching(entries []pipeline.Entry, words string) ([]pipeline.Entry, error) {
	entries = slices.DeleteFunc(entries, func(e pipeline.Entry) bool { return !e.Matches(words) })
	if len(entries) == 0 {
		return nil, fmt.Errorf("no key or name contains %q", words)
	}
	return entries, nil
}

// printEntries prints entries, their keys in a column.
func printEntries(terminal Terminal, entries []pipeline.Entry, tag lang.Tag) error {
	width := 0
	for _, e := range entries {
		width = max(width, len(e.Key))
	}
	for _, e := range entries {
		line := e.Key
		if name := cmp.Or(e.Names[tag], e.About); name != "" {
			line = fmt.Sprintf("%-*s  %s", width, e.Key, name)
		}
		if _, err := fmt.Fprintln(terminal.Out, line); err != nil {
			return err
		}
	}
	return nil
}

func newDataExport(terminal Terminal) *cobra.Command {
	var project projectFlags
	var out string
	cmd := &cobra.Command{
		Use:     "export PATH…",
		Short:   "write built-in templates or locales to a folder, to change them",
		Long:    "Export writes data files, or folders of them, below the output folder. A file that is there\nalready is not replaced.",
		Example: "  rapporteur data export templates/bodies/ctoc-cop.toml locales/fr/words --out mydata",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			p, findings, err := project.open([]string{"."})
			if err != nil {
				return err
			}
			if err := conclude(terminal, findings, false); err != nil {
				return err
			}
			for _, name := range args {
				if err := export(terminal, p, name, out); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&out, "out", ".", "output `folder`")
	project.register(cmd)
	project.registerSettings(cmd)
	cmd.MarkFlagDirname("out")
	return cmd
}

// export writes the files of a path below a folder, and prints their names.
func export(terminal Terminal, p *pipeline.Project, name, out string) error {
	files, err := p.Export(name)
	if err != nil {
		return err
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		to := filepath.Join(out, filepath.FromSlash(file))
		if err := rewrite.Create(disk.OS{}, to, files[file]); err != nil {
			return fmt.Errorf("cannot export %s: %w", file, err)
		}
		if _, err := fmt.Fprintln(terminal.Out, to); err != nil {
			return err
		}
	}
	return nil
}
