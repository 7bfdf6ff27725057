package roster

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{ruleColumns, ruleUnknown, ruleDoubtful, ruleCapacity, ruleItem, ruleTwice, ruleLeftOut, ruleStatus, rulePartial}
}

var (
	ruleColumns = rule.Rule{
		ID: "roster-columns", Sees: rule.List, Fixed: true,
		Summary: "Each sheet of a list has a column with States or organizations",
		Why:     "nothing can be read of it",
		Hint:    "name the column: --map state=C",
	}
	ruleUnknown = rule.Rule{
		ID: "roster-name-unknown", Sees: rule.List, Fixed: true,
		Summary: "A list names States and organizations that Rapporteur or the session knows",
		Why:     "those are missing in the report",
		Hint:    "correct the cell; add an organization of the session's own to [[organizations]]",
	}
	ruleDoubtful = rule.Rule{
		ID: "roster-name-doubtful", Sees: rule.List, Severity: diag.Warning, Fixed: true,
		Summary: "A name in a list is that of one State only",
		Why:     "another may be meant",
		Hint:    "write the whole name in the list",
	}
	ruleCapacity = rule.Rule{
		ID: "roster-capacity", Sees: rule.List, Fixed: true,
		Summary: "A list or --capacity says in which one capacity each takes part",
		Why:     "the report lists participants by capacity",
		Hint:    "correct the cell, or give the capacity with --capacity",
	}
	ruleItem = rule.Rule{
		ID: "roster-item", Sees: rule.List, Fixed: true,
		Summary: "A list of speakers names items of the agenda by number or key",
		Why:     "the statements of an item are reported together",
		Hint:    "write the number of the item as in the agenda, or its key",
	}
	ruleTwice = rule.Rule{
		ID: "roster-row-twice", Sees: rule.List, Severity: diag.Warning, Fixed: true,
		Summary: "No two rows of a list are the same",
		Why:     "one may stand for somebody else",
		Hint:    "delete one of them, or correct it",
	}
	ruleLeftOut = rule.Rule{
		ID: "roster-row-left-out", Sees: rule.List, Severity: diag.Warning, Fixed: true,
		Summary: "Rows of a list are shown, not struck through or cancelled, and have the values of their formulas",
		Why:     "such rows are not read",
		Hint:    "make sure that they are meant to be left out",
	}
	ruleStatus = rule.Rule{
		ID: "roster-status", Sees: rule.List, Severity: diag.Warning, Fixed: true,
		Summary: "The status of a registration says whether somebody takes part",
		Why:     "who only waits or is asked would be reported as present",
		Hint:    "delete the rows of those who do not take part, or write Cancelled; for those who do, write Confirmed",
	}
	rulePartial = rule.Rule{
		ID: "roster-partial", Sees: rule.List, Fixed: true,
		Summary: "A list of participants is complete for each capacity that is in it",
		Why:     "whom it lacks is taken out of the session",
		Hint:    "if the list is complete, say so with --complete; if it is only a part, nobody is taken out",
	}
)
