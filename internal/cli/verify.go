package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
)

func newVerify(terminal Terminal) *cobra.Command {
	var format string
	var limits disk.Limits
	cmd := &cobra.Command{
		Use:   "verify FILE.pdf…|FOLDER…",
		Short: "audit finished PDF files or published sets",
		Long: `Verify audits finished PDF files, without trusting the program that wrote them: text is
readable and in order, paragraphs are numbered from 1 without gaps or repeats, no glyph is
missing, fonts are embedded, links work, and title, language and tags are present. A published
folder is also compared with its manifest: each file must be as it was built, and there must
be no others. The name - is standard input.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			print, err := printer(terminal, format)
			if err != nil {
				return err
			}
			findings, failure := verifyAll(terminal, args, limits)
			if err := print(diag.Report{Findings: findings.Sorted()}); err != nil {
				return err
			}
			return errors.Join(failure, verdict(findings, false))
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how findings are printed: "+strings.Join(formats, ", "))
	registerLimits(cmd, &limits)
	completeValues(cmd, "format", formats)
	return cmd
}

func verifyAll(terminal Terminal, names []string, limits disk.Limits) (diag.List, error) {
	var findings diag.List
	var failures []error
	for _, name := range names {
		found, err := verifyOne(terminal, name, limits)
		findings = append(findings, found...)
		failures = append(failures, err)
	}
	return findings, errors.Join(failures...)
}

func verifyOne(terminal Terminal, name string, limits disk.Limits) (diag.List, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return verifyFolder(name, limits)
	}
	content, err := readInput(terminal, name, limits)
	if refusal, ok := errors.AsType[*disk.Refusal](err); ok {
		return diag.List{refusal.Finding(folderOf(name))}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the file: %w", err)
	}
	return verify.Verify(source.NewFile(name, content), nil), nil
}

func verifyFolder(name string, limits disk.Limits) (diag.List, error) {
	files, err := disk.Open(name, limits)
	if err != nil {
		return nil, fmt.Errorf("cannot read the folder: %w", err)
	}
	defer files.Close()
	return verify.Folder(files, filepath.ToSlash(filepath.Clean(name)))
}
