package lint

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{ruleMissing, rulePlaceholder, ruleCall, ruleCharacter, ruleUnused, ruleWordless, ruleWordUnprinted}
}

var ruleMissing = rule.Rule{
	ID: "locale-message-missing", Former: []string{"locale-missing-message"}, Sees: rule.Data, Fixed: true,
	Summary: "Every language has every message",
	Why:     "a sentence would be missing in one language",
	Hint:    "write it in the language's messages.toml",
}

var rulePlaceholder = rule.Rule{
	ID: "locale-placeholder-different", Former: []string{"locale-placeholder"}, Sees: rule.Data, Severity: diag.Warning,
	Summary: "A message has the same facts in every language",
	Why:     "a fact would be missing in one language",
	Hint:    "say it, or say in a comment why not",
}

var ruleCall = rule.Rule{
	ID: "locale-call-unknown", Former: []string{"locale-call"}, Sees: rule.Data, Fixed: true,
	Summary: "Messages ask only for messages, forms and series that there are",
	Why:     "the sentence could not be written",
	Hint:    "correct the name, or write what it names",
}

var ruleCharacter = rule.Rule{
	ID: "locale-character-foreign", Former: []string{"locale-character"}, Sees: rule.Data, Fixed: true,
	Summary: "Words of a language have only characters that the language uses",
	Why:     "a letter of another script may look the same and cannot be found or sorted",
	Hint:    "type the language's own letter",
}
