package session

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
)

// code checks a code of a State, an organization or a group.
func (v *validator) code(t Text) {
	if _, ok := slices.BinarySearch(v.codes, t.V); !ok {
		v.unknownCode(t)
		return
	}
	day := v.session.Document.Date
	if v.known.Untimely == nil || !day.IsSet() || v.untimely[t.V] {
		return
	}
	if why := v.known.Untimely(t.V, day.V); why != "" {
		v.untimely[t.V] = true
		f := ruleUntimely.At(t.Span, "%s, and the report is of %s", why, day.V)
		f.Related = []diag.Related{{Span: day.Span, Message: "the date of the report"}}
		v.findings.Add(f)
	}
}

// unknownCode reports a code. What is meant is looked for only if it is listed,
// because that takes long.
func (v *validator) unknownCode(t Text) {
	f := ruleCode.At(t.Span, "no State, organization or group has the code %q", t.V)
	if !v.unknown.Full() {
		f.Hint = v.suggestCode(t.V)
	}
	v.unknown.Add(f)
}

// suggestCode also looks among the names, because authors write them.
func (v *validator) suggestCode(word string) string {
	var meant []string
	known := false
	if v.known.Meant != nil {
		meant, known = v.known.Meant(word)
	}
	if !known {
		meant = v.nearestCode(word)
	}
	if len(meant) == 0 {
		return "write the three letters of ISO 3166 for a State, or the key of an organization; add one of your own with [[organizations]] or [[groups]]"
	}
	for i, code := range meant {
		meant[i] = `"` + code + `"`
		if _, named := slices.BinarySearch(v.known.Codes, code); named {
			meant[i] += " (" + v.known.Name(code) + ")"
		}
	}
	last := len(meant) - 1
	if last == 0 {
		return "did you mean " + meant[0] + "?"
	}
	return "did you mean " + strings.Join(meant[:last], ", ") + " or " + meant[last] + "?"
}

// nearestCode returns the code, or that of the name, of which a word is probably a
// misspelling.
func (v *validator) nearestCode(word string) []string {
	if code := diag.Nearest(word, v.codes); code != "" {
		return []string{code}
	}
	var meanings []string
	for _, code := range v.known.Codes {
		meanings = append(meanings, v.known.Name(code))
	}
	if name := diag.Nearest(word, meanings); name != "" {
		return []string{v.known.Codes[slices.Index(meanings, name)]}
	}
	return nil
}
