package resolve_test

import (
	"math/rand/v2"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
	"rapporteur/locales"
)

// TestNoAnchorOccursTwice is a property of every report, and so is that every
// key leads to one place.
func TestNoAnchorOccursTwice(t *testing.T) {
	l, findings := locale.NewFolder(locales.FS).Load(lang.English)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for seed := range uint64(200) {
		r := reporttest.Random(rand.New(rand.NewPCG(seed, 1)))
		n, findings := resolve.Number(r)
		if len(findings) > 0 {
			t.Fatalf("report %d: %v", seed, findings)
		}
		edition, findings := resolve.Bind(r, n, l, nil)
		if findings.HasErrors() {
			t.Fatalf("report %d: %v", seed, findings)
		}
		anchors := make(map[string]bool)
		for _, a := range anchorsOf(edition) {
			if a == "" {
				continue
			}
			if anchors[a] {
				t.Errorf("report %d: two places %s", seed, a)
			}
			anchors[a] = true
		}
		for _, key := range n.Keys() {
			if p, _ := n.Find(key); !anchors[p.Anchor] {
				t.Errorf("report %d: the %s %q has the anchor %q, which is nowhere", seed, p.Kind, p.Key, p.Anchor)
			}
		}
	}
}

// anchorsOf returns the anchor of every block, item and footnote.
func anchorsOf(e *resolve.Edition) []string {
	all := anchorsIn(e.Blocks)
	for _, n := range e.Notes() {
		all = append(all, n.Anchor)
	}
	return all
}

func anchorsIn(blocks []resolve.Block) (all []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *resolve.Heading:
			all = append(all, b.Anchor)
		case *resolve.Paragraph:
			all = append(append(all, b.Anchor), anchorsOfItems(b.Items)...)
		case *resolve.Provision:
			all = append(append(all, b.Anchor), anchorsIn(b.Blocks)...)
		case *resolve.Table:
			all = append(all, b.Anchor)
		case *resolve.Figure:
			all = append(all, b.Anchor)
		}
	}
	return all
}

func anchorsOfItems(items []*resolve.ListItem) (all []string) {
	for _, i := range items {
		all = append(append(all, i.Anchor), anchorsOfItems(i.Items)...)
	}
	return all
}
