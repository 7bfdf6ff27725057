package proofread

import (
	"cmp"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// use is a name in the text that it stands in.
type use struct {
	name
	passage
}

func (u use) text() string { return u.passage.text(u.name) }

func (u use) at() source.Span { return u.place(u.name) }

// states returns the places that name each State, by its code, in reading
// order.
func (p *pass) states() map[string][]use {
	uses := make(map[string][]use)
	for _, text := range p.passages {
		for _, n := range text.names {
			if n.isState() {
				uses[n.Code] = append(uses[n.Code], use{n, text})
			}
		}
	}
	return uses
}

// nameForms: a report calls a State by one of its names.
func nameForms() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-name-forms", Severity: diag.Warning,
			Summary: "A report calls a State by its long name or by its short one, not by both",
			Why:     "a reader wonders whether the difference means something",
			Source:  "United Nations Editorial Manual, country names, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "choose one of the two for the whole report",
		},
		apply: func(p *pass) {
			uses := p.states()
			for _, code := range sortedKeys(uses) {
				longs := with(uses[code], long)
				shorts := with(uses[code], short)
				if len(longs) > 0 && len(shorts) > 0 {
					p.twoForms(longs, shorts)
				}
			}
		},
	}
}

func with(uses []use, how manner) []use {
	var some []use
	for _, u := range uses {
		if u.how == how {
			some = append(some, u)
		}
	}
	return some
}

// twoForms reports the rarer of two names; of two as frequent, the later.
func (p *pass) twoForms(a, b []use) {
	if cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(b[0].at().Start, a[0].at().Start)) > 0 {
		a, b = b, a
	}
	f := p.report(a[0].at(), "%q (%s) is also called %q (%s)", a[0].text(), times(len(a)), b[0].text(), times(len(b)))
	for _, other := range b {
		relate(f, other.at(), "%s", other.text())
	}
}

// nameListForm: the inverted form is for lists.
func nameListForm() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-name-list-form", Severity: diag.Warning,
			Summary: "A sentence does not call a State by the inverted form of alphabetical lists",
			Why:     "the brackets sort a list; in a sentence, the name has its natural order",
			Source:  "UNTERM, https://unterm.un.org",
			Hint:    "write the name in its natural order",
		},
		apply: func(p *pass) {
			uses := p.states()
			for _, code := range sortedKeys(uses) {
				natural := with(uses[code], long)
				for _, u := range with(uses[code], inverted) {
					if !p.Words.article.Matches(u.Plain[:u.from]) {
						continue
					}
					f := p.report(u.at(), "%q stands in a sentence", u.text())
					for _, other := range natural {
						relate(f, other.at(), "the natural order")
					}
				}
			}
		},
	}
}

// nameUnofficial: States have official names.
func nameUnofficial() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-name-unofficial", Severity: diag.Warning,
			Summary: "A State is called by an official name",
			Why:     "a former or colloquial name offends, or is out of date",
			Source:  "UNTERM, https://unterm.un.org",
			Hint:    "write the official name",
		},
		apply: func(p *pass) {
			uses := p.states()
			for _, code := range sortedKeys(uses) {
				for _, u := range with(uses[code], unofficial) {
					official, err := p.Locale.Name(code, "text")
					if err != nil {
						panic("rapporteur: internal error: " + err.Error()) // the lexicon gave the code
					}
					f := p.report(u.at(), "%q is not an official name", u.text())
					f.Hint = "write " + official
				}
			}
		},
	}
}

// instrumentNames: treaties have fixed names too.
func instrumentNames() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-instrument-names", Severity: diag.Info,
			Summary: "A treaty or other instrument is called by one of its own names",
			Why:     "a reader may look for a second instrument",
			Hint:    "use the name by which the report introduced it",
			Off:     true, // titles are shortened freely in many reports
		},
		apply: func(p *pass) {
			first := make(map[string]use)
			for _, text := range p.passages {
				for _, n := range text.names {
					if n.Kind != "instrument" {
						continue
					}
					u := use{n, text}
					if before, ok := first[n.Code]; ok && n.how == unofficial && before.how != unofficial {
						relate(p.report(text.place(n), "%q is not a name of this instrument", u.text()), before.at(), "%s", before.text())
					}
					if _, ok := first[n.Code]; !ok {
						first[n.Code] = u
					}
				}
			}
		},
	}
}
