package locale

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/source"
)

// called is a name that is about to be written.
type called struct {
	code          string
	span          source.Span // where the session names it
	before, after string      // marks that came with the code
}

func callee(v any) (called, error) {
	code, span, err := word(v)
	before, code, after := unmarked(code)
	return called{code, span, before, after}, err
}

func (w *Writer) name(form string, code any) (string, error) { return w.call(form, code, w.mentioned) }

func (w *Writer) long(form string, code any) (string, error) {
	return w.call(form, code, w.locale.Name)
}

func (w *Writer) short(form string, code any) (string, error) {
	return w.call(form, code, w.locale.ShortName)
}

func (w *Writer) call(form string, code any, how func(code, form string) (string, error)) (string, error) {
	c, err := callee(code)
	if err != nil {
		return "", err
	}
	return w.write(c, form, how)
}

func (w *Writer) write(c called, form string, how func(code, form string) (string, error)) (string, error) {
	name, err := how(c.code, form)
	if err != nil {
		return "", err
	}
	w.doubt(c, form)
	return c.before + w.mark(name, c.span) + c.after, nil
}

// mentioned returns the long name at the first mention, with the short one
// in parentheses where it is used to introduce it, and the short one later.
func (w *Writer) mentioned(code, form string) (string, error) {
	if w.mentions.Has(code) {
		return w.locale.ShortName(code, form)
	}
	name, err := w.locale.Name(code, form)
	if err != nil {
		return "", err
	}
	w.mentions.Add(code)
	own, _ := w.locale.Entry(code)
	entity, _ := w.locale.Entity(code)
	short, ok := own.Short["list"]
	if !ok || !entity.Introduce {
		return name, nil
	}
	return grammar.Fill(w.locale.grammar.Mention.First.V, "long", name, "short", short.V), nil
}

// doubt warns of a form, or of a name in any form, that the lexicon marks unsure.
func (w *Writer) doubt(c called, form string) {
	e, _ := w.locale.Entry(c.code)
	switch {
	case e.IsUnsure("name"):
		w.warn(c, e, fmt.Sprintf("the name of %s is marked unsure", c.code))
	case e.IsUnsure(form):
		w.warn(c, e, fmt.Sprintf("the form %q of %s is marked unsure", form, c.code))
	}
}

func (w *Writer) warn(c called, e lexicon.Entry, said string) {
	if c.span.IsZero() {
		w.findings.Add(ruleUnsure.At(e.Place(), "%s", said))
		return
	}
	w.findings.Add(ruleUnsure.At(c.span, "%s", said).Relating(e.Place(), "the name"))
}

// names writes a list in the language's order. "de+text" gives the first
// name in another form than the others.
func (w *Writer) names(form string, codes any) (string, error) {
	all, err := each(&w.meter, codes, callee)
	if err != nil {
		return "", err
	}
	first, rest, two := strings.Cut(form, "+")
	if !two {
		rest = first
	}
	slices.SortStableFunc(all, func(a, b called) int { return w.locale.CompareAs(a.code, b.code, w.mentions.Has) })
	var ordered, last []called
	for _, c := range all {
		if entity, _ := w.locale.Entity(c.code); entity.Tail {
			last = append(last, c)
		} else {
			ordered = append(ordered, c)
		}
	}
	if len(ordered) == 0 {
		ordered, last = last, nil
		first, rest = w.tailForm(first), w.tailForm(rest)
	}
	style := w.locale.grammar.ListOf(rest)
	list, err := w.joinNames(ordered, first, rest, style)
	if err != nil || len(last) == 0 {
		return list, err
	}
	closing, err := w.joinNames(last, w.tailForm(first), w.tailForm(first), style)
	return grammar.Fill(w.locale.grammar.Tail.Joined.V, "list", list, "name", closing), err
}

func (w *Writer) tailForm(form string) string { return w.locale.grammar.Tail.Forms[form].V }

func (w *Writer) joinNames(all []called, first, rest string, style grammar.ListStyle) (string, error) {
	written := make([]string, len(all))
	for i, c := range all {
		form := rest
		if i == 0 {
			form = first
		}
		name, err := w.write(c, form, w.mentioned)
		if err != nil {
			return "", err
		}
		written[i] = name
	}
	return w.spend(style.Join(written))
}
