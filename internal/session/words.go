package session

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Words is what one language's folder holds: all that a translator owns.
type Words struct {
	Language        lang.Language
	Texts           Texts
	Deliberations   map[string]*source.File // Markdown by key of the agenda item
	Recommendations map[string]*source.File // Markdown by key of the agenda item
	Provisions      map[string]*source.File // Markdown by key
	Annexes         map[string]*source.File // Markdown by key
	Pictures        map[string]*source.File // by name: the language's own and, where it has none of that name, the session's
	Messages        *source.File            // go-i18n messages that replace the locale's; nil if there are none
}

// Texts is the content of texts.toml: short texts by the key of what they
// name. They are plain text without a full stop at their end.
type Texts struct {
	File            *source.File    `toml:"-"`
	Agenda          map[string]Text `toml:"agenda"`          // titles of items and sub-items
	Recommendations map[string]Text `toml:"recommendations"` // what the recommendations on an item are about
	Functions       map[string]Text `toml:"functions"`       // of moderators
	Documents       map[string]Text `toml:"documents"`       // titles
	Annexes         map[string]Text `toml:"annexes"`         // titles
}
