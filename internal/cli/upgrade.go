package cli

import (
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur/internal/pipeline"
	"rapporteur/internal/session"
)

func newUpgrade(terminal Terminal) *cobra.Command {
	var diff bool
	var files pipeline.Files
	cmd := &cobra.Command{
		Use:   "upgrade SESSION…",
		Short: "rewrite session.toml in the format of this version",
		Long: `Upgrade rewrites the session.toml of sessions that were written for an earlier version. Comments
and order stay as they are. A file that is in the present format is not changed.`,
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFolders,
		RunE: func(cmd *cobra.Command, args []string) error {
			var failures []error
			for _, arg := range args {
				failures = append(failures, upgrade(cmd.Context(), terminal, files, arg, diff))
			}
			return errors.Join(failures...)
		},
	}
	cmd.Flags().BoolVar(&diff, "diff", false, "print what would change, without changing it")
	registerLimits(cmd, &files.Limits)
	return cmd
}

// upgrade rewrites one session.toml, or shows what would change.
func upgrade(ctx context.Context, terminal Terminal, files pipeline.Files, arg string, diff bool) error {
	dir := sessionFolder(arg)
	findings, err := files.Outdated(dir)
	if err != nil {
		return err
	}
	name := path.Join(filepath.ToSlash(filepath.Clean(dir)), session.FileName)
	switch {
	case len(findings) == 0:
		_, err = fmt.Fprintf(terminal.Out, "%s is in format %d already\n", name, session.Format)
		return err
	case findings[0].Fix == nil:
		return errors.Join(findings.WriteText(terminal.Out, terminal.ColorOut), errFound)
	case diff:
		return show(terminal.Out, findings)
	}
	if err := applyFixes(ctx, findings, []string{arg}); err != nil {
		return err
	}
	_, err = fmt.Fprintf(terminal.Out, "%s is in format %d now\n", name, session.Format)
	return err
}
