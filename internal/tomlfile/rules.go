package tomlfile

import (
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleSyntax, ruleDuplicate, ruleLiteral, ruleUnknown, ruleType, ruleRequired, ruleChoice, ruleNesting,
	}
}

var (
	ruleSyntax = rule.Rule{
		ID: "toml-malformed", Former: []string{"toml-syntax"}, Sees: rule.Source, Fixed: true,
		Summary: "TOML files follow the syntax of TOML",
		Why:     "what cannot be parsed cannot be published",
		Source:  "https://toml.io/en/v1.0.0",
		Hint:    "see toml.io for how to write it",
	}
	ruleDuplicate = rule.Rule{
		ID: "toml-key-duplicate", Former: []string{"toml-duplicate-key"}, Sees: rule.Source, Fixed: true,
		Summary: "A key is given one value",
		Why:     "of two values one would be lost",
		Source:  "https://toml.io/en/v1.0.0",
		Hint:    "keep one of the two",
	}
	ruleLiteral = rule.Rule{
		ID: "toml-value-impossible", Former: []string{"toml-value"}, Sees: rule.Source, Fixed: true,
		Summary: "A number or date exists",
		Why:     "a date such as 31 June cannot be printed",
		Source:  "https://toml.io/en/v1.0.0",
		Hint:    "write a date as year-month-day: 2024-07-11",
	}
	ruleUnknown = rule.Rule{
		ID: "toml-key-unknown", Former: []string{"toml-unknown-key"}, Sees: rule.Source, Fixed: true,
		Summary: "Every key is one that is known",
		Why:     "a misspelled key would silently have no effect",
		Hint:    "correct the key, or delete it",
	}
	ruleType = rule.Rule{
		ID: "toml-type-wrong", Former: []string{"toml-type"}, Sees: rule.Source, Fixed: true,
		Summary: "A value is of the type that its key asks for",
		Why:     "a date in quotes is text, and cannot be written in six languages",
		Hint:    "write it as the hint says",
	}
	ruleRequired = rule.Rule{
		ID: "toml-key-missing", Former: []string{"toml-missing-key"}, Sees: rule.Source, Fixed: true,
		Summary: "Every key that is needed is there and not empty",
		Why:     "a part of the report could not be written",
		Hint:    "add the key",
	}
	ruleChoice = rule.Rule{
		ID: "toml-choice-unknown", Former: []string{"toml-choice"}, Sees: rule.Source, Fixed: true,
		Summary: "A value that is one of a few words is one of them",
		Why:     "no sentence exists for another word",
		Hint:    "take one of the words that the hint names",
	}
)
