package pipeline

import (
	"rapporteur/internal/check"
	"rapporteur/internal/compose"
	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/layout"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lint"
	"rapporteur/internal/policy"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
	"rapporteur/internal/textfile"
	"rapporteur/internal/tomlfile"
	"rapporteur/internal/verify"
)

// Catalogue returns the rules of every stage.
func Catalogue() rule.Catalogue {
	return rule.NewCatalogue(
		textfile.Rules(), tomlfile.Rules(), session.Rules(), locale.Rules(), lint.Rules(), compose.Rules(), markdown.Rules(), resolve.Rules(),
		check.Documented(), policy.Rules(), layout.Rules(), verify.Rules(),
	)
}
