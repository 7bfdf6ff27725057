package resolve

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// unbound stands for the words of a reference that could not be bound, so that
// the sentence around it is not taken for one with a gap. It is never printed.
const unbound = "\uFFFC"

// reference writes the words of a reference, all of them one link.
func (b *binder) reference(s report.Span, bound Span) Text {
	places, ok := b.targets(s.Reference, s.Origin)
	if !ok {
		bound.Text = unbound
		return Text{bound}
	}
	bound.Link = &Link{Anchor: places[0].Anchor, Keys: s.Reference.Keys}
	if len(s.Reference.Text) > 0 {
		return b.ownWords(s.Reference.Text, bound)
	}
	paths := make([][]int, len(places))
	for i, p := range places {
		paths[i] = p.path()
	}
	words, err := b.writer.Reference(b.kind(places[0]), s.Reference.Form, paths)
	if err != nil {
		b.findings.Add(messageFinding(err, s.Origin))
		words = unbound
	}
	bound.Text = words
	return Text{bound}
}

// ownWords links the words that the author wrote for the reference.
func (b *binder) ownWords(t report.Text, bound Span) Text {
	var linked Text
	for _, s := range t {
		for _, part := range b.span(s) {
			part.Link = bound.Link
			part.Style |= bound.Style
			linked = append(linked, part)
		}
	}
	return linked
}

// targets finds the places that a reference names. What cannot be referred
// to, or not together, is a finding.
func (b *binder) targets(r *report.Reference, at source.Span) ([]*Place, bool) {
	var places []*Place
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
		places = append(places, p)
	}
	return places, len(places) == len(r.Keys) && len(places) > 0
}

func (b *binder) unknown(key string, at source.Span) diag.Finding {
	f := ruleReferenceUnknown.At(at, "no paragraph, recommendation, section or note has the key %q", key).
		Hinting(fmt.Sprintf("give {#%s} to the place that is meant", key))
	if nearest := diag.Nearest(key, b.numbering.Keys()); nearest != "" {
		f.Hint = fmt.Sprintf("did you mean %q?", nearest)
	}
	return f
}

// kind is that of p; an annex that is the only one has no number to name.
func (b *binder) kind(p *Place) string {
	if kind := p.kind(); kind != "annex" || b.annexes > 1 {
		return kind
	}
	return "sole-annex"
}

// kind names the messages that word references to p: "reference.<kind>". It
// is empty for a place without a number.
func (p *Place) kind() string {
	switch {
	case p.Kind == ItemPlace && p.Agenda:
		return "agenda"
	case p.Kind == ItemPlace && p.Holder.Kind == ProvisionPlace:
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

// path returns the ordinals that lead to p.
func (p *Place) path() []int {
	switch {
	case p.Kind == ItemPlace && p.Agenda:
		return p.Path
	case p.Kind == ItemPlace:
		return append([]int{p.Holder.Number}, p.Path...)
	case p.Kind == SectionPlace:
		return p.Path
	}
	return []int{p.Number}
}
