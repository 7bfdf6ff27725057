package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/plain"
	"rapporteur/internal/roster"
)

func newImport(terminal Terminal) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "import",
		Short: "read a list of participants or speakers into a session",
		Long: `Import reads the codes of States and organizations from a list, an Excel workbook or CSV, and
writes them into session.toml. Comments and order stay. What the list says of persons is read over.`,
	}
	cmd.AddCommand(
		newImporter(terminal, "participation", "read a list of participants into the groups of participants",
			`Participation reads who takes part in which capacity. The list is complete for the capacities
that are in it: who is missing there is taken out of session.toml, unless a row of the list was
not understood, or is hidden. Groups in other capacities stay as they are.`,
			(*roster.Desk).Participation),
		newImporter(terminal, "statements", "read a list of speakers into the statements",
			`Statements writes one of [[statements]] for each item of the agenda and capacity in the list, with
its speakers in the order of the list, and one for each speaker who speaks on behalf of others. A
statement that is there already gets those it lacks.`,
			(*roster.Desk).Statements),
	)
	return cmd
}

// importer reads a list for a session.
type importer func(d *roster.Desk, name string, content []byte, o roster.Options) (*roster.Result, error)

func newImporter(terminal Terminal, use, short, long string, read importer) *cobra.Command {
	var project projectFlags
	var options roster.Options
	var capacities words
	var format string
	var diff, against bool
	cmd := &cobra.Command{
		Use: use + " LIST SESSION", Short: short, Long: long,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("there is no format %q of findings in lists; use text or json", format)
			}
			print, err := printer(terminal, format)
			if err != nil {
				return err
			}
			options.Capacities, options.Map = capacities.list, lowerKeys(options.Map)
			desk, err := openDesk(terminal, project, args[1], options)
			if err != nil {
				return err
			}
			content, err := readInput(terminal, args[0], project.limits)
			if err != nil {
				return fmt.Errorf("cannot read the list: %w", err)
			}
			result, err := read(desk, args[0], content, options)
			if err != nil {
				return err
			}
			if err := print(diag.Report{Findings: result.Findings}); err != nil {
				return err
			}
			out := terminal.Out
			if format == "json" { // which is for programs
				out = terminal.Err
			}
			return errors.Join(take(cmd.Context(), out, result, args[1], diff, against), verdict(result.Findings, false))
		},
	}
	cmd.Flags().StringToStringVar(&options.Map, "map", nil, "where the list has what, by letter or heading: `state=C,capacity=Status`")
	cmd.Flags().Var(&capacities, "capacity", "capacity of those for whom neither list nor session says it; one of States, one of organizations")
	cmd.Flags().BoolVar(&options.Accept, "accept", false, "take the nearest name for each that is misspelt")
	if use == "participation" {
		cmd.Flags().BoolVar(&options.Complete, "complete", false, "take out all whom the list lacks, though they are many")
	}
	cmd.Flags().BoolVar(&diff, "diff", false, "print what would change, without changing it")
	cmd.Flags().BoolVar(&against, "against", false, "print who joined (+), moved (~) and left (-) since the session was written, without changing it")
	cmd.Flags().StringVar(&format, "format", "text", "output format of findings: text, json")
	cmd.MarkFlagsMutuallyExclusive("diff", "against")
	project.register(cmd)
	completeValues(cmd, "format", []string{"text", "json"})
	return cmd
}

// lowerKeys returns a map with its keys in small letters, as roles of columns are written.
func lowerKeys(m map[string]string) map[string]string {
	lower := make(map[string]string, len(m))
	for key, value := range m {
		lower[strings.ToLower(key)] = value
	}
	return lower
}

// openDesk reads the session and checks that its kind of report has the capacities.
func openDesk(terminal Terminal, flags projectFlags, session string, o roster.Options) (*roster.Desk, error) {
	p, findings, err := flags.open([]string{session})
	if err != nil {
		return nil, err
	}
	if err := conclude(terminal, findings, false); err != nil {
		return nil, err
	}
	desk, findings, err := p.DeskFolder(sessionFolder(session))
	if err != nil {
		return nil, err
	}
	if err := conclude(terminal, findings, false); err != nil {
		return nil, err
	}
	if err := worthAttention(desk.Findings).Sorted().WriteText(terminal.Err, terminal.ColorErr); err != nil {
		return nil, err
	}
	known := desk.Session.Kind.Capacities.Keys()
	for _, c := range o.Capacities {
		if !slices.Contains(known, c) {
			return nil, fmt.Errorf("no capacity is called %q: %s", c, diag.Choice(c, known))
		}
	}
	return desk, roster.CheckMap(o.Map)
}

// take prints what a list changes, or changes it, and what was read.
func take(ctx context.Context, out io.Writer, result *roster.Result, session string, diff, against bool) error {
	var err error
	switch {
	case diff:
		err = showChanges(out, result.Change)
	case against:
		printLines(out, "- ", result.Left)
		printLines(out, "~ ", result.Moved)
		printLines(out, "+ ", result.Joined)
	default:
		err = applyChanges(ctx, result.Change, []string{session})
	}
	if err != nil {
		return err
	}
	printLines(out, "", result.Columns)
	fmt.Fprintf(out, "%s; %d joined, %d moved, %d left\n", plain.Line(result.Read), len(result.Joined), len(result.Moved), len(result.Left))
	switch {
	case diff || against:
		return nil
	case len(result.Change) == 0:
		_, err = fmt.Fprintln(out, "nothing to change; session.toml is as it was")
	default:
		_, err = fmt.Fprintf(out, "%s is written\n", plain.Line(result.Change[0].Name))
	}
	return err
}

func printLines(out io.Writer, sign string, lines []string) {
	for _, line := range lines {
		fmt.Fprintln(out, sign+plain.Line(line))
	}
}
