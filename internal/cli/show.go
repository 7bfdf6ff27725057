package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/pipeline"
)

func newDataShow(terminal Terminal) *cobra.Command {
	var project projectFlags
	var format string
	cmd := &cobra.Command{
		Use:     "show NAME",
		Short:   "show what is known of a State, an organization, a group or a place",
		Long:    "Show finds what has this key, code or name in any language, whatever its capitals, accents,\narticles and punctuation, and prints its codes, dates and members, and its names in the six\nlanguages in all their forms. If there are several, they are listed.",
		Example: "  rapporteur data show TUR\n  rapporteur data show \"cote d'ivoire\" --format json",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := project.forData(terminal, format, ".")
			if err != nil {
				return err
			}
			found, err := p.Show(args[0])
			switch {
			case err != nil:
				return err
			case format == "json":
				return printJSON(terminal, found)
			case len(found) > 1:
				return printThings(terminal, found)
			}
			_, err = fmt.Fprint(terminal.Out, describeThing(found[0]))
			return err
		},
	}
	registerDataFormat(cmd, &format)
	project.register(cmd)
	project.registerSettings(cmd)
	return cmd
}

// dataFormats are the formats in which data are printed.
var dataFormats = []string{"text", "json"}

func registerDataFormat(cmd *cobra.Command, format *string) {
	cmd.Flags().StringVar(format, "format", "text", "output format: "+strings.Join(dataFormats, ", "))
	completeValues(cmd, "format", dataFormats)
}

// forData opens the project of the folder, to print data in a format.
func (f *projectFlags) forData(terminal Terminal, format, at string) (*pipeline.Project, error) {
	if !slices.Contains(dataFormats, format) {
		return nil, fmt.Errorf("there is no format %q; use %s", format, strings.Join(dataFormats, ", "))
	}
	p, findings, err := f.open([]string{at})
	if err != nil {
		return nil, err
	}
	return p, conclude(terminal, findings, false)
}

func printJSON(terminal Terminal, v any) error {
	encoder := json.NewEncoder(terminal.Out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

// printThings prints one line each.
func printThings(terminal Terminal, found []pipeline.Thing) error {
	var entries []pipeline.Entry
	for _, t := range found {
		names := make(map[lang.Tag]string)
		for tag, n := range t.Names {
			names[tag] = n.Forms[slices.SortedFunc(maps.Keys(n.Forms), usualFirst)[0]]
		}
		entries = append(entries, pipeline.Entry{Key: t.Key, Names: names})
	}
	return printEntries(terminal, entries, lang.English)
}

// describeThing returns what is known of one thing, as text.
func describeThing(t pipeline.Thing) string {
	var b strings.Builder
	line := func(key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-12s %s\n", key, value)
		}
	}
	line("key", t.Key)
	line("kind", t.Kind)
	line("status", t.Status)
	line("codes", strings.Join(t.Codes, " "))
	line("admitted", t.Admitted)
	line("from", t.From)
	line("until", t.Until)
	line("state", t.State)
	line("members", strings.Join(t.Members, " "))
	line("groups", strings.Join(t.Groups, " "))
	for _, l := range lang.All() {
		n := t.Names[l.Tag]
		fmt.Fprintf(&b, "\n%s %s\n", l.Tag, n.At)
		describeForms(line, "", n.Forms)
		describeForms(line, "short ", n.Short)
		line("  gender", n.Gender)
		line("  sort", n.Sort)
		line("  aliases", strings.Join(n.Aliases, "; "))
		line("  unsure", strings.Join(n.Unsure, " "))
		describeFormer(line, n.Former)
	}
	return b.String()
}

func describeFormer(line func(key, value string), former []locale.FormerName) {
	for _, f := range former {
		line("  former", strings.TrimSpace(f.From+" until "+f.Until))
		describeForms(line, "  ", f.Forms)
		line("    unsure", strings.Join(f.Unsure, " "))
	}
}

// describeForms prints the forms that differ from those before them, the usual one first.
func describeForms(line func(key, value string), prefix string, forms map[string]string) {
	printed := make(map[string]bool)
	for _, form := range slices.SortedFunc(maps.Keys(forms), usualFirst) {
		if !printed[forms[form]] {
			line("  "+prefix+form, forms[form])
		}
		printed[forms[form]] = true
	}
}

// usualFirst compares forms: that of lists, or of a place alone, is the first, then that
// of sentences.
func usualFirst(a, b string) int {
	usual := []string{"text", "name", "list"}
	return cmp.Or(cmp.Compare(slices.Index(usual, b), slices.Index(usual, a)), strings.Compare(a, b))
}
