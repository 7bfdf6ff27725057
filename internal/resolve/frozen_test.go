package resolve

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
)

// sectionsOf returns a report with the paragraphs of each section; the first of each
// refers to all those before it.
func sectionsOf(sections [][]string, issued []report.Frozen) *report.Report {
	r := &report.Report{System: report.System{Frozen: issued}}
	var before []string
	for i, keys := range sections {
		s := &report.Section{Key: fmt.Sprint("section-", i), Level: 1, Numbered: true}
		for n, key := range keys {
			p := &report.Paragraph{Key: key, Numbered: true, Text: text("Text.")}
			if n == 0 && len(before) > 0 {
				p.Text = report.Text{{Reference: &report.Reference{Keys: slices.Clone(before)}}}
			}
			before = append(before, key)
			s.Blocks = append(s.Blocks, p)
		}
		r.Blocks = append(r.Blocks, s)
	}
	return r
}

// numbersOf returns the printed numbers of the paragraphs of an edition, in order.
func numbersOf(e *Edition) (all []report.Frozen) {
	for _, b := range e.Blocks {
		if p, ok := b.(*Paragraph); ok {
			count, _ := report.ParseCount(p.Number)
			all = append(all, report.Frozen{Key: p.Key, Count: count, Section: p.Section})
		}
	}
	return all
}

// TestNumbersOfAnIssuedReportStay freezes, inserts and deletes at random, several times
// over.
func TestNumbersOfAnIssuedReportStay(t *testing.T) {
	var languages []*locale.Locale
	for _, l := range lang.All() {
		languages = append(languages, load(t, l.Tag))
	}
	random := rand.New(rand.NewPCG(3, 5))
	held := 0
	for range 150 {
		made := 0
		key := func() string { made++; return fmt.Sprint("p", made) }
		sections := make([][]string, 1+random.IntN(3))
		for i := range sections {
			for range 1 + random.IntN(4) {
				sections[i] = append(sections[i], key())
			}
		}
		var issued []report.Frozen
		for stage := range 4 {
			if stage > 0 {
				for i := range sections {
					sections[i] = changed(random, sections[i], key, i == 0)
				}
			}
			var first []report.Frozen
			for _, l := range languages {
				r := sectionsOf(sections, issued)
				if found := Restore(r, Deleted([]*report.Report{r}), l); len(found) > 0 {
					t.Fatal(found)
				}
				n, findings := Number(r)
				if isFull(findings) {
					break // there is no room for another number, which is said
				}
				e, more := Bind(r, n, l, nil)
				if len(findings)+len(more) > 0 {
					t.Fatal(findings, more)
				}
				got := numbersOf(e)
				checkNumbers(t, issued, got)
				checkReferences(t, e, got)
				if first == nil {
					first = got
				} else if !slices.Equal(first, got) {
					t.Fatalf("%s has other numbers: %v, not %v", l.Language().Tag, got, first)
				}
			}
			if first == nil {
				break
			}
			issued = first
			held++
		}
	}
	if held < 300 {
		t.Errorf("only %d stages had room for what was put in", held)
	}
}

// changed deletes some of the keys and puts new ones in, but not before the first
// of the report.
func changed(random *rand.Rand, keys []string, key func() string, outermost bool) []string {
	var out []string
	for i, k := range keys {
		if random.IntN(4) > 0 {
			out = append(out, k)
		}
		if random.IntN(3) == 0 && (i > 0 || !outermost || len(out) > 0) {
			out = append(out, key())
		}
	}
	return out
}

func isFull(findings diag.List) bool {
	return slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule == ruleFrozenRoom.ID })
}

// checkNumbers holds that every issued paragraph is there with its number, and that
// numbers only go up.
func checkNumbers(t *testing.T, issued, got []report.Frozen) {
	t.Helper()
	now := make(map[string]report.Count)
	for i, p := range got {
		now[p.Key] = p.Count
		if i > 0 && p.Count.Compare(got[i-1].Count) <= 0 {
			t.Fatalf("%s after %s in %v", p.Count, got[i-1].Count, got)
		}
	}
	for _, p := range issued {
		if now[p.Key] != p.Count {
			t.Fatalf("%s was %s and is %s", p.Key, p.Count, now[p.Key])
		}
	}
}

// checkReferences holds that each number of a reference leads to the paragraph with it.
func checkReferences(t *testing.T, e *Edition, got []report.Frozen) {
	t.Helper()
	labels := make(map[string]string)
	for _, b := range e.Blocks {
		if p, ok := b.(*Paragraph); ok {
			labels[p.Key] = strings.Trim(Text{{Text: p.Label}}.Plain(), ".-")
		}
	}
	for _, b := range e.Blocks {
		p, ok := b.(*Paragraph)
		if !ok {
			continue
		}
		for _, s := range p.Text {
			if s.Link == nil || s.Reference == nil {
				continue
			}
			if number := (Text{s}).Plain(); !strings.Contains(number, labels[s.Link.Key]) {
				t.Fatalf("%s: %q leads to %s, which is %s", e.Language.Tag, number, s.Link.Key, labels[s.Link.Key])
			}
		}
	}
}

func TestAnIssuedReportInAnotherOrderIsTold(t *testing.T) {
	issued := []report.Frozen{{Key: "a", Count: report.Count{N: 1}}, {Key: "b", Count: report.Count{N: 2}}, {Key: "b-bis", Count: report.Count{N: 2, Bis: 1}}, {Key: "c", Count: report.Count{N: 3}}}
	for _, c := range []struct{ keys, rule, says string }{
		{"b a b-bis c", "frozen-order", `"a" was issued as paragraph 1, and comes after 2 now`},
		{"new a b b-bis c", "frozen-room", `"new" comes before the first paragraph that was issued`},
		{"a b new b-bis c", "frozen-room", `"new" would be paragraph 2 bis, which "b-bis" is`},
		{"a b b-bis new c d", "", ""},
	} {
		_, findings := Number(sectionsOf([][]string{strings.Fields(c.keys)}, issued))
		switch {
		case c.rule == "" && len(findings) > 0:
			t.Errorf("%s: %v", c.keys, findings)
		case c.rule != "" && (len(findings) == 0 || findings[0].Rule != c.rule || findings[0].Message != c.says):
			t.Errorf("%s: %v, want %s %s", c.keys, findings, c.rule, c.says)
		}
	}
	var many []string
	for i := range 11 {
		many = append(many, fmt.Sprint("n", i))
	}
	_, findings := Number(sectionsOf([][]string{append([]string{"a"}, append(many, "b", "b-bis", "c")...)}, issued))
	if len(findings) == 0 || findings[0].Message != "more than 9 paragraphs come after paragraph 1" {
		t.Errorf("eleven paragraphs after one: %v", findings)
	}
}
