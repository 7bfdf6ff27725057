package session

import (
	"cmp"
	"slices"

	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Output is a document that is issued besides the report.
type Output struct {
	Kind         Text             `toml:"kind" required:"true" kind:"output"`
	Symbol       Text             `toml:"symbol" required:"true" kind:"symbol"`
	Date         Date             `toml:"date" required:"true"`
	Distribution Text             `toml:"distribution" oneof:"general limited restricted"` // that of its kind, or of the report, if absent
	Languages    []Text           `toml:"languages" kind:"language"`                       // those of the report if absent
	Sections     []Text           `toml:"sections" kind:"key"`                             // of the report, by key
	Items        []Text           `toml:"items" kind:"part"`                               // whose sections of the report it holds
	Jobs         map[lang.Tag]Job `toml:"jobs"`
}

// Declared returns what the kind of report says of an output. A word that it does
// not declare has a finding.
func (s *Session) Declared(o Output) kind.Output {
	if s.Kind == nil {
		return kind.Output{}
	}
	declared, _ := s.Kind.Outputs.Find(o.Kind.V)
	return declared
}

// Issue returns how an output is issued: as it says itself, or else as its kind or
// the report is.
func (s *Session) Issue(o Output) Issue {
	d := s.Document
	d.Symbol, d.Date, d.Jobs, d.Reissued, d.Status = o.Symbol, o.Date, o.Jobs, Bool{}, Text{}
	d.Distribution.V = cmp.Or(o.Distribution.V, s.Declared(o).Distribution.V, d.Distribution.V)
	if len(o.Languages) > 0 {
		d.Languages = o.Languages
	}
	return d
}

// Holds reports whether an output holds the report's section of that key.
func (s *Session) Holds(o Output, section string) bool {
	declared := s.Declared(o)
	if has(declared.Sections, section) || has(o.Sections, section) {
		return true
	}
	return slices.ContainsFunc(o.Items, func(item Text) bool { return slices.Contains(declared.Holds(item.V), section) })
}

// annotatedIn reports whether an output with templates of its own, which may print
// annotations, is issued in a language. Without such outputs the annotations are
// read, so that they are checked while the agenda is drafted.
func (s *Session) annotatedIn(language lang.Tag) bool {
	own := slices.DeleteFunc(slices.Clone(s.Outputs), func(o Output) bool { return s.Declared(o).IsPart() })
	return len(own) == 0 || slices.ContainsFunc(own, func(o Output) bool { return has(s.Issue(o).Languages, string(language)) })
}

func has(texts []Text, word string) bool {
	return slices.ContainsFunc(texts, func(t Text) bool { return t.V == word })
}

// outputs checks the outputs against each other and against the document.
func (v *validator) outputs() {
	s := v.session
	symbols := map[string]source.Span{s.Document.Symbol.V: s.Document.Symbol.Span}
	once := make(map[string]source.Span)
	for _, o := range s.Outputs {
		if first, taken := symbols[o.Symbol.V]; taken && o.Symbol.IsSet() {
			v.duplicate(o.Symbol.Span, first, "two documents of the session have the symbol %s", o.Symbol.V)
		} else {
			symbols[o.Symbol.V] = o.Symbol.Span
		}
		declared := s.Declared(o)
		if first, taken := once[o.Kind.V]; taken && declared.Once.V {
			v.findings.Add(ruleOutput.At(o.Kind.Span, "a session has one output %q", o.Kind.V).Relating(first, "the other one"))
		}
		once[o.Kind.V] = o.Kind.Span
		v.holds(o, declared)
		for _, l := range o.Languages {
			if v.published() && !has(s.Document.Languages, l.V) {
				v.report(ruleOutput, l.Span, "add it to languages under [document], or leave it out here", "the session has no texts in %q", l.V)
			}
		}
	}
}

// published reports whether the languages of the report are what was meant: each is
// known, and there once.
func (v *validator) published() bool {
	all := v.session.Document.Languages
	known := names(all).words
	return len(all) > 0 && len(known) == len(all) && !slices.ContainsFunc(known, func(tag string) bool {
		_, ok := lang.Find(lang.Tag(tag))
		return !ok
	})
}

// holds checks that an output names what it holds where its kind does not.
func (v *validator) holds(o Output, declared kind.Output) {
	named := slices.Concat(o.Sections, o.Items)
	switch {
	case !declared.Key.IsSet():
	case len(named) > 0 && (!declared.IsPart() || len(declared.Sections) > 0):
		v.report(ruleOutput, named[0].Span, "delete sections and items", "what an output %q holds is decided by its kind", o.Kind.V)
	case len(o.Items) > 0 && len(declared.Items) == 0:
		v.report(ruleOutput, o.Items[0].Span, "name the sections instead: sections = [\"…\"]; rapporteur data list sections SESSION prints their keys", "an output %q does not know which sections are on an item", o.Kind.V)
	case len(named) == 0 && declared.IsPart() && len(declared.Sections) == 0:
		v.report(ruleOutput, o.Kind.Span, "name items = [\"…\"] or sections = [\"…\"]", "nothing says which part of the report %s holds", cmp.Or(o.Symbol.V, "it"))
	}
}

var ruleOutput = rule.Rule{
	ID: "output-malformed", Sees: rule.Facts, Fixed: true,
	Summary: "Each of [[outputs]] says once what it holds, in languages of the session",
	Why:     "a document would be empty, or two would be the same",
	Hint:    "correct the output",
}
