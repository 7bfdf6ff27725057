package resolve_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
	"rapporteur/locales"
)

// TestEveryPlaceHasItsOwnLabelAndReference is a property of every report, however
// it is numbered: anchors and keys are the same in six languages, no two places of
// one scope have the same label, no two references the same words, and each leads to
// its place.
func TestEveryPlaceHasItsOwnLabelAndReference(t *testing.T) {
	all := make(map[lang.Tag]*locale.Locale)
	for _, l := range lang.All() {
		loaded, findings := locale.NewFolder(locales.FS).Load(l.Tag)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		all[l.Tag] = loaded
	}
	for seed := range uint64(25) {
		random := rand.New(rand.NewPCG(seed, 2))
		r := reporttest.Random(random)
		r.System = reporttest.RandomSystem(random)
		n, findings := resolve.Number(r)
		if len(findings) > 0 {
			t.Fatalf("report %d: %v", seed, findings)
		}
		referring := referringTo(n, r)
		var anchors []string
		for _, l := range lang.All() {
			edition, findings := resolve.Bind(r, n, all[l.Tag], nil)
			if findings.HasErrors() {
				t.Fatalf("report %d, %s: %v", seed, l.Tag, findings)
			}
			if own := anchorsOf(edition); anchors == nil {
				anchors = own
			} else if !slices.Equal(anchors, own) {
				t.Errorf("report %d: anchors in %s differ", seed, l.Tag)
			}
			for _, twice := range labelsTwice(edition) {
				t.Errorf("report %d, %s: %s", seed, l.Tag, twice)
			}
			bound, findings := resolve.Bind(referring, n, all[l.Tag], nil)
			for _, f := range findings {
				if f.Rule != "reference-unnumbered" {
					t.Errorf("report %d, %s: %s", seed, l.Tag, f.Message)
				}
			}
			checkReferences(t, fmt.Sprintf("report %d, %s", seed, l.Tag), n, bound)
		}
	}
}

// referringTo returns a report that refers to each place that has a number.
func referringTo(n *resolve.Numbering, to *report.Report) *report.Report {
	r := &report.Report{System: to.System, Notes: to.Notes}
	for _, key := range placesOf(n) {
		r.Blocks = append(r.Blocks, &report.Paragraph{Text: report.Text{{Reference: &report.Reference{Keys: []string{key}}}}})
	}
	return r
}

// placesOf returns the keys of all places but annexes, which templates have on the
// outermost level only.
func placesOf(n *resolve.Numbering) []string {
	return slices.DeleteFunc(n.Keys(), func(key string) bool { p, _ := n.Find(key); return p.Annex })
}

// checkReferences checks the paragraphs of referringTo: where a place has a number,
// its reference leads there, and no other place has the same words.
func checkReferences(t *testing.T, name string, n *resolve.Numbering, bound *resolve.Edition) {
	t.Helper()
	first := make(map[string]string)
	for i, key := range placesOf(n) {
		text := bound.Blocks[i].(*resolve.Paragraph).Text
		place, _ := n.Find(key)
		words := text.Plain()
		if strings.ContainsRune(words, '\uFFFC') || place.List == resolve.AgendaList || place.Kind == resolve.SectionPlace && place.Number == 0 {
			continue // it has no number, its title is that of others, or there are several agendas
		}
		if link := text[0].Link; !slices.ContainsFunc(text, func(s resolve.Span) bool { return s.Link != nil && s.Link.Anchor == place.Anchor }) {
			t.Errorf("%s: the reference to %s, %q, leads to %v", name, key, words, link)
		}
		if other, taken := first[words]; taken && place.Scope == nil {
			t.Errorf("%s: %q is %s and %s", name, words, other, key)
		}
		first[words] = key
	}
}

// labelsTwice returns the labels that two places of one scope have.
func labelsTwice(e *resolve.Edition) (twice []string) {
	seen := make(map[string]bool)
	label := func(scope, label string) {
		if label != "" && seen[scope+"|"+label] {
			twice = append(twice, fmt.Sprintf("%s: two labels %q", scope, label))
		}
		seen[scope+"|"+label] = true
	}
	var items func(scope string, all []*resolve.ListItem)
	items = func(scope string, all []*resolve.ListItem) {
		for _, item := range all {
			label(scope+string(item.List), item.Label)
			items(cmp.Or(item.Anchor, fmt.Sprintf("%p", item)), item.Items)
		}
	}
	var around []string // anchors of the open sections
	var paragraphs func(scope string, blocks []resolve.Block)
	paragraphs = func(scope string, blocks []resolve.Block) {
		for i, b := range blocks {
			switch b := b.(type) {
			case *resolve.Heading:
				around = append(around[:min(b.Level-1, len(around))], b.Anchor)
				if !b.Annex {
					label(strings.Join(around[:len(around)-1], " "), b.Label)
				}
			case *resolve.Provision:
				label(b.Series, b.Label)
				paragraphs(b.Anchor, b.Blocks)
			case *resolve.Paragraph:
				label("paragraphs", b.Label)
				items(cmp.Or(scope, fmt.Sprint(i)), b.Items)
			}
		}
	}
	paragraphs("", e.Blocks)
	return twice
}
