package rules_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// FuzzRules applies all rules to any text: there is no panic, and every
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
		if !utf8.ValidString(text) {
			return // package textfile refuses it
		}
		file := source.NewFile("r.md", []byte(text))
		all := lang.All()
		for _, x := range findings(all[int(which)%len(all)].Tag, file, true) {
			if x.Span.File != file || x.Message == "" {
				t.Fatalf("finding %+v", x)
			}
		}
	})
}
