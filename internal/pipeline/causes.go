package pipeline

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/locale/lint"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules/parity"
	"rapporteur/internal/source"
)

// A slip can break several rules: what is mistyped is not read, so that it is
// missing elsewhere, and what is there in its place is found wrong. Only the
// first finding is shown. The others either follow from it, or come again when
// it is corrected.

// causes is what the stages before the rules about whole reports found.
type causes struct {
	dir      string
	sees     map[string]rule.Subject // by rule
	places   map[about][]source.Span // in order, and apart from each other, whatever the subject
	subjects map[about][]int         // where findings about a subject begin, in order
	broken   map[string]bool         // texts with errors, by their path in a language's folder
	uncalled map[string]bool         // texts with a note to which nothing refers
	moved    map[string]bool         // texts whose paragraphs are in another order
	source   bool                    // whether any file of the session, or of the data that reports are made with, has an error
}

// withoutFollowing returns findings without those that only follow from another.
// Dir is the session's folder.
func withoutFollowing(dir string, findings diag.List) diag.List {
	if len(findings) < 2 {
		return findings
	}
	c := &causes{dir: dir, sees: make(map[string]rule.Subject), places: make(map[about][]source.Span), subjects: make(map[about][]int), broken: make(map[string]bool), uncalled: make(map[string]bool), moved: make(map[string]bool)}
	for _, r := range Catalogue() {
		c.sees[r.ID] = r.Sees
	}
	last := make(map[string]bool) // the rules about whole reports
	for _, check := range checks() {
		last[check.ID] = true
	}
	var read, earlier, found diag.List
	findings = slices.DeleteFunc(slices.Clone(findings), understood(findings)) // a copy, which may be changed
	for _, f := range narrowest(slices.DeleteFunc(findings, lacking(findings))) {
		switch {
		case last[f.Rule]:
			found.Add(f)
		case c.sees[f.Rule] == rule.Source:
			read.Add(f)
		default:
			earlier.Add(f)
		}
	}
	c.learn(read)
	earlier = slices.DeleteFunc(earlier, func(f diag.Finding) bool { return c.sees[f.Rule] == rule.Facts && c.touched(f) })
	c.learn(earlier)
	earlier = slices.DeleteFunc(earlier, func(f diag.Finding) bool { return c.compares(f) && c.follows(f) })
	found = slices.DeleteFunc(found, func(f diag.Finding) bool {
		return c.touched(f) || c.compares(f) && (c.follows(f) && !c.called(f) || c.moved[c.text(f)])
	})
	c.learn(found)
	found = slices.DeleteFunc(found, func(f diag.Finding) bool { return c.compares(f) && (c.touched(f) || c.sameSubject(f)) })
	differences := slices.Clone(found)
	found = slices.DeleteFunc(found, func(f diag.Finding) bool {
		return parity.IsLength(f) && slices.ContainsFunc(differences, func(g diag.Finding) bool { return c.explains(g, f) })
	})
	read = slices.DeleteFunc(read, func(f diag.Finding) bool {
		where := func(g diag.Finding) bool { return g.Span.File == f.Span.File && parity.IsFootnote(g) }
		return markdown.IsNoteUnused(f) && slices.ContainsFunc(found, where) // which says where it was called
	})
	return slices.Concat(read, earlier, found).Sorted()
}

// narrowest returns findings without those that say the same of a wider place: of
// a short text, and again where a template prints it.
func narrowest(findings diag.List) diag.List {
	type said struct {
		file          *source.File
		rule, message string
	}
	ends := make(map[said]source.Span) // the narrowest place so far
	for _, f := range findings {
		what := said{f.Span.File, f.Rule, f.Message}
		if place, ok := ends[what]; f.Span.File != nil && (!ok || f.Span.Len() < place.Len()) {
			ends[what] = f.Span
		}
	}
	return slices.DeleteFunc(findings, func(f diag.Finding) bool {
		place, ok := ends[said{f.Span.File, f.Rule, f.Message}]
		return ok && place != f.Span && f.Span.Start <= place.Start && place.End <= f.Span.End
	})
}

// sameSubject reports whether a finding says that languages differ in what another
// says is wrong in the same paragraph: identifiers begin with what rules are about.
func (c *causes) sameSubject(f diag.Finding) bool {
	if f.Span.File == nil {
		return false
	}
	from, to := paragraphAround(f.Span)
	for severity := range f.Severity + 1 {
		all := c.subjects[about{f.Span.File, severity, rule.About(f.Rule)}]
		if i, _ := slices.BinarySearch(all, from); i < len(all) && all[i] <= to {
			return true
		}
	}
	return false
}

// about is what findings in a file are about. One does not follow from another
// that is less severe: then what stops publication would not be shown.
type about struct {
	file     *source.File
	severity diag.Severity
	subject  string
}

// paragraphAround returns where the paragraph of a place begins and ends, as far
// as [reach] bytes away.
func paragraphAround(at source.Span) (from, to int) {
	content := at.File.Content()
	from, to = max(at.Start-reach, 0), min(at.End+reach, len(content))
	for _, blank := range []string{"\n\n", "\n\r\n"} {
		if i := bytes.LastIndex(content[from:at.Start], []byte(blank)); i >= 0 {
			from += i + len(blank)
		}
		if i := bytes.Index(content[at.Start:to], []byte(blank)); i >= 0 {
			to = max(at.Start+i, at.End)
		}
	}
	return from, to
}

const reach = 10_000

// understood returns whether a finding says that a paragraph has no key, or a key no
// paragraph, where another says what of them was not understood.
func understood(findings diag.List) func(diag.Finding) bool {
	starts := make(map[*source.File][]int)
	for _, f := range findings {
		if f.Severity == diag.Error && !markdown.IsHalf(f) && f.Span.File != nil {
			starts[f.Span.File] = append(starts[f.Span.File], f.Span.Start)
		}
	}
	for _, all := range starts {
		slices.Sort(all)
	}
	return func(f diag.Finding) bool {
		if !markdown.IsHalf(f) || f.Span.File == nil {
			return false
		}
		others := starts[f.Span.File]
		i, _ := slices.BinarySearch(others, f.Span.Start)
		_, to := paragraphAround(f.Span)
		return i < len(others) && others[i] <= to
	}
}

// lacking returns whether a finding says that a message which was needed is missing,
// where the comparison of the languages says the same of all that lack it.
func lacking(findings diag.List) func(diag.Finding) bool {
	compares := make(map[string]bool)
	for _, r := range lint.Rules() {
		compares[r.ID] = true
	}
	told := make(map[string]bool)
	for _, f := range findings {
		told[f.Lacks] = told[f.Lacks] || f.Lacks != "" && compares[f.Rule]
	}
	return func(f diag.Finding) bool { return told[f.Lacks] && !compares[f.Rule] }
}

// compares reports whether a finding says that languages differ, or that two
// places of the report that a template makes have one key.
func (c *causes) compares(f diag.Finding) bool {
	return c.sees[f.Rule] == rule.Parity || resolve.IsDuplicate(f) && !c.wrote(f)
}

func (c *causes) wrote(f diag.Finding) bool {
	return f.Span.File != nil && strings.HasPrefix(f.Span.File.Name(), c.dir+"/")
}

// text returns the path of a finding's file in a language's folder; "" if it is not
// there.
func (c *causes) text(f diag.Finding) string {
	if !c.wrote(f) {
		return ""
	}
	_, name, _ := strings.Cut(strings.TrimPrefix(f.Span.File.Name(), c.dir+"/"), "/")
	return name
}

// learn adds what findings say is wrong.
func (c *causes) learn(findings diag.List) {
	for _, f := range findings {
		switch {
		case c.sees[f.Rule] == rule.Project: // comments about rules
			continue
		case c.compares(f):
			c.moved[c.text(f)] = c.moved[c.text(f)] || resolve.IsOrder(f)
			continue
		case f.Severity == diag.Error:
			c.broken[c.text(f)] = true
			c.uncalled[c.text(f)] = c.uncalled[c.text(f)] || markdown.IsNoteUnused(f)
			c.source = c.source || c.wrote(f) || c.sees[f.Rule] == rule.Data
		}
		if f.Span.File != nil {
			what, where := about{f.Span.File, f.Severity, rule.About(f.Rule)}, about{file: f.Span.File, severity: f.Severity}
			c.subjects[what] = append(c.subjects[what], f.Span.Start)
			c.places[where] = append(c.places[where], f.Span)
		}
	}
	delete(c.broken, "")
	delete(c.moved, "")
	for _, starts := range c.subjects {
		slices.Sort(starts)
	}
	for where, places := range c.places {
		c.places[where] = joined(places)
	}
}

// joined returns places in order, those that overlap as one.
func joined(places []source.Span) []source.Span {
	slices.SortFunc(places, func(a, b source.Span) int { return cmp.Compare(a.Start, b.Start) })
	all := places[:0]
	for _, p := range places {
		if last := len(all) - 1; last >= 0 && p.Start <= all[last].End {
			all[last].End = max(all[last].End, p.End)
			continue
		}
		all = append(all, p)
	}
	return all
}

// explains reports whether a finding says what one language lacks in a paragraph of
// which another only says that it is short.
func (c *causes) explains(f, length diag.Finding) bool {
	if f.Rule == length.Rule || f.Span.File != length.Span.File || !c.compares(f) {
		return false
	}
	from, to := paragraphAround(length.Span)
	return from <= f.Span.Start && f.Span.Start <= to
}

// called reports whether a finding says where a note was called of which another says
// that nothing refers to it.
func (c *causes) called(f diag.Finding) bool { return parity.IsFootnote(f) && c.uncalled[c.text(f)] }

// touched reports whether a finding is, or is next to, where something is wrong
// already.
func (c *causes) touched(f diag.Finding) bool {
	if f.Span.File == nil {
		return false
	}
	for severity := range f.Severity + 1 {
		places := c.places[about{file: f.Span.File, severity: severity}]
		i, _ := slices.BinarySearchFunc(places, f.Span.Start, func(p source.Span, start int) int { return cmp.Compare(p.End, start) })
		if i < len(places) && places[i].Start <= f.Span.End {
			return true
		}
	}
	return false
}

// follows reports whether a difference between languages may come from what is
// wrong in the text, in one of them.
func (c *causes) follows(f diag.Finding) bool {
	if text := c.text(f); text != "" {
		return c.broken[text]
	}
	return c.source
}
