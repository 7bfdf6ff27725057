package compose

import (
	"slices"
	"strconv"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Output is what messages and templates see of a document that is not the report.
type Output struct {
	Kind     string
	Symbol   string
	Addendum int // its number; 0 if the document is none
}

// ComposeOutput returns a document of the session in the language that l speaks: with
// templates of its own, or without any the part of whole, the session's report in this
// language, that the document holds. S is the session as the document sees it, with the
// document in the place of the report.
func ComposeOutput(s *session.Session, o session.Output, body *Body, templates []*source.File, whole *report.Report, l *locale.Locale) (*report.Report, diag.List) {
	words := s.In(l.Language().Tag)
	c := newComposer(words, body, l)
	facts := gather(s, words, body, &c.marks)
	facts.Output = &Output{Kind: o.Kind.V, Symbol: c.marks.Wrap(escape(o.Symbol.V), o.Symbol.Span), Addendum: addendum(o.Symbol.V)}
	c.acts = c.proceed(s, facts)
	r := c.cover(s, facts, "output."+o.Kind.V+".title", l)
	r.System.Frozen = s.FrozenIn(o.Symbol.V)
	c.write(r, templates, facts)
	Recognize(r)
	if len(templates) == 0 {
		part := whole.Part(func(section *report.Section) bool { return s.Holds(o, section.Key) }, s.Declared(o).Renumbered.V)
		r.Blocks, r.Notes = part.Blocks, part.Notes
	}
	return r, append(c.findings, c.writer.Findings()...)
}

// Planned is a sitting with the numbers of the items that it took up.
type Planned struct {
	session.Sitting
	Numbers []locale.ItemNumber
}

// planned returns the sittings as a programme of work has them.
func (f *facts) planned() []Planned {
	var all []Planned
	for _, s := range f.session.Sittings {
		all = append(all, Planned{s, f.numbers(s.Items)})
	}
	return all
}

// label returns the label of an item as the agenda has it: "4.", "(b)".
func (c *composer) label(i *AgendaItem) (string, error) {
	level := len(i.Number.Levels)
	return c.locale.AgendaLabel(level, i.Number.Levels[level-1])
}

// addendum returns the number of the addendum that a document is by its symbol.
func addendum(symbol string) int {
	m := addendumForm().FindStringSubmatch(symbol)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

var addendumForm = search.Lazy(`/Add\.([0-9]{1,4})$`)

// CheckSections reports sections that an output names and the report has not, and
// items on which the report has no section.
func CheckSections(s *session.Session, o session.Output, whole *report.Report) diag.List {
	var findings diag.List
	var keys []string
	for _, section := range whole.Sections() {
		keys = append(keys, section.Key)
	}
	for _, named := range o.Sections {
		if !slices.Contains(keys, named.V) {
			findings.Add(ruleOutputSection.At(named.Span, "the report has no section of the key %q", named.V).Hinting(diag.Suggest(named.V, keys)))
		}
	}
	for _, item := range o.Items {
		on := s.Declared(o).Holds(item.V)
		if !slices.ContainsFunc(on, func(key string) bool { return slices.Contains(keys, key) }) {
			findings.Add(ruleOutputSection.At(item.Span, "the report has no section on the item %q", item.V).Hinting("give the item deliberations = true, or leave it out"))
		}
	}
	return findings
}

var ruleOutputSection = rule.Rule{
	ID: "output-section-unknown", Sees: rule.Facts, Fixed: true,
	Summary: "A part of the report holds sections that the report has",
	Why:     "the part would lack them, and nobody would be told",
	Hint:    "correct the key; rapporteur data list sections SESSION prints them",
}
