package resolve

import (
	"fmt"
	"path"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Compare reports where the structures of editions differ from the original's:
// all languages can share numbers only if they have the same keys in the same
// order. All numberings come from Number; the languages are those of the
// editions. A difference is reported, never renumbered. One that all editions
// share, if there are several, is the original's.
func (n *Numbering) Compare(original lang.Language, editions []*Numbering, languages []lang.Language) diag.List {
	all := make([][]difference, len(editions))
	shared := make(map[difference]int)
	for i, edition := range editions {
		all[i] = n.differences(edition)
		for _, d := range all[i] {
			shared[d.keys()]++
		}
	}
	var findings diag.List
	for i, edition := range editions {
		var tally diag.Tally
		for _, d := range all[i] {
			switch own := len(editions) > 1 && shared[d.keys()] == len(editions); {
			case own && i > 0:
			case tally.Full() && d.found == nil: // to find where it should be takes long
				tally.Add(ruleParityMissing.At(d.wanted.Origin, ""))
			case own:
				tally.Add(n.alone(d, edition, original))
			default:
				tally.Add(n.differs(d, edition, original, languages[i]))
			}
		}
		findings = append(findings, tally.Findings()...)
	}
	return findings
}

// difference is a place of the original that an edition lacks, a place that it has
// besides, or both: the same place under another key, of another kind, or another
// place in its stead.
type difference struct {
	rule          string
	here, there   string // the keys in the original and in the edition
	wanted, found *Place
}

// keys returns what is the same if another edition differs in the same way.
func (d difference) keys() difference { return difference{rule: d.rule, here: d.here, there: d.there} }

func (n *Numbering) differences(edition *Numbering) []difference {
	var all []difference
	lost, besides := n.without(edition), edition.without(n)
	few := len(lost) <= mostMisnamed && len(besides) <= mostMisnamed
	for _, p := range lost {
		var q *Place
		if few {
			q = misnamed(p, lost, besides)
		}
		if q != nil {
			all = append(all, difference{ruleParityExtra.ID, p.Key, q.Key, p, q})
			besides = slices.DeleteFunc(besides, func(other *Place) bool { return other == q })
			continue
		}
		all = append(all, difference{ruleParityMissing.ID, p.Key, "", p, nil})
	}
	for _, q := range besides {
		all = append(all, difference{ruleParityExtra.ID, "", q.Key, nil, q})
	}
	for _, p := range n.order {
		if q, ok := edition.places[p.Key]; ok && q.Kind != p.Kind {
			all = append(all, difference{ruleParityKind.ID, p.Key, q.Key, p, q})
		}
	}
	if len(all) > 0 {
		return all
	}
	return n.firstMoved(edition)
}

// mostMisnamed is the most places of which each is compared with each other. Where
// there are more, a text is missing.
const mostMisnamed = 100

// without returns the places that another numbering lacks. The items of a list are
// left out if what it belongs to is among them, and all but the first if not: their
// keys are their positions.
func (n *Numbering) without(other *Numbering) []*Place {
	var lost []*Place
	var holder *Place // of the item that was lost last
	for _, p := range n.order {
		if _, ok := other.places[p.Key]; ok {
			continue
		}
		if p.Holder != nil {
			if _, ok := other.places[p.Holder.Key]; !ok || p.Holder == holder {
				continue
			}
			holder = p.Holder
		}
		lost = append(lost, p)
	}
	return lost
}

// misnamed returns the place that has the key of p misspelt, or is the only one in
// its text that could be p; nil if there is none.
func misnamed(p *Place, lost, besides []*Place) *Place {
	alike := func(q *Place) bool { return q.Kind == p.Kind && fileOf(q.Origin) == fileOf(p.Origin) }
	var same []*Place
	var keys []string
	for _, q := range besides {
		if p.Kind != ItemPlace && alike(q) {
			same, keys = append(same, q), append(keys, q.Key)
		}
	}
	if nearest := diag.Nearest(p.Key, keys); nearest != "" {
		return same[slices.Index(keys, nearest)]
	}
	only := func(q *Place) bool { return q != p && alike(q) }
	if len(same) == 1 && !slices.ContainsFunc(lost, only) {
		return same[0]
	}
	return nil
}

// firstMoved returns only the first place whose position differs from the
// original, because later ones would repeat it. Within a paragraph,
// footnote references may be in another order.
func (n *Numbering) firstMoved(edition *Numbering) []difference {
	theirs := withoutNotes(edition.order)
	for i, p := range withoutNotes(n.order) {
		if q := theirs[i]; q.Key != p.Key {
			return []difference{{ruleParityOrder.ID, p.Key, q.Key, p, q}}
		}
	}
	return nil
}

// differs reports a difference where the edition has it.
func (n *Numbering) differs(d difference, edition *Numbering, original, language lang.Language) diag.Finding {
	p, q := d.wanted, d.found
	switch {
	case q == nil:
		return missing(p, edition.after(n, p), original, language)
	case p == nil:
		return ruleParityExtra.At(q.Origin, "the %s %q is in %s but not in the original, %s", q.Kind, q.Key, language.Tag, original.Tag)
	case d.rule == ruleParityKind.ID:
		return ruleParityKind.At(q.Origin, "%q is a %s in %s but a %s in %s", p.Key, q.Kind, language.Tag, p.Kind, original.Tag).
			Relating(p.Origin, "in the original")
	case d.rule == ruleParityExtra.ID:
		return ruleParityExtra.At(q.Origin, "the %s %q is in %s, where the original, %s, has %q", q.Kind, q.Key, language.Tag, original.Tag, p.Key).
			Hinting(fmt.Sprintf("give it the key of the original, %q, if it is its translation", p.Key)).Relating(p.Origin, "in the original")
	}
	return ruleParityOrder.At(q.Origin, "%q is here in %s, where the original, %s, has %q", q.Key, language.Tag, original.Tag, p.Key).
		Relating(p.Origin, "the original's order")
}

// alone reports a difference from all other languages, where the original has it.
func (n *Numbering) alone(d difference, edition *Numbering, original lang.Language) diag.Finding {
	p, q := d.wanted, d.found
	switch {
	case q == nil:
		return ruleParityExtra.At(p.Origin, "the %s %q is in the original, %s, but in no other language", p.Kind, p.Key, original.Tag).
			Hinting("translate it, or remove it here")
	case p == nil:
		return ruleParityMissing.At(n.after(edition, q), "the original, %s, lacks the %s %q of all other languages", original.Tag, q.Kind, q.Key).
			Hinting("write it here, under the same key, or remove it everywhere").Relating(q.Origin, "in another language")
	case d.rule == ruleParityKind.ID:
		return ruleParityKind.At(p.Origin, "%q is a %s in the original, %s, but a %s in all other languages", p.Key, p.Kind, original.Tag, q.Kind).
			Relating(q.Origin, "in another language")
	case d.rule == ruleParityExtra.ID:
		return ruleParityExtra.At(p.Origin, "the %s %q is in the original, %s, where all other languages have %q", p.Kind, p.Key, original.Tag, q.Key).
			Hinting(fmt.Sprintf("give it the key %q, if it is the same", q.Key)).Relating(q.Origin, "in another language")
	}
	return ruleParityOrder.At(p.Origin, "%q is here in the original, %s, where all other languages have %q", p.Key, original.Tag, q.Key).
		Relating(q.Origin, "in another language")
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
