package facts

import (
	"slices"
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// outputGap: only where a session issues its report in parts.
func outputGap() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "output-gap", Severity: rules.Warning,
		Summary: "The parts of a draft hold every section of the report, each once",
		Why:     "delegations would adopt a report of which they have not seen a part, or have seen one twice",
		Hint:    "add the section to one part, or the item to its items",
	}, func(p *rules.Pass) {
		if !p.Whole || len(p.Languages) == 0 {
			return // the section may be called by a wrong key
		}
		for _, parts := range drafts(p.Session) {
			held := func(section string) []session.Output {
				return slices.DeleteFunc(slices.Clone(parts), func(o session.Output) bool { return !p.Session.Holds(o, section) })
			}
			leaves := p.Session.Declared(parts[0]).Leaves
			coverage(p, parts, leaves, p.Languages[p.Original].Report.Blocks, held)
		}
	})
}

// outputEmpty: only of a document whose kind says what it holds.
func outputEmpty() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "output-empty", Severity: rules.Warning,
		Summary: "A document holds a section of the report",
		Why:     "it would have a title and nothing below",
		Hint:    "delete the output, or state in the session what its sections are about",
	}, func(p *rules.Pass) {
		if len(p.Languages) == 0 {
			return
		}
		sections := p.Languages[p.Original].Report.Sections()
		for _, o := range p.Session.Outputs {
			kept := texts(p.Session.Declared(o).Sections)
			if len(kept) > 0 && !slices.ContainsFunc(sections, func(s *report.Section) bool { return slices.Contains(kept, s.Key) }) {
				p.Report(o.Kind.Span, "%s would be empty: the report has no section %s", o.Symbol.V, strings.Join(kept, " or "))
			}
		}
	})
}

// drafts returns the outputs of each kind that the session cuts from the report as
// it chooses.
func drafts(s *session.Session) [][]session.Output {
	var all [][]session.Output
	for _, o := range s.Outputs {
		declared := s.Declared(o)
		if !declared.IsPart() || declared.Apart.V || len(declared.Sections) > 0 {
			continue
		}
		if i := slices.IndexFunc(all, func(parts []session.Output) bool { return parts[0].Kind.V == o.Kind.V }); i >= 0 {
			all[i] = append(all[i], o)
		} else {
			all = append(all, []session.Output{o})
		}
	}
	return all
}

// coverage reports the sections that no part holds, or several. What holds a section
// holds all that is in it.
func coverage(p *rules.Pass, parts []session.Output, leaves []session.Text, blocks []report.Block, held func(string) []session.Output) {
	for _, b := range blocks {
		section, ok := b.(*report.Section)
		if !ok {
			continue
		}
		switch holders := held(section.Key); {
		case len(holders) > 1:
			p.Report(holders[1].Symbol.Span, "the section %q is in two parts of the draft", section.Key).Relate(holders[0].Symbol.Span, "the other one")
		case len(holders) == 1 || naming(leaves, session.Text{V: section.Key}):
		case slices.ContainsFunc(section.Blocks, isText):
			p.Report(parts[0].Kind.Span, "no part of the draft holds the section %q", section.Key)
		default:
			coverage(p, parts, leaves, section.Blocks, held)
		}
	}
}

func isText(b report.Block) bool {
	_, section := b.(*report.Section)
	return !section
}

func outputDate() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "output-date", Severity: rules.Warning,
		Summary: "A document is dated when documents of its kind are issued: before, during or after the meeting",
		Why:     "a date that cannot be right is a slip, or the document is of another kind",
		Hint:    "correct the date, or the kind of output",
	}, func(p *rules.Pass) {
		m := p.Session.Meeting
		if !m.From.IsSet() || !m.Last().IsSet() {
			return
		}
		for _, o := range p.Session.Outputs {
			early, late := o.Date.V.Compare(m.From.V) < 0, o.Date.V.Compare(m.Last().V) > 0
			wrong := map[string]bool{"before": !early, "during": early || late, "after": early}
			if when := p.Session.Declared(o).Issued.V; o.Date.IsSet() && wrong[when] {
				p.Report(o.Date.Span, "%s is dated %s: documents of its kind are issued %s the meeting, which was from %s to %s", o.Symbol.V, o.Date.V, when, m.From.V, m.Last().V)
			}
		}
	})
}

// outputEarly: a part of the draft is written while the meeting goes on.
func outputEarly() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "output-early", Severity: rules.Warning,
		Summary: "A part of the report does not tell what happens after its date",
		Why:     "delegations would read of a meeting that has not been held",
		Hint:    "date the document when it is issued, or put the section in a later part",
	}, func(p *rules.Pass) {
		if len(p.Languages) == 0 {
			return
		}
		for _, o := range p.Session.Outputs {
			if !p.Session.Declared(o).IsPart() || !o.Date.IsSet() {
				continue
			}
			told := printedOf(p, func(r *report.Report) *report.Report {
				return r.Part(func(s *report.Section) bool { return p.Session.Holds(o, s.Key) }, false)
			})
			last := o.Date
			for _, d := range happened(p.Session) {
				if d.V.Compare(last.V) > 0 && told.has(d.Span) {
					last = d
				}
			}
			if last != o.Date {
				p.Report(o.Date.Span, "%s is dated %s, and tells what happened on %s", o.Symbol.V, o.Date.V, last.V).Relate(last.Span, "here")
			}
		}
	})
}

// happened returns the days of sittings and of acts outside them. One after the meeting is
// a slip of its own.
func happened(s *session.Session) []session.Date {
	var days []session.Date
	for _, sitting := range s.Sittings {
		days = append(days, sitting.Date)
	}
	for _, a := range s.WrittenActs {
		days = append(days, a.Date)
	}
	last := s.Meeting.Last()
	return slices.DeleteFunc(days, func(d session.Date) bool { return last.IsSet() && d.V.Compare(last.V) > 0 })
}

func outputNamed() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "output-unnamed", Severity: rules.Warning,
		Summary: "The report names the agenda and the list of participants that the session issues by their symbols",
		Why:     "readers would look for another document",
		Hint:    "correct one of the symbols, or name the document in the session",
	}, func(p *rules.Pass) {
		for _, o := range p.Session.Outputs {
			switch list := p.Session.Participation.List; p.Session.Declared(o).Named.V {
			case "participation.list":
				if list.IsSet() && list.V != o.Symbol.V {
					p.Report(o.Symbol.Span, "the report says that the list of participants is %s, not %s", list.V, o.Symbol.V).Relate(list.Span, "here")
				} else if !list.IsSet() {
					p.Report(o.Symbol.Span, "the report does not say that the list of participants is %s", o.Symbol.V).Hint = `write list = "` + o.Symbol.V + `" under [participation]`
				}
			case "documents":
				if !slices.ContainsFunc(p.Session.Documents, func(d session.Paper) bool { return naming(d.Symbols, o.Symbol) }) {
					p.Report(o.Symbol.Span, "%s is not among the documents that were before the meeting", o.Symbol.V).Hint = "add it to [[documents]], or correct the symbol"
				}
			}
		}
	})
}

func outputLanguages() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "output-languages", Severity: rules.Warning,
		Summary: "A document is issued in the languages that the list of documents gives",
		Why:     "the report would tell readers that there is no edition in their language, or that there is one",
		Hint:    "correct languages in one of the two places",
	}, func(p *rules.Pass) {
		for _, o := range p.Session.Outputs {
			for _, d := range p.Session.Documents {
				if !naming(d.Symbols, o.Symbol) {
					continue
				}
				issued := p.Session.Issue(o).Languages
				for _, l := range d.Languages {
					if !naming(issued, l) {
						p.Report(o.Symbol.Span, "%s is issued in other languages than the list of documents says", o.Symbol.V).Relate(l.Span, "here")
						break
					}
				}
			}
		}
	})
}

// outputLost: what was issued as a part of the draft.
func outputLost() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "output-lost", Severity: rules.Warning,
		Summary: "What an issued part of the draft said is in the report",
		Why:     "delegations adopted the draft, and the report would silently leave a paragraph out",
		Hint:    "put the paragraph back, or silence the finding and say why",
	}, func(p *rules.Pass) {
		if p.Numbering == nil {
			return
		}
		for _, o := range p.Session.Outputs {
			if !p.Session.Declared(o).IsPart() {
				continue
			}
			for _, f := range p.Session.FrozenIn(o.Symbol.V) {
				if _, there := p.Numbering.Find(f.Key); !there {
					p.Report(f.At, "the report has no paragraph %q, which was paragraph %s of %s", f.Key, f.Count, o.Symbol.V)
				}
			}
		}
	})
}

func naming(texts []session.Text, wanted session.Text) bool {
	return slices.ContainsFunc(texts, func(t session.Text) bool { return t.V == wanted.V })
}
