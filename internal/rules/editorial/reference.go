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

func referenceDirection() rules.Check {
	return rules.New(rules.Rule{
		ID: "reference-direction", Severity: rules.Error,
		Summary: "A reference that says above or below points that way",
		Why:     "when paragraphs move, the words next to a live reference do not change",
		Hint:    "correct or delete the word: the number is enough",
	}, func(p *rules.Pass) {
		if p.Numbering == nil {
			return
		}
		order := make(map[string]int)
		for i, key := range p.Numbering.Keys() {
			order[key] = i
		}
		for _, l := range p.Languages {
			for _, text := range p.Texts(l) {
				directions(p, text, order, l.Words)
			}
		}
	})
}

// directions checks the words around the references of a text.
func directions(p *rules.Pass, text *reading.Text, order map[string]int, words *reading.Language) {
	here, known := order[text.Own()]
	for _, s := range text.Spans {
		if s.Reference == nil || !known || len(s.Reference.Text) > 0 {
			continue
		}
		end := s.Start + len(string(reading.LiveReference))
		above, below := words.Above.Holds(text.Raw, s.Start, end), words.Below.Holds(text.Raw, s.Start, end)
		for _, key := range s.Reference.Keys {
			there, ok := order[key]
			if !ok || slices.Contains(text.Keys, key) {
				continue
			}
			if above && there > here {
				p.Report(s.Origin, "%q is said to be above, but is below", key)
			}
			if below && there < here {
				p.Report(s.Origin, "%q is said to be below, but is above", key)
			}
		}
	}
}

func referenceSelf() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "reference-self", Severity: rules.Warning,
		Summary: "A paragraph does not refer to itself",
		Why:     "readers are already there; another paragraph was probably meant",
		Hint:    "refer to the paragraph that is meant, or delete the reference",
	}, (*rules.Pass).Texts, func(p *rules.Pass, _ *rules.Language, text *reading.Text) {
		for _, s := range text.Spans {
			if s.Reference == nil {
				continue
			}
			for _, key := range s.Reference.Keys {
				if slices.Contains(text.Keys, key) && !isSection(p, key) {
					p.Report(s.Origin, "%q refers to itself", key)
				}
			}
		}
	})
}

// isSection reports whether a key is that of a section: paragraphs in a
// section may refer to it.
func isSection(p *rules.Pass, key string) bool {
	if p.Numbering == nil {
		return false
	}
	place, ok := p.Numbering.Find(key)
	return ok && place.Kind == resolve.SectionPlace
}

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
		if place, _ := p.Numbering.Find(key); place.Kind == resolve.ParagraphPlace && place.Number > 0 {
			keys[place.Number] = key
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
