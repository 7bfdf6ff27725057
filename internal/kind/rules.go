package kind

import "rapporteur/internal/rule"

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{ruleMissing, ruleKey, ruleReference}
}

var (
	ruleMissing = rule.Rule{
		ID: "kind-missing", Sees: rule.Data, Fixed: true,
		Summary: "Every kind of report has a kind.toml beside its templates",
		Why:     "what a session may write is declared there",
		Hint:    "name a folder of templates/ that has the file, or write it: see docs/new-body.md",
	}
	ruleKey = rule.Rule{
		ID: "kind-key-malformed", Sees: rule.Data, Fixed: true,
		Summary: "The words that a kind of report declares are lower-case Latin letters, digits and single hyphens",
		Why:     "they are part of the names of messages and of addresses",
		Hint:    "write a word such as vice-chair",
	}
	ruleReference = rule.Rule{
		ID: "kind-word-unknown", Sees: rule.Data, Fixed: true,
		Summary: "A kind of report names only capacities and fields that there are",
		Why:     "no session could ever satisfy it",
		Hint:    "correct the word, or declare it",
	}
)
