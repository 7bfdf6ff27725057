package check

import "rapporteur/internal/diag"

// ownRules are about settings and about comments that silence rules.
func ownRules() []Rule {
	unused := stage("suppression-unused", "A comment that silences a rule silences something",
		"a silence that outlived its reason may hide the next mistake", "delete the comment")
	unused.Severity, unused.Fixed = diag.Warning, false
	return []Rule{
		stage("settings", "rapporteur.toml names known rules, levels and options",
			"a misspelled setting would silently have no effect", "correct it").
			shown("[rules]\nitem-ordre = \"off\"", "[rules]\nitem-order = \"off\""),
		stage("suppression-reason", "A comment that silences a rule says why",
			"nobody could tell later whether the reason still holds", "say behind the rule why it does not apply here").
			shown("# rapporteur:ignore on-behalf-absent", "# rapporteur:ignore on-behalf-absent the chair named States that did not register"),
		stage("suppression-rule", "A comment that silences a rule names one that exists and can be silenced",
			"it would have no effect, or hide that the report is wrong", "correct the name, or mend what the rule reports"),
		unused,
	}
}
