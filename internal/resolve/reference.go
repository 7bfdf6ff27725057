package resolve

import (
	"fmt"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// unbound replaces a reference that could not be bound, so that typography
// does not see a gap in the sentence. It is never printed.
const unbound = "\uFFFC"

// reference returns the words of a reference, with a link on each number. A
// reference without a number, such as one to the only annex, is one link.
func (b *binder) reference(s report.Span, bound Span) Text {
	places, ok := b.targets(s.Reference, s.Origin)
	if !ok {
		bound.Text = unbound
		return Text{bound}
	}
	bound.Reference = referenceTo(places)
	if len(s.Reference.Text) > 0 {
		bound.Link = &Link{Target: bound.Reference.Targets[0]}
		return b.ownWords(s.Reference.Text, bound)
	}
	pieces, err := b.writer.Reference(b.kind(places[0]), s.Reference.Form, paths(places))
	if err != nil {
		b.findings.Add(messageFinding(err, s.Origin))
		bound.Text = unbound
		return Text{bound}
	}
	return linked(pieces, bound)
}

// referenceTo returns the targets of a reference to places.
func referenceTo(places []*Place) *BoundReference {
	r := new(BoundReference)
	for _, p := range places {
		r.Targets = append(r.Targets, Target{Key: p.Key, Anchor: p.Anchor})
	}
	return r
}

func paths(places []*Place) [][]int {
	paths := make([][]int, len(places))
	for i, p := range places {
		paths[i] = p.path()
	}
	return paths
}

// linked returns the pieces of a reference as spans.
func linked(pieces []locale.Piece, bound Span) Text {
	anyNumber := slices.ContainsFunc(pieces, func(p locale.Piece) bool { return p.Number })
	text := make(Text, len(pieces))
	for i, p := range pieces {
		text[i] = bound
		text[i].Text = p.Text
		if p.Number || !anyNumber {
			text[i].Link = &Link{Target: bound.Reference.Targets[p.Target]}
		}
	}
	return text
}

// ownWords returns the author's own words for the reference as a link.
func (b *binder) ownWords(t report.Text, bound Span) Text {
	var linked Text
	for _, s := range t {
		for _, part := range b.span(s) {
			part.Link, part.Reference = bound.Link, bound.Reference
			part.Style |= bound.Style
			linked = append(linked, part)
		}
	}
	return linked
}

// targets returns the places that a reference names, each once: in the order
// of their numbers or, for an author's own words, which link to the first, as
// written. It reports places that cannot be referred to, or not together.
func (b *binder) targets(r *report.Reference, at source.Span) ([]*Place, bool) {
	var places []*Place
	named := make(map[*Place]bool, len(r.Keys))
	found := 0
	for _, key := range r.Keys {
		p, ok := b.numbering.Find(key)
		if !ok {
			b.findings.Add(b.unknown(key, at))
			continue
		}
		if len(r.Text) == 0 && p.kind() == "" {
			b.findings.Add(ruleReferenceUnnumbered.At(at, "%q has no number to refer to", key).
				Hinting(fmt.Sprintf("write the words of the link yourself: [words](#%s)", key)).
				Relating(p.Origin, "what it names"))
			continue
		}
		if len(places) > 0 && places[0].kind() != p.kind() {
			b.findings.Add(ruleReferenceMixed.At(at, "one reference names a %s, %q, and a %s, %q", places[0].kind(), places[0].Key, p.kind(), key))
			continue
		}
		found++
		if !named[p] {
			named[p] = true
			places = append(places, p)
		}
	}
	if len(r.Text) == 0 {
		slices.SortStableFunc(places, func(a, b *Place) int { return slices.Compare(a.path(), b.path()) })
	}
	return places, found == len(r.Keys) && found > 0
}

func (b *binder) unknown(key string, at source.Span) diag.Finding {
	f := ruleReferenceUnknown.At(at, "no paragraph, recommendation, section or note has the key %q", key).
		Hinting(fmt.Sprintf("give {#%s} to the place that is meant", key))
	if nearest := diag.Nearest(key, b.keys); nearest != "" {
		f.Hint = fmt.Sprintf("did you mean %q?", nearest)
	}
	return f
}

// kind returns the kind of p for messages. The only annex has no number, and a
// kind of its own.
func (b *binder) kind(p *Place) string {
	if kind := p.kind(); kind != "annex" || b.annexes > 1 {
		return kind
	}
	return "sole-annex"
}

// kind returns the last part of the name of the message for references to p,
// "reference.<kind>"; "" for a place without a number.
func (p *Place) kind() string {
	switch {
	case p.Kind == ItemPlace && p.List == AgendaList:
		return "agenda"
	case p.Kind == ItemPlace && p.List == ProvisionList:
		return p.Holder.Series + "-item"
	case p.Kind == ItemPlace && p.Holder.Number == 0, p.Number == 0:
		return ""
	case p.Kind == ProvisionPlace:
		return p.Series
	case p.Kind == SectionPlace && p.Annex:
		return "annex"
	}
	return string(p.Kind)
}

// path returns the ordinal numbers that lead to p, from the outside in.
func (p *Place) path() []int {
	switch {
	case p.Kind == ItemPlace && p.List == AgendaList:
		return p.Path
	case p.Kind == ItemPlace:
		return append([]int{p.Holder.Number}, p.Path...)
	case p.Kind == SectionPlace:
		return p.Path
	}
	return []int{p.Number}
}
