package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
)

func newVerify(terminal Terminal) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "verify FILE.pdf…",
		Short: "audit finished PDF files",
		Long: `Verify reads finished PDF files without trust in the program that wrote them: that every
character can be read and in order, numbers 1 to n stand once each, no glyph is missing,
fonts are inside, links lead somewhere, and title, language and tags are there.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			print, err := printer(terminal, format)
			if err != nil {
				return err
			}
			findings, failure := verifyAll(args)
			if err := print(findings.Sorted()); err != nil {
				return err
			}
			return errors.Join(failure, verdict(findings, false))
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how findings are printed: "+strings.Join(formats, ", "))
	completeValues(cmd, "format", formats)
	return cmd
}

func verifyAll(names []string) (diag.List, error) {
	var findings diag.List
	var failures []error
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			failures = append(failures, fmt.Errorf("cannot read the file: %w", err))
			continue
		}
		findings = append(findings, verify.Verify(source.NewFile(name, content), nil)...)
	}
	return findings, errors.Join(failures...)
}
