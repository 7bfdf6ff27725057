package session

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/kind"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// FrozenName is the name of the file with the numbers of a report as issued: for each
// section its paragraphs, and the number of each. For other documents the symbol is
// before the section.
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
	for _, table := range slices.Sorted(maps.Keys(sections)) {
		symbol, section, other := strings.Cut(table, " ")
		if !other {
			symbol, section = "", table
		}
		for _, key := range slices.Sorted(maps.Keys(sections[table])) {
			number := sections[table][key]
			count, ok := report.ParseCount(number.V)
			if !ok {
				l.report(ruleFrozen, number.Span, "", "%q is not the number of a paragraph", number.V)
				continue
			}
			s.Frozen = append(s.Frozen, report.Frozen{Key: key, Count: count, Document: symbol, Section: section, At: number.Span})
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
			if earlier, taken := first[f.Document+what]; taken {
				l.findings.Add(problem(ruleFrozen, f.At, "", "two paragraphs have the %s", what).Relating(earlier, "the other one"))
			}
			first[f.Document+what] = f.At
		}
	}
}

// WriteFrozen returns the file of the numbers of paragraphs, which are in reading
// order, those of one document after the other.
func WriteFrozen(all []report.Frozen) []byte {
	var tables []string
	within := make(map[string][]report.Frozen)
	for _, f := range all {
		table := f.Section
		if f.Document != "" {
			table = f.Document + " " + f.Section
		}
		if within[table] == nil {
			tables = append(tables, table)
		}
		within[table] = append(within[table], f)
	}
	var b strings.Builder
	b.WriteString("# The numbers of the paragraphs as the report was issued, written by rapporteur freeze. They stay until rapporteur unfreeze.\n")
	for _, table := range tables {
		name := table
		if !kind.IsKey(table) {
			name = strconv.Quote(table)
		}
		fmt.Fprintf(&b, "\n[%s]\n", name)
		for _, f := range within[table] {
			fmt.Fprintf(&b, "%s = %q\n", f.Key, f.Count)
		}
	}
	return []byte(b.String())
}

// FrozenIn returns the frozen numbers of a document; the symbol is empty for the
// report.
func (s *Session) FrozenIn(symbol string) []report.Frozen {
	var all []report.Frozen
	for _, f := range s.Frozen {
		if f.Document == symbol {
			all = append(all, f)
		}
	}
	return all
}

var ruleFrozen = rule.Rule{
	ID: "frozen-number", Sees: rule.Facts, Fixed: true,
	Summary: "frozen.toml has each paragraph once, with a number such as 12 or 12 bis",
	Why:     "what was issued and cited would get other numbers",
	Hint:    "undo the change: the file is written by rapporteur freeze",
}
