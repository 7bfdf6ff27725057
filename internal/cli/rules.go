package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"rapporteur/internal/pipeline"
)

func newRules(terminal Terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "list the rules",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(terminal.Out, pipeline.Catalogue().List())
			return err
		},
	}
}

func newExplain(terminal Terminal) *cobra.Command {
	return &cobra.Command{
		Use:               "explain RULE",
		Short:             "explain a rule: its reason, its source and an example",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeRules,
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := pipeline.Catalogue().Explain(args[0])
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(terminal.Out, text)
			return err
		},
	}
}

func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var ids []string
	for _, r := range pipeline.Catalogue() {
		ids = append(ids, cobra.CompletionWithDesc(r.ID, r.Summary))
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
