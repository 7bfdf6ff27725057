package proofread

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// personSpelling: a person has one spelling.
func personSpelling() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-person-spelling", Severity: diag.Error,
			Summary: "A person's name is spelled alike everywhere",
			Why:     "readers take two spellings for two persons, and a misspelled name offends",
			Hint:    "find out which is right, and write it everywhere",
		},
		apply: func(p *pass) {
			full, surnames := p.people()
			names := sortedKeys(full)
			for i, a := range names {
				for _, b := range names[:i] {
					if (full[a].sure || full[b].sure) && samePerson(a, b) {
						p.twoSpellings(full[a].at, full[b].at, a, b)
					}
				}
			}
			for _, titled := range sortedKeys(surnames) {
				p.unlikeFull(titled, surnames[titled], full)
			}
		},
	}
}

// fullName matches words behind which a person's State or function stands:
// "Michael Schotter (" or "Martina Berger, ".
var fullName = search.Lazy(`(` + nameWord + laterWord + `{1,3})(?: \(|, )`)

// person is what may be a full name: where it stands, and whether it surely
// is one, because a State stands behind it or a title before its surname.
type person struct {
	at   []source.Span
	sure bool
}

// people returns full names, and the places of surnames behind a title.
func (p *pass) people() (full map[string]person, surnames map[string][]source.Span) {
	full, surnames = make(map[string]person), make(map[string][]source.Span)
	for _, text := range p.passages {
		for _, pattern := range p.Words.titled {
			for _, m := range pattern.FindAll(text.Plain) {
				if from, to := pattern.Group(m, "name"); strings.TrimSpace(text.Plain[from:to]) != "" {
					surname := lastWord(text.Plain[from:to])
					surnames[surname] = append(surnames[surname], text.Span(from, to))
				}
			}
		}
		for _, m := range fullName().FindAllStringSubmatchIndex(text.Plain, -1) {
			if text.overlaps(m[2], m[3]) {
				continue
			}
			from := m[2]
			if startsSentence(text.Plain[:from]) && capitalWords(text.Plain[from:m[3]]) > 2 {
				from += strings.Index(text.Plain[from:], " ") + 1 // the first word may be any
			}
			called := text.Plain[from:m[3]]
			x := full[called]
			full[called] = person{append(x.at, text.Span(from, m[3])), x.sure || text.overlaps(m[3], m[1]+1)}
		}
	}
	for called, x := range full {
		x.sure = x.sure || surnames[lastWord(called)] != nil
		full[called] = x
	}
	return full, surnames
}

func capitalWords(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			n++
		}
	}
	return n
}

func lastWord(text string) string {
	words := strings.Fields(text)
	return words[len(words)-1]
}

// overlaps reports whether a name of the lexicon stands in part of a text.
func (t passage) overlaps(from, to int) bool {
	return slices.ContainsFunc(t.names, func(n name) bool { return n.from < to && from < n.to })
}

// twoSpellings reports the rarer of two spellings; of two as frequent, the
// later.
func (p *pass) twoSpellings(a, b []source.Span, nameA, nameB string) {
	if len(a) > len(b) || len(a) == len(b) && a[0].Start < b[0].Start {
		a, b, nameA, nameB = b, a, nameB, nameA
	}
	f := p.report(a[0], "%q is spelled %q elsewhere", nameA, nameB)
	for _, at := range b {
		relate(f, at, "%s", nameB)
	}
}

// unlikeFull reports a surname behind a title that no full name has, but one
// nearly has.
func (p *pass) unlikeFull(surname string, at []source.Span, full map[string]person) {
	nearest := ""
	for _, called := range sortedKeys(full) {
		if strings.HasSuffix(called, surname) {
			return
		}
		if full[called].sure && alike(lastWord(called), surname) {
			nearest = called
		}
	}
	if nearest != "" {
		relate(p.report(at[0], "%q is nearly the name of %s", surname, nearest), full[nearest].at[0], "%s", nearest)
	}
}

// samePerson reports whether two full names are those of one person, spelled
// in two ways: they differ in one word, and by little. Words before them may
// belong to one of the names only.
func samePerson(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	n := min(len(x), len(y))
	x, y = x[len(x)-n:], y[len(y)-n:]
	different := 0
	for i := range x {
		switch {
		case x[i] == y[i]:
		case alike(x[i], y[i]):
			different++
		default:
			return false
		}
	}
	return different == 1
}

// Words of fewer letters than shortWord are too easily other words; in those
// of longWord and more, two letters may differ.
const shortWord, longWord = 4, 8

// alike reports whether two words differ by so little that they are meant to
// be one.
func alike(a, b string) bool {
	n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if n < shortWord || a == b {
		return false
	}
	allowed := 1
	if n >= longWord {
		allowed = 2
	}
	return diag.Distance(a, b) <= allowed
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
