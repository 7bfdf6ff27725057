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
	var edition string
	cmd := &cobra.Command{
		Use:   "schema [BODY]",
		Short: "print the JSON Schema of session.toml, or of the JSON edition",
		Long: `Schema prints the JSON Schema (draft 2020-12) of session.toml. Editors use it to complete
and validate the file as you type. With the key of a body they also complete the words of its
kind of report, such as capacities and offices, and the codes and places that are known.
With --edition json it prints that of the JSON files that build writes.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			schema, err := schemaFor(terminal, &flags, edition, args)
			if err != nil {
				return err
			}
			_, err = terminal.Out.Write(schema)
			return err
		},
	}
	cmd.Flags().StringVar(&edition, "edition", "", "print the schema of the editions in a `format`: json")
	flags.register(cmd)
	flags.registerSettings(cmd)
	completeValues(cmd, "edition", []string{pipeline.JSON})
	return cmd
}

// schemaFor returns the schema of an edition, or of the session.toml of a body or,
// without one, of any.
func schemaFor(terminal Terminal, flags *projectFlags, edition string, args []string) ([]byte, error) {
	switch {
	case edition != "" && edition != pipeline.JSON:
		return nil, fmt.Errorf("there is no schema of editions in the format %q; write --edition %s", edition, pipeline.JSON)
	case edition != "" && len(args) > 0:
		return nil, errors.New("editions of all bodies have one schema; leave out the body, or --edition")
	case edition != "":
		return []byte(pipeline.EditionSchema()), nil
	case len(args) == 0:
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
		return nil, fmt.Errorf("no body is called %q; %s", args[0], diag.Choice(args[0], project.Bodies()))
	}
	if findings.HasErrors() {
		return nil, errors.Join(findings.WriteText(terminal.Out, terminal.ColorOut), errFound)
	}
	return schema, err
}
