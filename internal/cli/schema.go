package cli

import (
	"github.com/spf13/cobra"

	"rapporteur/internal/session"
)

func newSchema(terminal Terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "print the JSON Schema of session.toml",
		Long: `Schema prints the JSON Schema (draft 2020-12) of session.toml. Editors use it to complete
and validate the file as you type.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			schema, err := session.Schema()
			if err != nil {
				return err
			}
			_, err = terminal.Out.Write(schema)
			return err
		},
	}
}
