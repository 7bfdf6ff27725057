package lint

import (
	"fmt"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/rule"
)

var ruleWordless = rule.Rule{
	ID: "kind-word-untold", Sees: rule.Data, Fixed: true,
	Summary: "Every word that a kind of report declares has its messages in every language",
	Why:     "a session that uses the word could not be written in that language",
	Hint:    "write the message under locales/, or delete the word",
}

var ruleWordUnprinted = rule.Rule{
	ID: "kind-word-unprinted", Sees: rule.Data, Severity: diag.Warning,
	Summary: "Every word that a kind of report declares has a place in its templates",
	Why:     "what sessions say with it would not be printed",
	Hint:    "give it a place in a template, or delete it",
}

// word is a word of a kind that is printed by the message that the pattern makes of
// it.
type word struct {
	key     kind.Text
	pattern string
	plain   bool // nothing is asked of it but a place for this message
}

func (w word) id() string { return fmt.Sprintf(w.pattern, w.key.V) }

// reference is the message by which others refer to texts of a series.
const reference = "reference.%s.full"

// words returns the words of a kind of report, once for each message that they have.
func words(k *kind.Kind) []word {
	var all []word
	add := func(key kind.Text, has bool, patterns ...string) {
		for _, p := range patterns {
			if has {
				all = append(all, word{key: key, pattern: p})
			}
		}
	}
	// Only acts print offices and actors by such messages.
	acts := func(field string) bool {
		return slices.ContainsFunc(k.Acts, func(a kind.Act) bool { return slices.Contains(a.Fields(), field) })
	}
	for _, o := range k.Offices {
		add(o.Key, acts("office"), "office.%s")
	}
	for _, c := range k.Capacities {
		add(c.Key, c.Attends.V, "attendance.%s")
		add(c.Key, c.Experts.V, "experts.%s")
		add(c.Key, c.Speaks.V, "statements.%s")
		add(c.Key, c.Speaks.V && acts("capacity"), "actor.%s")
		add(c.Key, c.Speaks.V && !c.OfSecretariat(), "statements.on-behalf.%s")
	}
	for _, s := range k.Series {
		add(s.Key, acts("text"), "series.%s", reference)
		add(s.Key, s.Draft.V, "recommended.%s")
		add(s.Key, !s.Draft.V, "heading.%s", "adopted.%s")
	}
	for _, a := range k.Acts {
		add(a.Key, true, "act.%s")
	}
	for _, o := range k.Outputs {
		add(o.Key, true, "output.%s.title")
	}
	plain := func(words kind.Vocabulary[kind.Plain], place string, others ...string) {
		for _, w := range words {
			all = append(all, word{w.Key, place, true})
			add(w.Key, true, others...)
		}
	}
	plain(k.Sittings, "sittings.%s", "sitting.%s")
	plain(k.Modes, "mode.%s")
	plain(k.Segments, "segment-held.%s", "segment.%s")
	return all
}
