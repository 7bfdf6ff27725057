package resolve

import (
	"fmt"
	"testing"

	"rapporteur/internal/report"
)

// BenchmarkNumber numbers 1, 10 and 100 times as many paragraphs and items;
// the time for one stays the same.
func BenchmarkNumber(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		r := grown(100*n, 10)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Number(r)
			}
		})
	}
}

// grown returns a report of so many paragraphs, each with items.
func grown(paragraphs, items int) *report.Report {
	r := &report.Report{}
	for i := range paragraphs {
		p := &report.Paragraph{Key: fmt.Sprint("p", i), Numbered: true}
		for j := range items {
			p.Items = append(p.Items, &report.Item{Key: fmt.Sprintf("p%d.%d", i, j)})
		}
		r.Blocks = append(r.Blocks, p)
	}
	return r
}

// The anchors of a long list are not as long as its length allows letters to
// be repeated.
func TestAnchorsOfALongList(t *testing.T) {
	numbering, findings := Number(grown(1, 50_000))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	place, ok := numbering.Find("p0.49999")
	if !ok || place.Anchor != "para-1-50000" {
		t.Errorf("%+v", place)
	}
}
