package resolve

import (
	"path"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Compare reports where the structure of an edition differs from the
// original's: all languages can share numbers only if they have the same keys
// in the same order. Both numberings come from Number. A difference is
// reported, never renumbered.
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

// compareOrder reports only the first place whose position differs from the
// original, because later ones would repeat the finding. Within a paragraph,
// footnote references may be in another order.
func (n *Numbering) compareOrder(edition *Numbering, original, language lang.Language) diag.List {
	theirs := withoutNotes(edition.order)
	for i, p := range withoutNotes(n.order) {
		if theirs[i].Key == p.Key {
			continue
		}
		return diag.List{ruleParityOrder.At(theirs[i].Origin, "%q is here in %s, where the original, %s, has %q", theirs[i].Key, language.Tag, original.Tag, p.Key).
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

// after returns where a missing place should be in the edition: the nearest
// place in the same file, preferably the preceding one; otherwise the place
// before it in the original, or the first place of the edition.
func (n *Numbering) after(original *Numbering, p *Place) source.Span {
	var before, sameBefore, sameAfter source.Span
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
		case same && sameAfter.IsZero():
			sameAfter = there.Origin
		}
	}
	for _, span := range []source.Span{sameBefore, sameAfter} {
		if !span.IsZero() {
			return span
		}
	}
	return before
}

// fileOf returns the part of a file's path that is the same in every language.
func fileOf(s source.Span) string {
	if s.IsZero() {
		return ""
	}
	name := s.File.Name()
	return path.Join(path.Base(path.Dir(name)), path.Base(name))
}
