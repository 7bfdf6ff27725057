package cli

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan(Terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "write the man pages to a folder",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			released := time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC) // the date of the release, not of the run
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return fmt.Errorf("cannot create the folder: %w", err)
			}
			header := &doc.GenManHeader{Title: "RAPPORTEUR", Section: "1", Source: "Rapporteur " + version, Manual: "Rapporteur", Date: &released}
			return doc.GenManTree(cmd.Root(), header, args[0])
		},
	}
}
