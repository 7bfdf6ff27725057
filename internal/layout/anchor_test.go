package layout

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
	"rapporteur/locales"
)

// TestEveryPlaceHasADestination: in any report, every anchor can be linked to,
// and a link to it leads to its words.
func TestEveryPlaceHasADestination(t *testing.T) {
	l, findings := locale.NewFolder(locales.FS).Load(lang.Arabic)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for seed := range uint64(10) {
		r := reporttest.Random(rand.New(rand.NewPCG(seed, 3)))
		r.Language = l.Language()
		n, _ := resolve.Number(r)
		all := &report.Paragraph{Numbered: true}
		for _, key := range n.Keys() {
			words := report.Text{{Text: key}}
			all.Text = append(all.Text, report.Span{Reference: &report.Reference{Keys: []string{key}, Text: words}}, report.Span{Text: " "})
		}
		r.Blocks = append(r.Blocks, all)
		e, findings := resolve.Bind(r, n, l, nil)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		d := Typeset(e, font.Bundled())
		linked := make(map[string]int)
		for _, page := range d.Pages {
			for _, link := range page.Links {
				if link.Target == nil {
					t.Errorf("report %d: the link %q has no destination", seed, link.Description)
				}
				linked[link.Description]++
			}
		}
		for _, key := range n.Keys() {
			if linked[key] == 0 {
				t.Error(fmt.Sprint("report ", seed, ": no link to ", key))
			}
		}
	}
}
