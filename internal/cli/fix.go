package cli

import (
	"fmt"
	"io"
	"path/filepath"

	"rapporteur/internal/build"
	"rapporteur/internal/diag"
	"rapporteur/internal/fix"
)

// mend applies the fixes of findings to the authors' files. With showOnly it
// prints what would change instead.
func mend(out io.Writer, findings diag.List, showOnly bool) error {
	changes, _ := fix.Apply(findings.Sorted())
	for _, c := range changes {
		if showOnly {
			if _, err := io.WriteString(out, c.Diff()); err != nil {
				return err
			}
			continue
		}
		if err := replace(c); err != nil {
			return fmt.Errorf("cannot mend %s: %w", c.Name, err)
		}
	}
	return nil
}

// replace puts the mended file where the file really is: its name may be, or
// lead over, a symbolic link, which stays one.
func replace(c fix.Change) error {
	name, err := filepath.EvalSymlinks(filepath.FromSlash(c.Name))
	if err != nil {
		return err
	}
	return build.Publish(filepath.Dir(name), []build.Output{{Name: filepath.Base(name), Content: c.After}})
}
