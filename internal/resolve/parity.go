package resolve

import (
	"path"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Compare reports where the structure of an edition differs from the
// original's: one set of numbers holds only if every language has the same
// keys in the same order. Both numberings come from Number; a difference is
// a finding of the edition, never a renumbering.
func (n *Numbering) Compare(edition *Numbering, original, language lang.Language) diag.List {
	var findings diag.List
	for _, p := range n.order {
		if other, ok := edition.places[p.Key]; !ok {
			findings.Add(missing(p, edition.after(n, p), original, language))
		} else if other.Kind != p.Kind {
			findings.Add(ruleParityKind.At(other.Origin, "%q is a %s in %s but a %s in %s", p.Key, other.Kind, language.Tag, p.Kind, original.Tag).
				Relating(p.Origin, "in the original"))
		}
	}
	for _, p := range edition.order {
		if _, ok := n.places[p.Key]; !ok {
			findings.Add(ruleParityExtra.At(p.Origin, "the %s %q is in %s but not in the original, %s", p.Kind, p.Key, language.Tag, original.Tag))
		}
	}
	if len(findings) == 0 {
		findings = n.compareOrder(edition, original, language)
	}
	return findings
}

// compareOrder reports the first place that stands elsewhere than in the
// original; those behind it would only follow from it. Footnotes may be
// called in another order within one paragraph.
func (n *Numbering) compareOrder(edition *Numbering, original, language lang.Language) diag.List {
	theirs := withoutNotes(edition.order)
	for i, p := range withoutNotes(n.order) {
		if theirs[i].Key == p.Key {
			continue
		}
		return diag.List{ruleParityOrder.At(theirs[i].Origin, "%q stands here in %s, where the original, %s, has %q", theirs[i].Key, language.Tag, original.Tag, p.Key).
			Relating(p.Origin, "the original's order")}
	}
	return nil
}

func withoutNotes(places []*Place) []*Place {
	var kept []*Place
	for _, p := range places {
		if p.Kind != NotePlace {
			kept = append(kept, p)
		}
	}
	return kept
}

func missing(p *Place, after source.Span, original, language lang.Language) diag.Finding {
	return ruleParityMissing.At(after, "%s lacks the %s %q of the original, %s", language.Tag, p.Kind, p.Key, original.Tag).
		Relating(p.Origin, "in the original")
}

// after returns where a missing place should have stood in the edition: the
// nearest place of the same file, that before it first; else the place that
// precedes it in the original, or the edition's first.
func (n *Numbering) after(original *Numbering, p *Place) source.Span {
	var before, sameBefore, sameBehind source.Span
	if len(n.order) > 0 {
		before = n.order[0].Origin
	}
	passed := false
	for _, q := range original.order {
		passed = passed || q == p
		there, ok := n.places[q.Key]
		if !ok {
			continue
		}
		same := fileOf(there.Origin) == fileOf(p.Origin)
		switch {
		case !passed && same:
			sameBefore, before = there.Origin, there.Origin
		case !passed:
			before = there.Origin
		case same && sameBehind.IsZero():
			sameBehind = there.Origin
		}
	}
	for _, span := range []source.Span{sameBefore, sameBehind} {
		if !span.IsZero() {
			return span
		}
	}
	return before
}

// fileOf names a file by what is the same in every language: its folder
// below the language's and its own name.
func fileOf(s source.Span) string {
	if s.IsZero() {
		return ""
	}
	name := s.File.Name()
	return path.Join(path.Base(path.Dir(name)), path.Base(name))
}
