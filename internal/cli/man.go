package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan(Terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "write the man pages into a folder",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return fmt.Errorf("cannot make the folder: %w", err)
			}
			header := &doc.GenManHeader{Title: "RAPPORTEUR", Section: "1", Source: "Rapporteur", Manual: "Rapporteur"}
			return doc.GenManTree(cmd.Root(), header, args[0])
		},
	}
}
