package locale

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleData, ruleMessage, ruleUnsure, ruleMissing, rulePlaceholder, ruleCall, ruleCharacter,
	}
}

var (
	ruleData = rule.Rule{
		ID: "locale-inconsistent", Former: []string{"locale-data"}, Sees: rule.Data, Fixed: true,
		Summary: "The data of a language is complete and consistent",
		Why:     "a sentence would lack a word",
		Hint:    "correct the file under locales/",
	}
	ruleMessage = rule.Rule{
		ID: "message-unusable", Former: []string{"message"}, Sees: rule.Data, Fixed: true,
		Summary: "Messages exist in the language, are on one line and can be executed",
		Why:     "a sentence, or its end, would be missing; a word of another language never takes its place",
		Hint:    "correct the message under locales/, or write it",
	}
	ruleUnsure = rule.Rule{
		ID: "locale-form-unsure", Former: []string{"unsure-form"}, Sees: rule.Data, Severity: diag.Warning,
		Summary: "Names are printed in forms that somebody has confirmed",
		Why:     "a form marked unsure in the lexicon may be wrong",
		Hint:    "check it in published documents, correct the name and remove the mark",
	}
	ruleMissing = rule.Rule{
		ID: "locale-message-missing", Former: []string{"locale-missing-message"}, Sees: rule.Data, Fixed: true,
		Summary: "Every language has every message",
		Why:     "a sentence would be missing in one language",
		Hint:    "write it in the language's messages.toml",
	}
	rulePlaceholder = rule.Rule{
		ID: "locale-placeholder-different", Former: []string{"locale-placeholder"}, Sees: rule.Data, Severity: diag.Warning,
		Summary: "A message has the same facts in every language",
		Why:     "a fact would be missing in one language",
		Hint:    "say it, or say in a comment why not",
	}
	ruleCall = rule.Rule{
		ID: "locale-call-unknown", Former: []string{"locale-call"}, Sees: rule.Data, Fixed: true,
		Summary: "Messages ask only for messages, forms and series that there are",
		Why:     "the sentence could not be written",
		Hint:    "correct the name, or write what it names",
	}
	ruleCharacter = rule.Rule{
		ID: "locale-character-foreign", Former: []string{"locale-character"}, Sees: rule.Data, Fixed: true,
		Summary: "Words of a language have only characters that the language uses",
		Why:     "a letter of another script may look the same and cannot be found or sorted",
		Hint:    "type the language's own letter",
	}
)
