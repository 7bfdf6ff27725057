package policy

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleSettings, ruleReason, ruleSilent, ruleUnused, ruleRenamed,
	}
}

var (
	ruleSettings = rule.Rule{
		ID: "settings-unknown", Former: []string{"settings"}, Sees: rule.Project, Fixed: true,
		Summary: "rapporteur.toml names known rules, levels and options",
		Why:     "a misspelled setting would silently have no effect",
		Hint:    "correct it",
	}
	ruleReason = rule.Rule{
		ID: "suppression-unexplained", Former: []string{"suppression-reason"}, Sees: rule.Project, Fixed: true,
		Summary: "A comment that silences a rule says why",
		Why:     "nobody can tell later whether the reason still applies",
		Hint:    "write after the rule why it does not apply here",
	}
	ruleSilent = rule.Rule{
		ID: "suppression-impossible", Former: []string{"suppression-rule"}, Sees: rule.Project, Fixed: true,
		Summary: "A comment that silences a rule names one that exists and can be silenced",
		Why:     "it would have no effect, or hide that the report is wrong",
		Hint:    "correct the name, or fix what the rule reports",
	}
	ruleUnused = rule.Rule{
		ID: "suppression-unused", Sees: rule.Project, Severity: diag.Warning,
		Summary: "A comment that silences a rule silences something",
		Why:     "a comment that is no longer needed may hide the next mistake",
		Hint:    "delete the comment",
	}
	ruleRenamed = rule.Rule{
		ID: "rule-renamed", Sees: rule.Project, Severity: diag.Warning,
		Summary: "Settings and comments use the current names of rules",
		Why:     "the next release will not recognize former names",
		Hint:    "write the new name",
	}
)
