package roster

import (
	"slices"
	"strings"
)

// separators are between several names in a cell, those first that separate most.
var separators = []string{";؛\n|", ",/，、،", "()[]（）"}

// spokenFor returns the codes of those on whose behalf an entry speaks, which are States,
// organizations and groups; false, with a finding, if one of them is not known.
func (r *reading) spokenFor(e entry) ([]string, bool) {
	if e.behalf == "" {
		return nil, true
	}
	codes := r.words.spokenFor(e.behalf, separators)
	if codes == nil {
		r.findings.Add(ruleUnknown.At(e.behalfAt, "no State, organization or group that can be spoken for has this name"))
		return nil, false
	}
	return slices.DeleteFunc(codes, func(code string) bool { return code == e.who.Code }), true
}

// spokenFor reads a cell as one name, or else as several between some of the
// separators. Nil means that one of them is not known.
func (w *Words) spokenFor(cell string, separators []string) []string {
	if code := w.oneSpokenFor(strings.TrimSpace(cell)); code != "" {
		return []string{code}
	}
	if len(separators) == 0 {
		return nil
	}
	var all []string
	for part := range strings.FieldsFuncSeq(cell, func(c rune) bool { return strings.ContainsRune(separators[0], c) }) {
		codes := w.spokenFor(part, separators[1:])
		if codes == nil {
			return nil
		}
		for _, code := range codes {
			if !slices.Contains(all, code) {
				all = append(all, code)
			}
		}
	}
	return all
}

// oneSpokenFor returns the code that a name means, "" if it is not known. What a group
// and a State have in common, as NAM, means the group here.
func (w *Words) oneSpokenFor(name string) string {
	if code := w.names.groups[w.names.fold.key(name)]; code != "" {
		return code
	}
	meant, _ := w.meant(name)
	for _, code := range meant {
		if w.names.groups[w.names.fold.key(code)] == code {
			return code
		}
	}
	if found := w.names.find(name); found != nil && len(found.codes) == 1 && !found.beside {
		return found.codes[0]
	}
	if len(meant) == 1 {
		return meant[0]
	}
	return ""
}
