package rules

import (
	"fmt"
	"path"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Pass is the state of one run of one check.
type Pass struct {
	*Context
	*shared
	rule   rule.Rule
	option func(r rule.Rule, name string) int64
	found  diag.Tally
}

// shared is what all checks share; they do not change it.
type shared struct {
	words     map[string]bool // the names of the files that hold words of the report
	readings  map[*Language]*reading.Reading
	parallels []*Parallel
}

// share reads the report in all languages, at most jobs at a time.
func share(ctx *Context, jobs int) *shared {
	all := make([]*reading.Reading, len(ctx.Languages))
	concurrent.Each(jobs, len(all), func(i int) { all[i] = ctx.read(ctx.Languages[i]) })
	s := &shared{words: make(map[string]bool), readings: make(map[*Language]*reading.Reading, len(all))}
	for i, l := range ctx.Languages {
		s.readings[l] = all[i]
	}
	for _, file := range ctx.written() {
		s.words[file.Name()] = true
	}
	s.parallels = gather(ctx, s)
	return s
}

// read reads the report in one language, and the numbers in its texts only for
// a session, because no rule compares those of a finished report.
func (c *Context) read(l *Language) *reading.Reading {
	r := reading.NewReader(l.Words, l.Locale, c.Session != nil)
	if c.Finished != nil {
		return r.Finished(l.Report, c.Finished.Masthead())
	}
	return r.Session(l.Report, l.Edition)
}

func (p *Pass) Reading(l *Language) *reading.Reading { return p.readings[l] }

// Texts returns the texts of a language's report in reading order.
func (p *Pass) Texts(l *Language) []*reading.Text { return p.readings[l].Texts }

// All returns the texts, including those before the title of a finished
// report.
func (p *Pass) All(l *Language) []*reading.Text { return p.readings[l].All() }

// Printed returns the texts as they are printed.
func (p *Pass) Printed(l *Language) []*reading.Text { return p.readings[l].Printed }

// Parallels returns the places of a session's report in all languages.
func (p *Pass) Parallels() []*Parallel { return p.parallels }

// Wrote reports whether a place is in a file in which authors wrote words of
// the report, as opposed to facts of the session, templates and locales.
func (s *shared) Wrote(place source.Span) bool { return !place.IsZero() && s.words[place.File.Name()] }

// WroteMarkdown is Wrote for Markdown files only.
func (s *shared) WroteMarkdown(place source.Span) bool {
	return s.Wrote(place) && path.Ext(place.File.Name()) == ".md"
}

func (p *Pass) Option(name string) int64 { return p.option(p.rule, name) }

// Report adds a finding with the rule's own hint and returns it, so that the
// caller can add to it.
func (p *Pass) Report(at source.Span, format string, args ...any) *diag.Finding {
	if p.found.Full() {
		return p.found.Add(p.rule.At(at, ""))
	}
	return p.found.Add(p.rule.At(at, format, args...))
}

// Full reports whether further findings are only counted.
func (p *Pass) Full() bool { return p.found.Full() }

// ReportAll adds one finding for all places of one fault, of which there is at
// least one.
func (p *Pass) ReportAll(places []source.Span, fault string) *diag.Finding {
	f := p.Report(places[0], "%s: %s in the document", fault, Times(len(places)))
	for _, another := range places[1:] {
		f.Relate(another, "another")
	}
	return f
}

// Times returns "once", or the number and "times".
func Times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// Repeats calls report with each value that has the key of an earlier one, and
// with the first that has it.
func Repeats[T any, K comparable](all []T, key func(T) K, report func(first, again T)) {
	seen := make(map[K]T, len(all))
	for _, x := range all {
		if first, ok := seen[key(x)]; ok {
			report(first, x)
		} else {
			seen[key(x)] = x
		}
	}
}

// Misset reports the places in a finished report that the language's
// typography would set differently, in one finding with a fix for all. It
// returns the finding and the places, or nil if there are none.
func (p *Pass) Misset(l *Language, kind reading.SettingFault, what string) (*diag.Finding, []reading.Misset) {
	var all []reading.Misset
	var places []source.Span
	for _, text := range p.All(l) {
		for _, m := range text.Misset {
			if m.Fault == kind {
				all, places = append(all, m), append(places, m.At)
			}
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	f := p.ReportAll(places, what)
	if kind == reading.SuperscriptFault {
		return f, all // a fix would change markup
	}
	f.Fix = &diag.Fix{Message: "use the characters of the language"}
	for _, m := range all {
		f.Fix.Edits = append(f.Fix.Edits, diag.Edit{Span: m.At, New: m.Should})
	}
	return f, all
}
