package resolve

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/locales"
)

// FuzzReference binds references to any keys in any form: it must give words
// with a link for each number, or say what is wrong.
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
		links := 0
		for _, s := range words {
			if s.Text == unbound {
				return
			}
			if s.Reference == nil || s.Reference != words[0].Reference {
				t.Errorf("%q in form %q: %q is not of the reference", keys, form, s.Text)
			}
			if s.Link != nil {
				links++
				if !slices.Contains(s.Reference.Targets, s.Link.Target) {
					t.Errorf("%q in form %q: %q leads to %v", keys, form, s.Text, s.Link)
				}
			}
		}
		if links == 0 || links > len(words[0].Reference.Targets) {
			t.Errorf("%q in form %q: %d links to %v", keys, form, links, words[0].Reference.Targets)
		}
	})
}
