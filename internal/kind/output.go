package kind

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Output is a document that a session may issue besides its report: a part of the
// report, or a document with templates of its own.
type Output struct {
	Word
	Templates    Text   `toml:"templates"`                                       // folder below templates/outputs; a part of the report if absent
	Sections     []Text `toml:"sections"`                                        // of the report that it holds, by key; those that the session names if absent
	Items        []Text `toml:"items"`                                           // keys of the sections on an agenda item, with %s for the key of the item
	Leaves       []Text `toml:"leaves"`                                          // sections of the report that need not be in any part
	Apart        Bool   `toml:"apart"`                                           // what it holds is not in the report too
	Renumbered   Bool   `toml:"renumbered"`                                      // its sections are counted anew, not as in the report
	Once         Bool   `toml:"once"`                                            // a session has one at most
	Distribution Text   `toml:"distribution" oneof:"general limited restricted"` // that of the report if absent
	Named        Text   `toml:"named" oneof:"documents participation.list"`      // where the session names it
	Issued       Text   `toml:"issued" oneof:"before during after"`              // the meeting; other days are a finding; any if absent
}

// IsPart reports whether the output is cut from the report.
func (o Output) IsPart() bool { return !o.Templates.IsSet() }

// About says in English what the output holds.
func (o Output) About() string {
	var parts []string
	switch {
	case !o.IsPart():
		parts = append(parts, "templates of outputs/"+o.Templates.V)
	case len(o.Sections) > 0:
		parts = append(parts, "the sections "+list(o.Sections)+" of the report")
	default:
		parts = append(parts, "the sections of the report that the session names")
	}
	if o.Apart.V {
		parts = append(parts, "which the report then lacks")
	}
	if o.Once.V {
		parts = append(parts, "one at most")
	}
	return strings.Join(parts, "; ")
}

// Holds returns the keys of the report's sections on an agenda item.
func (o Output) Holds(item string) []string {
	var keys []string
	for _, pattern := range o.Items {
		keys = append(keys, strings.ReplaceAll(pattern.V, "%s", item))
	}
	return keys
}

// checkOutputs reports outputs that hold two things at once, and items without a place.
func (k *Kind) checkOutputs() diag.List {
	var findings diag.List
	for _, o := range k.Outputs {
		switch {
		case !o.IsPart() && (len(o.Sections)+len(o.Items) > 0 || o.Apart.V || o.Renumbered.V):
			findings.Add(ruleOutput.At(o.Templates.Span, "the output %q has templates of its own and is a part of the report", o.Key.V))
		}
		if i := slices.IndexFunc(o.Items, func(t Text) bool { return strings.Count(t.V, "%s") != 1 }); i >= 0 {
			findings.Add(ruleOutput.At(o.Items[i].Span, "%q does not say where the key of the item is", o.Items[i].V).Hinting(`write %s for it: "deliberations-%s"`))
		}
	}
	return findings
}

var ruleOutput = rule.Rule{
	ID: "kind-output-malformed", Sees: rule.Data, Fixed: true,
	Summary: "An output of a kind of report has templates of its own, or is a part of the report",
	Why:     "nobody could tell what it holds",
	Hint:    `delete templates, or what is said of a part of the report`,
}
