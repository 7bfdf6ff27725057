package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur/internal/disk"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/rewrite"
	"rapporteur/internal/session"
)

func newFreeze(terminal Terminal) *cobra.Command {
	var project projectFlags
	cmd := &cobra.Command{
		Use:   "freeze SESSION…",
		Short: "keep the numbers of paragraphs as issued",
		Long: `Freeze writes the number of each paragraph to frozen.toml in the session's folder. From then on
a new paragraph after paragraph 12 is 12 bis, a paragraph that is deleted leaves its number with
the word "deleted", and paragraphs in another order are errors. A session that is frozen already
is frozen as it is now: 12 bis keeps its number too.`,
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFolders,
		RunE: func(cmd *cobra.Command, args []string) error {
			p, findings, err := project.open(args)
			if err == nil {
				err = conclude(terminal, findings, false)
			}
			for _, arg := range args {
				if err == nil {
					err = freeze(cmd.Context(), terminal, p, sessionFolder(arg))
				}
			}
			return err
		},
	}
	project.register(cmd)
	return cmd
}

// freeze writes the numbers of one session.
func freeze(ctx context.Context, terminal Terminal, p *pipeline.Project, dir string) error {
	draft, err := p.DraftFolder(dir)
	if err != nil {
		return err
	}
	if verdict(draft.Findings, false) != nil {
		return conclude(terminal, draft.Findings, false)
	}
	numbers := draft.Numbers()
	if err := replace(ctx, filepath.Join(dir, session.FrozenName), session.WriteFrozen(numbers), p.Files.Limits); err != nil {
		return err
	}
	_, err = fmt.Fprintf(terminal.Out, "%s: %d paragraphs keep their numbers\n", filepath.Join(dir, session.FrozenName), len(numbers))
	return err
}

// replace writes a file that the program keeps, whether or not it is there.
func replace(ctx context.Context, name string, content []byte, limits disk.Limits) error {
	before, err := disk.ReadFile(name, limits)
	if errors.Is(err, fs.ErrNotExist) {
		return rewrite.Create(disk.OS{}, name, content)
	}
	if err != nil {
		return err
	}
	return rewrite.Change{Name: name, Root: filepath.Dir(name), Before: before, After: content}.Apply(ctx, disk.OS{})
}

func newUnfreeze(terminal Terminal) *cobra.Command {
	return &cobra.Command{
		Use:               "unfreeze SESSION…",
		Short:             "let the numbers of paragraphs go, for the next stage",
		Long:              `Unfreeze removes frozen.toml from the session's folder: paragraphs are numbered 1, 2, 3 again.`,
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFolders,
		RunE: func(_ *cobra.Command, args []string) error {
			for _, arg := range args {
				name := filepath.Join(sessionFolder(arg), session.FrozenName)
				err := disk.OS{}.Remove(name)
				if errors.Is(err, fs.ErrNotExist) {
					return fmt.Errorf("%s is not frozen: there is no %s", sessionFolder(arg), name)
				}
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintf(terminal.Out, "%s: removed, paragraphs are counted again\n", name); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
