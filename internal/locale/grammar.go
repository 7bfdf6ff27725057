package locale

import (
	"maps"
	"slices"

	"rapporteur/internal/lang"
)

// grammar is grammar.toml: what is neither a message nor a name.
type grammar struct {
	Forms   map[string]text      `toml:"forms" required:"true"` // form → the form that stands in for it
	Styles  map[string]text      `toml:"styles"`                // form → list style of names in it
	Mention mention              `toml:"mention" required:"true"`
	Tail    tail                 `toml:"tail" required:"true"`
	Order   ordering             `toml:"order" required:"true"`
	Lists   map[string]listStyle `toml:"lists" required:"true"`
	Elision elision              `toml:"elision"`
}

// mention says how a short name is introduced: "{long} ({short})".
type mention struct {
	First text `toml:"first" required:"true"`
}

// tail says how names outside of the order close a list.
type tail struct {
	Joined text            `toml:"joined" required:"true"` // "{list}, ainsi que {name}"
	Forms  map[string]text `toml:"forms" required:"true"`  // form of the list → form of the name
}

// ordering says how names are sorted.
type ordering struct {
	Collation text `toml:"collation" required:"true"` // BCP 47 tag
	Names     text `toml:"names"`                     // language whose names are sorted, if another
}

func (ld *loader) grammar(tag lang.Tag) grammar {
	var g grammar
	f := ld.file(tag, "writing/grammar.toml")
	ld.decode(f, &g)
	ld.breakCycles(g.Forms)
	for form, standIn := range g.Forms {
		if _, ok := g.Forms[standIn.V]; standIn.V != "" && !ok {
			ld.report(standIn.Span, "name a form of this table", "%q, which stands in for %q, is not a form", standIn.V, form)
		}
		if _, ok := g.Tail.Forms[form]; !ok {
			ld.report(standIn.Span, "add it to tail.forms", "a list in the form %q has no form for what closes it", form)
		}
	}
	for _, style := range g.Styles {
		if _, ok := g.Lists[style.V]; !ok {
			ld.report(style.Span, "", "there is no list style %q", style.V)
		}
	}
	if names := g.Order.Names; names.IsSet() {
		if _, ok := lang.Find(lang.Tag(names.V)); !ok {
			ld.report(names.Span, "name the folder of a language", "%q is not a language", names.V)
		}
	}
	if _, ok := g.Lists[plainList]; !ok {
		ld.report(f.Whole(), "add [lists.text]", "there is no list style %q", plainList)
	}
	return g
}

// breakCycles reports forms that stand in for one another in a circle. The
// list form, which every name has, then stands in for the first of them: one
// slip is not reported again for each name.
func (ld *loader) breakCycles(standIns map[string]text) {
	for _, form := range slices.Sorted(maps.Keys(standIns)) {
		first := standIns[form]
		next := first.V
		for range standIns {
			if next == form && first.V != form {
				ld.report(first.Span, `write "" behind the form that every name must have`, "%q stands in for itself, by way of %q", form, first.V)
				standIns[form] = text{V: "list", Span: first.Span}
				break
			}
			next = standIns[next].V
		}
	}
}
