package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/session"
)

func newSchema(terminal Terminal) *cobra.Command {
	var flags projectFlags
	cmd := &cobra.Command{
		Use:   "schema [BODY]",
		Short: "print the JSON Schema of session.toml",
		Long: `Schema prints the JSON Schema (draft 2020-12) of session.toml. Editors use it to complete
and validate the file as you type. With the key of a body they also complete the words of its
kind of report, such as capacities and offices, and the codes and places that are known.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			schema, err := schemaFor(terminal, &flags, args)
			if err != nil {
				return err
			}
			_, err = terminal.Out.Write(schema)
			return err
		},
	}
	flags.register(cmd)
	return cmd
}

// schemaFor returns the schema for a body or, without one, for any.
func schemaFor(terminal Terminal, flags *projectFlags, args []string) ([]byte, error) {
	if len(args) == 0 {
		return session.Schema("", nil, session.Known{})
	}
	project, findings, err := flags.open([]string{"."})
	if err != nil {
		return nil, err
	}
	var schema []byte
	if !findings.HasErrors() {
		var found diag.List
		schema, found, err = project.Schema(args[0])
		findings = append(findings, found...)
	}
	if errors.Is(err, pipeline.ErrBody) {
		return nil, fmt.Errorf("no body is called %q; %s", args[0], diag.Suggest(args[0], project.Bodies()))
	}
	if findings.HasErrors() {
		return nil, errors.Join(findings.WriteText(terminal.Out, terminal.ColorOut), errFound)
	}
	return schema, err
}
