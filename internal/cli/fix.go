package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/plain"
	"rapporteur/internal/rewrite"
)

// show prints what applyFixes would change.
func show(out io.Writer, findings diag.List) error {
	changes, _ := rewrite.ApplyFixes(findings.Sorted())
	return showChanges(out, changes)
}

func showChanges(out io.Writer, changes []rewrite.FixedFile) error {
	for _, c := range changes {
		if _, err := io.WriteString(out, plain.Lines(c.Diff())); err != nil {
			return err
		}
	}
	return nil
}

// applyFixes applies the fixes of findings to the authors' files. A failure on
// one file does not stop the others.
func applyFixes(ctx context.Context, findings diag.List, args []string) error {
	changes, _ := rewrite.ApplyFixes(findings.Sorted())
	return applyChanges(ctx, changes, args)
}

func applyChanges(ctx context.Context, changes []rewrite.FixedFile, args []string) error {
	var failures []error
	for _, c := range changes {
		name := filepath.FromSlash(c.Name)
		change := rewrite.Change{Name: name, Root: rootOf(name, args), Before: c.Before, After: c.After}
		if err := change.Apply(ctx, disk.OS{}); err != nil {
			failures = append(failures, fmt.Errorf("cannot change %s: %w", c.Name, err))
		}
	}
	return errors.Join(failures...)
}

// rootOf returns the folder in which a file must be to be changed: that of its
// session, or the file's own.
func rootOf(name string, args []string) string {
	for _, arg := range args {
		folder := filepath.Clean(sessionFolder(arg))
		relative, err := filepath.Rel(folder, name)
		if err == nil && filepath.IsLocal(relative) && !pipeline.IsFinished(arg) {
			return folder
		}
	}
	return filepath.Dir(name)
}
