package session

import (
	"cmp"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
)

// vocabulary is the words of a kind of report that one field may have.
type vocabulary struct {
	called   string // what a word is
	words    []string
	declared []diag.Related
}

// vocabularyOf returns the words for a field with that kind tag, and whether it
// is about words that kinds declare.
func vocabularyOf(k *kind.Kind, tag string) (vocabulary, bool) {
	capacities := func(of string, may func(kind.Capacity) bool) vocabulary {
		these := k.Capacities.Only(may)
		return vocabulary{"capacity of " + of, these.Keys(), these.Declared()}
	}
	switch tag {
	case "office":
		return vocabulary{"office", k.Offices.Keys(), k.Offices.Declared()}, true
	case "act":
		return vocabulary{"act", k.Acts.Keys(), k.Acts.Declared()}, true
	case "series":
		return vocabulary{"series", k.Series.Keys(), k.Series.Declared()}, true
	case "organization":
		v := vocabulary{called: "kind of organization"}
		for i, of := range k.Organizations() {
			if v.words = append(v.words, of.V); i == 0 {
				v.declared = []diag.Related{{Span: of.Span, Message: "the words are declared here"}}
			}
		}
		return v, len(v.words) > 0
	case "sitting":
		return vocabulary{"kind of sitting", k.Sittings.Keys(), k.Sittings.Declared()}, true
	case "mode":
		return vocabulary{"form of a meeting", k.Modes.Keys(), k.Modes.Declared()}, true
	case "segment":
		return vocabulary{"segment", k.Segments.Keys(), k.Segments.Declared()}, true
	case "output":
		return vocabulary{"output", k.Outputs.Keys(), k.Outputs.Declared()}, true
	case "speaks":
		return capacities("speakers", func(c kind.Capacity) bool { return c.Speaks.V }), true
	case "attends":
		return capacities("participants", func(c kind.Capacity) bool { return c.Attends.V }), true
	case "experts":
		return capacities("experts", func(c kind.Capacity) bool { return c.Experts.V }), true
	}
	return vocabulary{}, false
}

// declared reports a word that the kind of report does not have. Without a kind
// nothing is known, and its absence has a finding.
func (v *validator) declared(t Text, tag string) {
	if v.session.Kind == nil {
		return
	}
	known, ok := vocabularyOf(v.session.Kind, tag)
	if !ok || slices.Contains(known.words, t.V) {
		return
	}
	hint := cmp.Or(diag.Suggest(t.V, known.words), "a kind of report declares its words in its kind.toml")
	if tag == "office" && diag.Nearest(t.V, known.words) == "" {
		hint += "; what a report calls them is under [office] of locales/<language>/words/bodies/" + v.session.Body.V + ".toml"
	}
	f := problem(ruleWord, t.Span, hint, "no %s is called %q", known.called, t.V)
	f.Related = known.declared
	v.findings.Add(f)
}

// anonymous reports whether those who speak in a capacity need not be named. A
// capacity that the kind lacks has a finding of its own already.
func (v *validator) anonymous(capacity Text) bool {
	if v.session.Kind == nil {
		return true
	}
	c, ok := v.session.Kind.Capacities.Find(capacity.V)
	return !ok || c.OfSecretariat()
}
