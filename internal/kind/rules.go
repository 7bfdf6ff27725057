package kind

import "rapporteur/internal/rule"

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{ruleMissing, ruleKey, ruleReference, ruleSections, ruleNumber, ruleNote, ruleOutput}
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
		Summary: "A kind of report names only capacities, fields and labels that there are",
		Why:     "no session could ever satisfy it",
		Hint:    "correct the word, or declare it",
	}
	ruleSections = rule.Rule{
		ID: "kind-sections-impossible", Sees: rule.Data, Fixed: true,
		Summary: "Sections have a label of their own on each of at most five levels, parts on the outermost",
		Why:     "a reference could not say which section is meant",
		Hint:    "correct labels under [sections]",
	}
	ruleNote = rule.Rule{
		ID: "kind-note-impossible", Sees: rule.Data, Fixed: true,
		Summary: "Names are in a footnote if the act has them, and if there are two or more",
		Why:     "the sentence says how many there are, and the footnote lists them",
		Hint:    "write a number from 2 for an act with by or on_behalf, or delete the line",
	}
	ruleNumber = rule.Rule{
		ID: "number-pattern-malformed", Sees: rule.Data, Fixed: true,
		Summary: "The rule for the numbers of adopted texts has {number} and nothing else that is unknown",
		Why:     "the texts would have no number of their own",
		Hint:    `write a pattern such as "{number}", "{meeting:ROMAN}/{number}", "{year}/{number}" or "{paragraph}.{number}"`,
	}
)
