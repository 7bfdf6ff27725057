package resolve

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/locales"
)

// FuzzReference binds references to any keys in any form: it must give words
// that are one link, or say what is wrong.
func FuzzReference(f *testing.F) {
	keys := []string{"p1", "p2,p4,p5,p6", "r1,r2", "one,one-b", "p2.2.1,p2.1", "i1.1", "annex", "late", "t", "loose", "", ",", "p9,p9", "r1.2", "no"}
	for i, key := range keys {
		f.Add(key, "", uint8(i))
		f.Add(key, "gen", uint8(i))
	}
	var all []*locale.Locale
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		loaded, findings := folder.Load(l.Tag)
		if findings.HasErrors() {
			f.Fatal(findings)
		}
		all = append(all, loaded)
	}
	f.Fuzz(func(t *testing.T, keys, form string, language uint8) {
		r := numbered(report.Reference{Keys: strings.Split(keys, ","), Form: form})
		n, _ := Number(r)
		edition, findings := Bind(r, n, all[int(language)%len(all)], nil)
		words := edition.Blocks[len(edition.Blocks)-1].(*Paragraph).Text
		if (words.Plain() == unbound) != findings.HasErrors() {
			t.Errorf("%q in form %q: words %q and findings %v", keys, form, words.Plain(), findings)
		}
		for _, s := range words {
			if s.Text == unbound {
				continue
			}
			if s.Link == nil || s.Link.Anchor == "" {
				t.Errorf("%q in form %q: %q is not linked", keys, form, s.Text)
			}
		}
	})
}
