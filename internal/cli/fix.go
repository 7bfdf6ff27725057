package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"rapporteur/internal/diag"
	"rapporteur/internal/fix"
	"rapporteur/internal/publish"
	"rapporteur/internal/visible"
)

// show prints what mend would change.
func show(out io.Writer, findings diag.List) error {
	changes, _ := fix.Apply(findings.Sorted())
	for _, c := range changes {
		if _, err := io.WriteString(out, visible.Lines(c.Diff())); err != nil {
			return err
		}
	}
	return nil
}

// mend applies the fixes of findings to the authors' files.
func mend(findings diag.List) error {
	ctx, stop := interruptible()
	defer stop()
	changes, _ := fix.Apply(findings.Sorted())
	for _, c := range changes {
		if err := replace(ctx, c); err != nil {
			return fmt.Errorf("cannot mend %s: %w", c.Name, err)
		}
	}
	return nil
}

// replace puts the mended file where the file really is: its name may be, or
// lead over, a symbolic link, which stays one.
func replace(ctx context.Context, c fix.Change) error {
	name, err := filepath.EvalSymlinks(filepath.FromSlash(c.Name))
	if err != nil {
		return err
	}
	return publish.Publish(ctx, filepath.Dir(name), []publish.Output{{Name: filepath.Base(name), Content: c.After}})
}
