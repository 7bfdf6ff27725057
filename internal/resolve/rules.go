package resolve

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleKeyDuplicate, ruleLabelMissing, ruleReferenceUnknown, ruleReferenceUnnumbered,
		ruleReferenceMixed, ruleReferenceLater, ruleFrozenOrder, ruleFrozenRoom, ruleTextNumber, ruleTextNumberTwice, ruleParityMissing, ruleParityExtra, ruleParityKind, ruleParityOrder,
	}
}

// IsOrder reports whether a finding says that an edition has its places in another
// order.
func IsOrder(f diag.Finding) bool { return f.Rule == ruleParityOrder.ID }

// IsDuplicate reports whether a finding says that two places have one key.
func IsDuplicate(f diag.Finding) bool { return f.Rule == ruleKeyDuplicate.ID }

var (
	ruleKeyDuplicate = rule.Rule{
		ID: "key-duplicate", Sees: rule.Text, Fixed: true,
		Summary: "A key names one place",
		Why:     "a reference to it would have two targets, and one of two footnotes would be lost",
		Hint:    "give this place a key of its own, the same in every language",
	}
	ruleLabelMissing = rule.Rule{
		ID: "label-missing", Sees: rule.Text, Fixed: true,
		Summary: "Every number has its label in the language",
		Why:     "a heading, paragraph or list item would have no number",
		Hint:    "make the list shorter or less deep, or add the label to the language's labels.toml",
	}
	ruleReferenceUnknown = rule.Rule{
		ID: "reference-unknown", Sees: rule.Text, Fixed: true,
		Summary: "A reference names a place that exists",
		Why:     "readers would be sent to a number that does not exist",
		Hint:    "correct the key, or give it to the place that is meant",
	}
	ruleReferenceUnnumbered = rule.Rule{
		ID: "reference-unnumbered", Sees: rule.Text, Fixed: true,
		Summary: "A reference without words of its own names a numbered place",
		Why:     "there is no number to print",
		Hint:    "write the words of the link yourself: [words](#key)",
	}
	ruleReferenceMixed = rule.Rule{
		ID: "reference-mixed", Sees: rule.Text, Fixed: true,
		Summary: "One reference names places of one kind",
		Why:     `"paragraphs 4 and III" is not a valid reference`,
		Hint:    "write one reference for each kind",
	}
	ruleReferenceLater = rule.Rule{
		ID: "reference-later", Sees: rule.Text, Severity: diag.Warning,
		Summary: "A document refers to documents that are issued before it, or with it",
		Why:     "its readers could not find what it refers to, which may change until it is issued",
		Hint:    "leave the reference out here, or correct the date of one of the documents",
	}
	ruleTextNumber = rule.Rule{
		ID: "text-number-impossible", Sees: rule.Facts, Fixed: true,
		Summary: "An adopted text has what the rule for its number needs",
		Why:     "the number of the meeting, or of the paragraph above, is part of it",
		Hint:    "correct the pattern in [numbers] of the body or in [series] of its kind of report",
	}
	ruleTextNumberTwice = rule.Rule{
		ID: "text-number-duplicate", Sees: rule.Facts, Fixed: true,
		Summary: "No two adopted texts of a series have the same number",
		Why:     "a reference could mean either",
		Hint:    "correct the number under [numbers] of session.toml",
	}
	ruleParityMissing = rule.Rule{
		ID: "parity-missing", Sees: rule.Parity, Fixed: true,
		Summary: "Every place of the original is in every language",
		Why:     "numbers, and all references to them, would differ between languages",
		Source:  "https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm",
		Hint:    "translate it here, under the same key",
	}
	ruleParityExtra = rule.Rule{
		ID: "parity-extra", Sees: rule.Parity, Fixed: true,
		Summary: "No language has a place that the original lacks",
		Why:     "numbers, and all references to them, would differ between languages",
		Source:  "https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm",
		Hint:    "remove it, or add it to the original and to every other language",
	}
	ruleParityKind = rule.Rule{
		ID: "parity-kind", Sees: rule.Parity, Fixed: true,
		Summary: "A key names the same kind of place in every language",
		Why:     "a recommendation in one language would be a paragraph in another",
		Source:  "https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm",
		Hint:    "give both languages the same structure",
	}
	ruleParityOrder = rule.Rule{
		ID: "parity-order", Sees: rule.Parity, Fixed: true,
		Summary: "All languages have their places in the order of the original",
		Why:     "a number would name different texts in different languages",
		Source:  "https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm",
		Hint:    "put the paragraphs in the order of the original",
	}
)
