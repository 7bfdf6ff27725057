package session

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// FrozenName is the name of the file with the numbers of a report as issued: for each
// section its paragraphs, and the number of each.
const FrozenName = "frozen.toml"

// frozen reads that file, which a session need not have.
func (l *loader) frozen(s *Session) {
	file, _ := l.read(FrozenName)
	if file == nil {
		return
	}
	document, findings := tomlfile.Open(file)
	l.findings = append(l.findings, findings...)
	if !document.Valid() {
		return
	}
	var sections map[string]map[string]Text
	l.findings = append(l.findings, document.Decode(&sections)...)
	for _, section := range slices.Sorted(maps.Keys(sections)) {
		for _, key := range slices.Sorted(maps.Keys(sections[section])) {
			number := sections[section][key]
			count, ok := report.ParseCount(number.V)
			if !ok {
				l.report(ruleFrozen, number.Span, "", "%q is not the number of a paragraph", number.V)
				continue
			}
			s.Frozen = append(s.Frozen, report.Frozen{Key: key, Count: count, Section: section, At: number.Span})
		}
	}
	slices.SortStableFunc(s.Frozen, func(a, b report.Frozen) int { return a.Count.Compare(b.Count) })
	l.frozenTwice(s.Frozen)
}

// frozenTwice reports numbers and keys that two paragraphs have.
func (l *loader) frozenTwice(all []report.Frozen) {
	first := make(map[string]source.Span, 2*len(all))
	for _, f := range all {
		for _, what := range []string{"number " + f.Count.String(), "key " + f.Key} {
			if earlier, taken := first[what]; taken {
				l.findings.Add(problem(ruleFrozen, f.At, "", "two paragraphs have the %s", what).Relating(earlier, "the other one"))
			}
			first[what] = f.At
		}
	}
}

// WriteFrozen returns the file of the numbers of paragraphs, which are in reading
// order.
func WriteFrozen(all []report.Frozen) []byte {
	var sections []string
	within := make(map[string][]report.Frozen)
	for _, f := range all {
		if within[f.Section] == nil {
			sections = append(sections, f.Section)
		}
		within[f.Section] = append(within[f.Section], f)
	}
	var b strings.Builder
	b.WriteString("# The numbers of the paragraphs as the report was issued, written by rapporteur freeze. They stay until rapporteur unfreeze.\n")
	for _, section := range sections {
		fmt.Fprintf(&b, "\n[%s]\n", cmp.Or(section, `""`))
		for _, f := range within[section] {
			fmt.Fprintf(&b, "%s = %q\n", f.Key, f.Count)
		}
	}
	return []byte(b.String())
}

var ruleFrozen = rule.Rule{
	ID: "frozen-number", Sees: rule.Facts, Fixed: true,
	Summary: "frozen.toml has each paragraph once, with a number such as 12 or 12 bis",
	Why:     "what was issued and cited would get other numbers",
	Hint:    "undo the change: the file is written by rapporteur freeze",
}
