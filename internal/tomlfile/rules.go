package tomlfile

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleSyntax, ruleDuplicate, ruleLiteral, ruleUnknown, ruleType, ruleRequired, ruleChoice, ruleNesting,
	}
}

// Unread reports whether findings say that a file, or a value in one, could not
// be read, so that others may only follow from that.
func Unread(findings diag.List) bool {
	return slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule == ruleSyntax.ID || f.Rule == ruleType.ID })
}

// Lost reports whether findings say that something of a file is not where it was
// meant to be: it was not read, or its key is unknown or missing.
func Lost(findings diag.List) bool {
	return Unread(findings) || slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule == ruleUnknown.ID || f.Rule == ruleRequired.ID })
}

var (
	ruleSyntax = rule.Rule{
		ID: "toml-malformed", Former: []string{"toml-syntax"}, Sees: rule.Source, Fixed: true,
		Summary: "TOML files are valid TOML",
		Why:     "what cannot be parsed cannot be published",
		Source:  "https://toml.io/en/v1.0.0",
		Hint:    "see toml.io for the syntax",
	}
	ruleDuplicate = rule.Rule{
		ID: "toml-key-duplicate", Former: []string{"toml-duplicate-key"}, Sees: rule.Source, Fixed: true,
		Summary: "A key is given one value",
		Why:     "of two values one would be lost",
		Source:  "https://toml.io/en/v1.0.0",
		Hint:    "delete one of the two",
	}
	ruleLiteral = rule.Rule{
		ID: "toml-value-impossible", Former: []string{"toml-value"}, Sees: rule.Source, Fixed: true,
		Summary: "Numbers and dates are valid",
		Why:     "a date such as 31 June cannot be printed",
		Source:  "https://toml.io/en/v1.0.0",
		Hint:    "write a date as year-month-day: 2024-07-11",
	}
	ruleUnknown = rule.Rule{
		ID: "toml-key-unknown", Former: []string{"toml-unknown-key"}, Sees: rule.Source, Fixed: true,
		Summary: "Every key is known",
		Why:     "a misspelled key would silently have no effect",
		Hint:    "correct the key, or delete it",
	}
	ruleType = rule.Rule{
		ID: "toml-type-wrong", Former: []string{"toml-type"}, Sees: rule.Source, Fixed: true,
		Summary: "A value has the type that its key requires",
		Why:     "a date in quotes is text, and cannot be written in six languages",
		Hint:    "write it as the hint says",
	}
	ruleRequired = rule.Rule{
		ID: "toml-key-missing", Former: []string{"toml-missing-key"}, Sees: rule.Source, Fixed: true,
		Summary: "Every required key is present and not empty",
		Why:     "part of the report could not be written",
		Hint:    "add the key",
	}
	ruleChoice = rule.Rule{
		ID: "toml-choice-unknown", Former: []string{"toml-choice"}, Sees: rule.Source, Fixed: true,
		Summary: "A value that must be one of a few words is one of them",
		Why:     "there is no sentence for any other word",
		Hint:    "use one of the words in the hint",
	}
)
