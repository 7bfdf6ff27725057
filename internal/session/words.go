package session

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Words is the content of one language's folder: everything that a translator
// owns.
type Words struct {
	Language        lang.Language
	Texts           Texts
	Deliberations   map[string]*source.File // Markdown by key of the agenda item
	Recommendations map[string]*source.File // Markdown by key of the agenda item
	Provisions      map[string]*source.File // Markdown by key
	Annexes         map[string]*source.File // Markdown by key
	Annotations     map[string]*source.File // Markdown by key of the agenda item
	Pictures        map[string]*source.File // by name: the language's own, or else the session's
	Messages        *source.File            // go-i18n messages that replace the locale's; nil if there are none
}

// Texts is the content of texts.toml: short texts by key. They are plain text
// without a final full stop.
type Texts struct {
	File            *source.File    `toml:"-"`
	Agenda          map[string]Text `toml:"agenda"`          // titles of items and sub-items
	Recommendations map[string]Text `toml:"recommendations"` // what the recommendations on an item are about
	Functions       map[string]Text `toml:"functions"`       // of moderators and other persons
	Documents       map[string]Text `toml:"documents"`       // titles
	Parts           map[string]Text `toml:"parts"`           // of texts, as acts name them: "operative paragraph 4"
	Annexes         map[string]Text `toml:"annexes"`         // titles

	People        map[string]Naming `toml:"people"`        // names of persons in the language's script
	Organizations map[string]Forms  `toml:"organizations"` // names of the session's own
	Groups        map[string]Forms  `toml:"groups"`
	Places        map[string]Forms  `toml:"places"`
}

// Naming is what one language calls a person. A part that is absent is as in
// session.toml.
type Naming struct {
	Name    Text `toml:"name"`
	Surname Text `toml:"surname"`
	Title   Text `toml:"title"` // before the name: "H.E.", "Dr."
}

// Forms is a name in the forms of a language's grammar.
type Forms = map[string]Text
