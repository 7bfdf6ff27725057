package facts

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/rules"
)

// nameUntranslated: a language that writes names in its own script has those of
// all persons. This is one finding a language: a missing name stops nobody.
func nameUntranslated() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "name-untranslated", Severity: rules.Warning,
		Summary: "A language that writes names of persons in its own script has them all",
		Why:     "the names are printed in Latin letters",
		Hint:    "write the names under [people] of the language's texts.toml",
	}, func(p *rules.Pass, l *rules.Language) {
		if p.Session == nil || !l.Words.Transliterated {
			return
		}
		words := p.Session.In(l.Locale.Language().Tag)
		var missing []string
		for _, person := range p.Session.Persons() {
			own := words.Texts.People[person.Key.V]
			if !slices.Contains(missing, person.Key.V) && !(own.Name.IsSet() && own.Surname.IsSet()) {
				missing = append(missing, person.Key.V)
			}
		}
		if len(missing) == 0 {
			return
		}
		f := p.Report(words.Texts.File.Whole(), "%s in Latin letters: %s", counted(len(missing)), strings.Join(missing, ", "))
		f.Hint = "add " + missing[0] + ` = { name = "…", surname = "…" } under [people]`
	})
}

func counted(persons int) string {
	if persons == 1 {
		return "the name of one person is"
	}
	return fmt.Sprintf("the names of %d persons are", persons)
}
