package locale

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/rule"
)

// Rules returns the rules that a locale reports.
func Rules() []rule.Rule {
	return slices.Concat(localefile.Rules(), message.Rules(), []rule.Rule{ruleUnsure})
}

var ruleUnsure = rule.Rule{
	ID: "locale-form-unsure", Former: []string{"unsure-form"}, Sees: rule.Data, Severity: diag.Warning,
	Summary: "Names are printed in forms that somebody has confirmed",
	Why:     "a form marked unsure in the lexicon may be wrong",
	Hint:    "ask a translator, who finds it in published documents, corrects the name and removes the mark",
}
