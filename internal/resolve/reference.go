package resolve

import (
	"cmp"
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

// here is the form of words that are true only in the document that has the places, such as
// "of the present report". They are no link, and another document goes without them.
const here = "here"

// reference returns the words of a reference, with a link on each number. A
// reference without a number, such as one to the only annex, is one link.
func (b *binder) reference(s report.Span, bound Span) Text {
	places, ok := b.targets(s.Reference, s.Origin)
	if !ok {
		bound.Text = unbound
		return Text{bound}
	}
	if s.Reference.Form == here && len(s.Reference.Text) > 0 {
		if slices.ContainsFunc(places, func(p *Place) bool { return p.in != b.numbering }) {
			return nil
		}
		return b.ownWords(s.Reference.Text, bound)
	}
	bound.Reference = b.referenceTo(places)
	if len(s.Reference.Text) > 0 {
		bound.Link = &Link{Target: bound.Reference.Targets[0]}
		return b.ownWords(s.Reference.Text, bound)
	}
	references, err := b.references(places, s.Reference.Form)
	var pieces []locale.Piece
	if err == nil {
		pieces, err = b.writer.References(references)
	}
	if err != nil {
		b.findings.Add(messageFinding(err, s.Origin))
		bound.Text = unbound
		return Text{bound}
	}
	return linked(pieces, bound)
}

// referenceTo returns the targets of a reference to places.
func (b *binder) referenceTo(places []*Place) *BoundReference {
	r := new(BoundReference)
	for _, p := range places {
		t := Target{Key: p.Key, Anchor: p.Anchor}
		if p.in != b.numbering {
			t.Document = p.in.Symbol
		}
		r.Targets = append(r.Targets, t)
	}
	return r
}

// references returns what is said of places together: one reference for those that
// are counted in the same part, section or provision.
func (b *binder) references(places []*Place, form string) ([]locale.Reference, error) {
	var all []locale.Reference
	for len(places) > 0 {
		n := 1
		for n < len(places) && places[n].in == places[0].in && places[n].Scope == places[0].Scope && places[0].kind() != "title" && places[n].kind() == places[0].kind() {
			n++
		}
		r, err := b.within(places[:n], form)
		if err != nil {
			return nil, err
		}
		all, places = append(all, r), places[n:]
	}
	return all, nil
}

// within returns a reference to places of one scope, which is said unless the
// reference itself is in it.
func (b *binder) within(places []*Place, form string) (locale.Reference, error) {
	p := places[0]
	r := locale.Reference{Form: form, Places: b.places(places)}
	if p.in != b.numbering {
		r.Document, r.Text = p.in.Symbol, p.text() != nil
	}
	switch {
	case p.kind() == "title":
		r.Title = p.title.Plain()
	case p.kind() == "part":
		r.Facts = map[string]any{"Parts": slices.Concat(r.Paths...)}
	case p.Scope == nil || p.Scope == b.scope:
	case p.Scope == b.adopted:
		r.Message = string(ParagraphPlace)
	case p.Kind == ItemPlace:
		number, err := b.locale.ReferenceNumbers(b.places([]*Place{p.Scope}), func(number string, _ []int) string { return number })
		r.Facts = map[string]any{"Series": p.Scope.kind(), "Text": number}
		return r, err
	case p.Scope.isPart():
		r.Message, r.Facts = "section-of-part", map[string]any{"Part": p.Scope.Number}
	default:
		r.Message, r.Facts = "section-of-title", map[string]any{"Title": p.Scope.title.Plain()}
	}
	return r, nil
}

// places returns places of one kind as the language needs them to write their
// numbers.
func (b *binder) places(places []*Place) locale.Places {
	all := locale.Places{Kind: b.kind(places[0])}
	for _, p := range places {
		all.Paths = append(all.Paths, p.path())
		if p.Kind == SectionPlace && !p.Annex && len(p.styles)-p.from > len(all.Styles) {
			all.Styles = p.styles[p.from:]
		}
	}
	all.Numbered = func(path []int) locale.Number { return b.numberAt(places, path) }
	return all
}

// numberAt returns the number at the end of a path, which leads to one of the places
// or to what it is in.
func (b *binder) numberAt(places []*Place, path []int) locale.Number {
	level := len(path) - 1
	for _, p := range places {
		if whole := p.path(); len(whole) <= level || !slices.Equal(whole[:level+1], path) {
			continue
		}
		switch text := p.text(); {
		case p.Kind == ItemPlace && p.List.numbered():
			return p.levels[level]
		case text != nil && level == 0:
			return b.numberOf(text)
		case level == 0 && p.whole().Kind == ParagraphPlace:
			return p.whole().counted()
		}
	}
	return locale.Number{N: path[level]}
}

// text returns the provision that p is or is in, or nil.
func (p *Place) text() *Place {
	if whole := p.whole(); whole.Kind == ProvisionPlace {
		return whole
	}
	return nil
}

// whole returns the paragraph or provision that p is an item of, or p itself.
func (p *Place) whole() *Place {
	if p.Kind == ItemPlace {
		return p.Holder
	}
	return p
}

// counted returns the number of a paragraph.
func (p *Place) counted() locale.Number { return locale.Number{N: p.Count.N, Bis: p.Count.Bis} }

// linked returns the pieces of a reference as spans.
func linked(pieces []locale.Piece, bound Span) Text {
	anyNumber := slices.ContainsFunc(pieces, func(p locale.Piece) bool { return p.Number })
	text := make(Text, len(pieces))
	for i, p := range pieces {
		text[i] = bound
		text[i].Text, text[i].Symbol = p.Text, p.Symbol
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
			p, ok = b.numbering.elsewhere(key)
		}
		if !ok {
			b.findings.Add(b.unknown(key, at))
			continue
		}
		if p.in.Date > b.numbering.Date && r.Form != here {
			b.findings.Add(ruleReferenceLater.At(at, "%s, dated %s, refers to %s, dated %s", b.numbering.Symbol, b.numbering.Date, p.in.Symbol, p.in.Date))
		}
		if len(r.Text) == 0 && p.kind() == "" {
			b.findings.Add(ruleReferenceUnnumbered.At(at, "%q has no number to refer to", key).
				Hinting(fmt.Sprintf("write the words of the link yourself: [words](#%s)", key)).
				Relating(p.Origin, "what it names"))
			continue
		}
		if len(places) > 0 && places[0].kind() != p.kind() && !(places[0].isHeading() && p.isHeading()) {
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
		slices.SortStableFunc(places, func(p, q *Place) int {
			return cmp.Or(cmp.Compare(b.documentOrder(p), b.documentOrder(q)), slices.Compare(p.order(), q.order()))
		})
	}
	return places, found == len(r.Keys) && found > 0
}

// documentOrder returns the position of the document of a place: this one is the first.
func (b *binder) documentOrder(p *Place) int { return slices.Index(b.numbering.Others, p.in) }

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
	if kind := p.kind(); kind != "annex" || p.in.annexes > 1 {
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
	case p.Kind == ItemPlace && p.List == OperativeList:
		return "operative"
	case p.Kind == ItemPlace && p.List == ProvisionList:
		return p.Holder.Series + "-item"
	case p.Kind == SectionPlace && p.Number == 0:
		return "title"
	case p.Kind == ItemPlace && p.Holder.Number == 0, p.Number == 0:
		return ""
	case p.Kind == ProvisionPlace:
		return p.Series
	case p.Kind == SectionPlace && p.Annex:
		return "annex"
	case p.Kind == SectionPlace && p.isPart():
		return "part"
	}
	return string(p.Kind)
}

// isHeading reports whether p is a section that is called by its number within its
// scope, or by its title: one reference may be to both.
func (p *Place) isHeading() bool { return p.kind() == "section" || p.kind() == "title" }

// path returns the ordinals that lead to p, from the outside in, without those of
// its scope.
func (p *Place) path() []int {
	switch {
	case p.Kind == ItemPlace && p.List.numbered():
		return p.Path
	case p.Kind == ItemPlace:
		return append([]int{p.Holder.Number}, p.Path...)
	case p.Kind == SectionPlace && !p.Annex:
		return p.Path[p.from:]
	case p.Kind == SectionPlace:
		return p.Path
	}
	return []int{p.Number}
}

// order returns the ordinals by which places of one kind are sorted.
func (p *Place) order() []int {
	switch {
	case p.Kind == SectionPlace:
		return p.Path
	case p.Scope != nil:
		return append([]int{p.Scope.Number}, p.Path...)
	}
	return p.path()
}
