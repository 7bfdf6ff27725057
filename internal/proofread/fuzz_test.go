package proofread_test

import (
	"os"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/proofread"
	"rapporteur/internal/source"
)

// FuzzRules applies all rules to anything: there is no panic, and every
// finding has a place in the file.
func FuzzRules(f *testing.F) {
	content, err := os.ReadFile("testdata/faults.fr.md")
	if err != nil {
		f.Fatal(err)
	}
	for part := range strings.SplitSeq(string(content), "\n## ") {
		f.Add(uint8(3), part)
	}
	f.Add(uint8(0), "أولا - مقدمة\n\n1- كانت الأطراف التالية ممثلة: شيلي، وكوبا (الفقرة ٣).\n")
	f.Add(uint8(1), "一. 导言\n\n1. 工作组(见第9段)听取了智利和古巴的发言。\n")
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		file := source.NewFile("r.md", []byte(text))
		all := lang.All()
		ctx := contextOf(all[int(which)%len(all)].Tag, file)
		for _, rule := range proofread.Rules() {
			for _, x := range rule.Apply(ctx) {
				if x.Span.File != file || x.Message == "" {
					t.Fatalf("finding %+v", x)
				}
			}
		}
	})
}

// FuzzReferences looks for references in any text of any language: there is
// no panic, and each has words and numbers.
func FuzzReferences(f *testing.F) {
	for i, text := range []string{
		"paragraphs 3–5 and 7, A/65/20, para. 311", "第3至5段、第9段", "пункты 3–5 и 7", "الفقرات ٣-٥ و٧", "párrs. 3 a 5", "par. 3 à 5 et 7 ci-dessus",
	} {
		f.Add(uint8(i), text)
	}
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		all := lang.All()
		v := readers()[all[int(which)%len(all)].Tag].vocabulary
		found := v.References(text)
		for _, c := range v.Citations(text) {
			found = append(found, c.Reference)
		}
		for _, r := range found {
			if r.From < 0 || r.To > len(text) || r.From >= r.To || len(r.Numbers) == 0 {
				t.Fatalf("reference %+v in %q", r, text)
			}
		}
	})
}
