package renumber

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{ruleChanged, ruleUnissued, ruleRevision, ruleCorrigendum, ruleDate, ruleJob, ruleUnchanged}
}

var (
	ruleChanged = rule.Rule{
		ID: "issued-changed", Sees: rule.Issued, Fixed: true,
		Summary: "A document that was issued does not change under its symbol",
		Why:     "two different texts would be cited by one symbol",
		Hint:    `set status = "revision" or "corrigendum" in [document], with a symbol and a date of its own, or reissued = true`,
	}
	ruleUnissued = rule.Rule{
		ID: "issued-missing", Sees: rule.Issued, Fixed: true,
		Summary: "What a revision or corrigendum changes was issued",
		Why:     "readers could not find the text that it is about",
		Hint:    "name the set that was built with build --publish; a text that nobody has seen is corrected in the session",
	}
	ruleRevision = rule.Rule{
		ID: "revision-symbol", Sees: rule.Issued, Severity: diag.Warning, Fixed: true,
		Summary: "A revision has the symbol of the document, /Rev. and a number that is later",
		Why:     "readers could not tell the revised text from the first",
		Source:  "https://research.un.org/en/docs/symbols",
		Hint:    "write the symbol of the issued document, /Rev. and the next number",
	}
	ruleCorrigendum = rule.Rule{
		ID: "corrigendum-symbol", Sees: rule.Issued, Fixed: true,
		Summary: "A corrigendum has the symbol of the document, /Corr. and a number that is later",
		Why:     "its files would replace those of the document that it corrects",
		Source:  "https://research.un.org/en/docs/symbols",
		Hint:    "write the symbol of the issued document, /Corr. and the next number",
	}
	ruleDate = rule.Rule{
		ID: "revision-date", Sees: rule.Issued, Severity: diag.Warning, Fixed: true,
		Summary: "A revision or corrigendum is dated after the document that it changes",
		Why:     "readers could not tell which text is the later one",
		Hint:    "set date in [document] to the day on which it is issued",
	}
	ruleJob = rule.Rule{
		ID: "revision-job", Sees: rule.Issued, Severity: diag.Warning, Fixed: true,
		Summary: "A revision or corrigendum has job numbers and dates of its own",
		Why:     "its first page would say that it is the document which it changes",
		Hint:    "correct the lines under [document.jobs], or delete them until they are known",
	}
	ruleUnchanged = rule.Rule{
		ID: "revision-unchanged", Sees: rule.Issued, Severity: diag.Warning, Fixed: true,
		Summary: "A revision or corrigendum changes the text",
		Why:     "readers would look for a difference that there is not",
		Hint:    "make the change in the texts of the session, or leave out status",
	}
)
