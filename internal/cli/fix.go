package cli

import (
	"fmt"
	"io"
	"path/filepath"

	"rapporteur/internal/build"
	"rapporteur/internal/diag"
	"rapporteur/internal/fix"
)

// mend applies the fixes of findings to the authors' files and returns the
// findings that remain. With showOnly it prints what would change instead.
func mend(out io.Writer, findings diag.List, showOnly bool) (diag.List, error) {
	changes, applied := fix.Apply(findings.Sorted())
	for _, c := range changes {
		if showOnly {
			if _, err := io.WriteString(out, c.Diff()); err != nil {
				return findings, err
			}
			continue
		}
		name := filepath.FromSlash(c.Name)
		if err := build.Publish(filepath.Dir(name), []build.Output{{Name: filepath.Base(name), Content: c.After}}); err != nil {
			return findings, fmt.Errorf("cannot mend %s: %w", name, err)
		}
	}
	if showOnly {
		return findings, nil
	}
	return without(findings, applied), nil
}

// without returns the findings that are not among those applied.
func without(findings, applied diag.List) diag.List {
	mended := make(map[*diag.Fix]bool, len(applied))
	for _, f := range applied {
		mended[f.Fix] = true
	}
	var left diag.List
	for _, f := range findings {
		if !mended[f.Fix] {
			left.Add(f)
		}
	}
	return left
}
