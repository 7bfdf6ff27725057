package check

import (
	"path"
	"strings"

	"rapporteur/internal/source"
)

// editable reports whether a place is in the words that authors wrote, and
// not in the words of templates or in the facts of the session.
func editable(place source.Span) bool {
	if place.IsZero() || strings.HasPrefix(place.File.Name(), "locales/") {
		return false
	}
	return path.Ext(place.File.Name()) == ".md" || path.Base(place.File.Name()) == "texts.toml"
}
