package pipeline

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// fault is what findings in several languages have in common.
type fault struct {
	rule, text, message string
	at                  source.Span // outside of the languages' folders
}

// onceForAll returns the findings with one in place of those that all languages
// share: the slip was made in all of them, and the author decides once what to
// do. That of the original stays, and names the other places. What can be
// fixed stays in each language. Dir is the session's folder; findings are sorted.
func onceForAll(dir string, tags []string, original string, findings diag.List) diag.List {
	if len(tags) < 2 || !slices.Contains(tags, original) {
		return findings
	}
	found := make(map[fault]map[string][]int)
	for i, f := range findings {
		tag, what := commonFault(dir, tags, f)
		if tag == "" {
			continue
		}
		if found[what] == nil {
			found[what] = make(map[string][]int)
		}
		found[what][tag] = append(found[what][tag], i)
	}
	findings = slices.Clone(findings)
	gone := make([]bool, len(findings))
	for what, in := range found {
		if !everywhere(in, tags) {
			continue
		}
		for i, kept := range in[original] {
			f := &findings[kept]
			for _, tag := range tags {
				other := in[tag][i]
				if tag == original {
					continue
				}
				gone[other] = true
				if findings[other].Span != f.Span {
					*f = f.Relating(findings[other].Span, "and here")
				}
			}
			if f.Span == what.at {
				f.Message = what.message
			}
		}
	}
	kept := findings[:0]
	for i, f := range findings {
		if !gone[i] {
			kept = append(kept, f)
		}
	}
	return kept
}

// everywhere reports whether all languages have as many findings.
func everywhere(in map[string][]int, tags []string) bool {
	return !slices.ContainsFunc(tags, func(tag string) bool { return len(in[tag]) != len(in[tags[0]]) })
}

// commonFault returns the language that a finding is about, and the fault without
// it; "" if it is about none, or has a fix.
func commonFault(dir string, tags []string, f diag.Finding) (tag string, what fault) {
	if f.Fix != nil || f.Others > 0 || f.Span.File == nil {
		return "", fault{}
	}
	name := f.Span.File.Name()
	for _, tag := range tags {
		folder := dir + "/" + tag + "/"
		if text, in := strings.CutPrefix(name, folder); in {
			return tag, fault{rule: f.Rule, text: text, message: f.Message}
		}
		if strings.Contains(f.Message, folder) {
			return tag, fault{f.Rule, "", strings.ReplaceAll(f.Message, folder, dir+"/*/"), f.Span}
		}
	}
	return "", fault{}
}

// listed returns findings of which each rule has the first [diag.Most], and one
// that counts the others. All that have a fix stay.
func listed(findings diag.List) diag.List {
	if len(findings) <= diag.Most {
		return findings
	}
	var all diag.List
	tallies := make(map[string]*diag.Tally)
	for _, f := range findings {
		if f.Fix != nil || f.Others > 0 {
			all.Add(f)
			continue
		}
		if tallies[f.Rule] == nil {
			tallies[f.Rule] = new(diag.Tally)
		}
		tallies[f.Rule].Add(f)
	}
	for _, tally := range tallies {
		all = append(all, tally.Findings()...)
	}
	return all.Sorted()
}
