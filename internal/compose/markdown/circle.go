package markdown

import "rapporteur/internal/rule"

var ruleNoteItself = rule.Rule{
	ID: "note-itself", Sees: rule.Source, Fixed: true,
	Summary: "No footnote refers to itself, directly or through others",
	Why:     "its mark would lead readers round in a circle",
	Hint:    "delete the footnote reference",
}

// noteTrail is a way from footnote to footnote.
type noteTrail struct {
	r      *reader
	notes  map[string]*noteDefinition
	next   map[string]int  // by the key of a footnote: its first reference that was not followed
	within map[string]bool // the footnotes that are open: each refers to the one after it
	open   []string        // their keys
}

// checkCircles reports the footnote references that close a circle. It follows
// each reference once.
func (r *reader) checkCircles() {
	t := noteTrail{r: r, notes: make(map[string]*noteDefinition), next: make(map[string]int), within: make(map[string]bool)}
	for _, d := range r.notes {
		if _, twice := t.notes[d.key]; !twice {
			t.notes[d.key] = d
		}
	}
	for _, d := range r.notes {
		t.enter(d.key)
		for len(t.open) > 0 {
			t.step()
		}
	}
}

// enter opens a footnote whose references were not followed.
func (t *noteTrail) enter(key string) {
	if _, seen := t.next[key]; seen || t.notes[key] == nil {
		return
	}
	t.next[key], t.within[key] = 0, true
	t.open = append(t.open, key)
}

// step follows the next reference of the innermost open footnote, or closes it.
func (t *noteTrail) step() {
	key := t.open[len(t.open)-1]
	calls := t.notes[key].calls
	if t.next[key] == len(calls) {
		t.within[key] = false
		t.open = t.open[:len(t.open)-1]
		return
	}
	call := calls[t.next[key]]
	t.next[key]++
	switch {
	case call.key == key:
		t.r.findings.Add(ruleNoteItself.At(call.span, "the footnote %q refers to itself", key))
	case t.within[call.key]:
		t.r.findings.Add(ruleNoteItself.At(call.span, "the footnote %q refers back to %q, which leads to it", key, call.key))
	default:
		t.enter(call.key)
	}
}
