// Package grammar writes numbers, dates, lists, labels and references as one
// language does. Everything it knows of a language is in the files grammar.toml,
// dates.toml, numbers.toml and labels.toml of that language.
package grammar

import (
	"maps"
	"slices"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
)

// text is a leaf of a file.
type text = localefile.Text

// Grammar is grammar.toml: which forms names have, how they are joined and
// sorted.
type Grammar struct {
	Forms   map[string]text      `toml:"forms" required:"true"` // form → the form that replaces it where a name lacks it
	Styles  map[string]text      `toml:"styles"`                // form → list style of names in it
	Mention Mention              `toml:"mention" required:"true"`
	Tail    Tail                 `toml:"tail" required:"true"`
	Order   Ordering             `toml:"order" required:"true"`
	Lists   map[string]ListStyle `toml:"lists" required:"true"`
	Elision Elision              `toml:"elision"`
}

// Mention says how a short name is introduced: "{long} ({short})".
type Mention struct {
	First text `toml:"first" required:"true"`
}

// Tail says how names that are out of order close a list.
type Tail struct {
	Joined text            `toml:"joined" required:"true"` // "{list}, ainsi que {name}"
	Forms  map[string]text `toml:"forms" required:"true"`  // form of the list → form of the name
}

// Ordering says how names are sorted.
type Ordering struct {
	Collation text `toml:"collation" required:"true"` // BCP 47 tag
	Names     text `toml:"names"`                     // language whose names are sorted, if another
	Article   text `toml:"article"`                   // beginning of a short name that is not sorted by
}

// Read reads a language's grammar.toml.
func Read(r *localefile.Reader, tag lang.Tag) Grammar {
	var g Grammar
	f := r.File(tag, "writing/grammar.toml")
	r.Decode(f, &g)
	breakCycles(r, g.Forms)
	for form, standIn := range g.Forms {
		if _, ok := g.Forms[standIn.V]; standIn.V != "" && !ok {
			r.Report(standIn.Span, "name a form of this table", "%q, which replaces %q, is not a form", standIn.V, form)
		}
		if _, ok := g.Tail.Forms[form]; !ok {
			r.Report(standIn.Span, "add it to tail.forms", "a list in the form %q has no form for what closes it", form)
		}
	}
	for _, style := range g.Styles {
		if _, ok := g.Lists[style.V]; !ok {
			r.Report(style.Span, "", "there is no list style %q", style.V)
		}
	}
	if names := g.Order.Names; names.IsSet() {
		if _, ok := lang.Find(lang.Tag(names.V)); !ok {
			r.Report(names.Span, "name the folder of a language", "%q is not a language", names.V)
		}
	}
	if _, ok := g.Lists[plainList]; !ok {
		r.Report(f.Whole(), "add [lists.text]", "there is no list style %q", plainList)
	}
	return g
}

// HasForm reports whether names have a form in this language.
func (g Grammar) HasForm(form string) bool {
	_, ok := g.Forms[form]
	return ok
}

// PlainList returns the style of all lists that have no style of their own.
func (g Grammar) PlainList() ListStyle { return g.Lists[plainList] }

// ListOf returns the style in which names in a form, or periods, are joined.
func (g Grammar) ListOf(form string) ListStyle {
	if style, ok := g.Styles[form]; ok {
		return g.Lists[style.V]
	}
	return g.PlainList()
}

// breakCycles reports forms that replace one another in a circle. The list
// form, which every name has, then replaces the first form of the circle, so
// that one mistake is not reported again for each name.
func breakCycles(r *localefile.Reader, standIns map[string]text) {
	for _, form := range slices.Sorted(maps.Keys(standIns)) {
		first := standIns[form]
		next := first.V
		for range standIns {
			if next == form && first.V != form {
				r.Report(first.Span, `write "" after the form that every name must have`, "%q replaces itself, by way of %q", form, first.V)
				standIns[form] = text{V: "list", Span: first.Span}
				break
			}
			next = standIns[next].V
		}
	}
}
