package kind

import (
	"cmp"
	"slices"

	"rapporteur/internal/diag"
)

// Fields returns the names of the fields that an act may have in session.toml,
// besides its kind, its key and what it comes after.
func Fields() []string {
	return []string{
		"sitting", "date", "item", "person", "people", "office", "how", "by", "capacity", "on_behalf", "nominated_by", "document",
		"text", "part", "counts", "in_favour", "against", "abstaining", "not_voting", "group", "members",
	}
}

// Otherwise says which field of an act may be there in place of another; empty if
// none may.
func Otherwise(field string) string {
	switch field {
	case "sitting":
		return "date"
	case "person":
		return "people"
	case "text":
		return "document"
	}
	return ""
}

// Facts returns the names of the facts of session.toml that reports of a kind print,
// unless the kind says otherwise.
func Facts() []string {
	return []string{
		"meeting.ordinal", "meeting.place", "past", "officers", "moderators", "people", "organizations", "groups", "groups.members", "places",
		"statements", "statements.on_behalf", "participation.list", "participation.groups", "participation.experts", "documents",
	}
}

// check reports what is wrong in a kind by itself.
func (k *Kind) check() diag.List {
	var findings diag.List
	for _, key := range slices.Concat(k.words()...) {
		if !IsKey(key.V) {
			findings.Add(ruleKey.At(key.Span, "%q cannot be a word of a kind", key.V))
		}
	}
	attending := k.Capacities.Only(func(c Capacity) bool { return c.Attends.V }).Keys()
	for _, c := range k.Capacities {
		findings = append(findings, among(c.From, attending, "no capacity of participants is called %q")...)
	}
	findings = append(findings, among(k.Unprinted, Facts(), "reports print no fact that is called %q")...)
	for _, a := range k.Acts {
		findings = append(findings, among(slices.Concat(a.Needs, a.May, a.Unprinted), Fields(), "acts have no field %q")...)
	}
	return findings
}

// words returns the keys of all vocabularies.
func (k *Kind) words() [][]Text {
	return [][]Text{wordsOf(k.Offices), wordsOf(k.Capacities), wordsOf(k.Series), wordsOf(k.Acts)}
}

func wordsOf[E interface{ word() Text }](v Vocabulary[E]) []Text {
	var words []Text
	for _, e := range v {
		words = append(words, e.word())
	}
	return words
}

// among reports the texts that are none of the known words.
func among(texts []Text, known []string, format string) diag.List {
	var findings diag.List
	for _, t := range texts {
		if !slices.Contains(known, t.V) {
			findings.Add(ruleReference.At(t.Span, format, t.V).Hinting(cmp.Or(diag.Suggest(t.V, known), ruleReference.Hint)))
		}
	}
	return findings
}
