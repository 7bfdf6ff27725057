package pipeline

import (
	"rapporteur/internal/check"
	"rapporteur/internal/verify"
)

// Catalogue returns the documentation of every rule of every stage.
func Catalogue() check.Catalogue { return check.NewCatalogue(verify.Rules()...) }
