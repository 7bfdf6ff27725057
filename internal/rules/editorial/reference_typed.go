package editorial

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/plain"
	"rapporteur/internal/reading"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
)

func referenceTyped() rules.Check {
	return rules.New(rules.Rule{
		ID: "reference-typed", Severity: rules.Warning,
		Summary: "References to paragraphs of the report are live",
		Why: "a typed number does not change when paragraphs are added or moved; " +
			"\"internal cross-references should be carefully checked in the final draft, as the paragraph numbers may have changed\"",
		Source: "Instructions for the preparation of official documents, https://dd.dgacm.org/editorialmanual/",
		Hint:   "write [](#key) with the key of the paragraph; if another document is meant, name it directly before or after the reference",
	}, func(p *rules.Pass) {
		if p.Numbering == nil {
			return // the report was numbered by hand
		}
		keys := paragraphKeys(p)
		for _, l := range p.Languages {
			allTyped(p, l, keys)
		}
	})
}

// allTyped reports the typed references of one language.
func allTyped(p *rules.Pass, l *rules.Language, keys map[int]string) {
	for _, text := range p.Texts(l) {
		if !strings.ContainsFunc(text.Raw, plain.IsDigit) {
			continue
		}
		for _, r := range l.Words.References(text.Plain) {
			typed(p, text, r, keys)
		}
	}
}

// paragraphKeys returns the keys of paragraphs by their numbers.
func paragraphKeys(p *rules.Pass) map[int]string {
	keys := make(map[int]string)
	for _, key := range p.Numbering.Keys() {
		if place, _ := p.Numbering.Find(key); place.Kind == resolve.ParagraphPlace && place.Number > 0 && place.Count.Bis == 0 {
			keys[place.Count.N] = key
		}
	}
	return keys
}

// typed reports a typed reference, with a fix if its target is known.
func typed(p *rules.Pass, text *reading.Text, r reading.Reference, keys map[int]string) {
	words := text.Typed(r.From, r.To)
	place, exact := text.Exactly(r.From, r.To)
	if place.IsZero() {
		return
	}
	var wanted []string
	for _, n := range r.Numbers {
		if keys[n] == "" {
			p.Report(place, "%q is typed by hand, and the report has no paragraph %d", words, n)
			return
		}
		wanted = append(wanted, keys[n])
	}
	live := "[](#" + strings.Join(wanted, ",") + ")"
	if r.Form != "" {
		live = strings.TrimSuffix(live, ")") + fmt.Sprintf(" %q)", r.Form)
	}
	f := p.Report(place, "%q is typed by hand", words)
	f.Hint = "write " + live + " if these paragraphs are meant; if another document is meant, name it directly before or after the reference"
	itself := slices.ContainsFunc(wanted, func(key string) bool { return slices.Contains(text.Keys, key) })
	if exact && r.Whole && !itself && p.WroteMarkdown(place) {
		f.Fix = &diag.Fix{Message: "make it a live reference", Edits: []diag.Edit{{Span: place, New: live}}}
	}
}
