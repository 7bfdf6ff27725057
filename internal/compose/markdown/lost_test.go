package markdown_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// scraps are what a text is put together from; each with %d is a new word.
var scraps = []string{
	"w%d", "w%d ", "\n", "\n\n", "\n\n", "\r\n", " ", "  ", "    ", "\t", "w%d\n", "w%d\n\n",
	"- ", "1. ", "> ", "# ", "***\n", "```", "`", "*", "**", "|", "| w%d | w%d |\n", "|---|---|\n",
	"{#k}\n", "{#k} ", "[^n]", "[^n%d]: ", "[w%d](https://un.org/w%d)", "[](#w%d)", "[w%d]: w%d\n",
	"[", "]", "(", ")", "<w%d>", "<div>\n", "\\", "&amp;", "{>w%d}\n", "![w%d](x.png)", "---\n", "~~~ w%d\n",
}

// FuzzNothingIsLost: every word of a text is in the tree, or on a line that a
// finding is about, which is every line where the text was not read.
func FuzzNothingIsLost(f *testing.F) {
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 0))
		recipe := make([]byte, 5+random.IntN(25))
		for i := range recipe {
			recipe[i] = byte(random.IntN(len(scraps)))
		}
		f.Add(recipe)
	}
	f.Fuzz(func(t *testing.T, recipe []byte) {
		text, words := cook(recipe[:min(len(recipe), 100)])
		in := markdown.File(source.NewFile("text.md", []byte(text)))
		include := func(path string) []report.Block {
			return []report.Block{&report.Paragraph{Key: path}}
		}
		for kind, read := range map[string]func() (markdown.Content, diag.List){
			"narrative":  func() (markdown.Content, diag.List) { return markdown.Narrative(in, nil) },
			"provisions": func() (markdown.Content, diag.List) { return markdown.Provisions(in, "s") },
			"annex":      func() (markdown.Content, diag.List) { return markdown.Annex(in) },
			"template":   func() (markdown.Content, diag.List) { return markdown.Template(in, include) },
			"inline": func() (markdown.Content, diag.List) {
				words, findings := markdown.Inline(in)
				return markdown.Content{Blocks: []report.Block{&report.Paragraph{Text: words}}}, findings
			},
		} {
			doc, findings := read()
			arrived := string(dump(doc)) + reported(findings, text)
			for _, word := range words {
				if !strings.Contains(arrived, word) {
					t.Errorf("%s: %s is lost from %q", kind, word, text)
				}
			}
		}
	})
}

// cook returns a text made of scraps, and its words, none of which is a part
// of another.
func cook(recipe []byte) (text string, words []string) {
	var b strings.Builder
	for _, choice := range recipe {
		scrap := scraps[int(choice)%len(scraps)]
		for strings.Contains(scrap, "%d") {
			words = append(words, fmt.Sprintf("%d", 1000+len(words)))
			scrap = strings.Replace(scrap, "%d", words[len(words)-1], 1)
		}
		b.WriteString(scrap)
	}
	return b.String(), words
}

// reported returns the lines of a text that findings are about.
func reported(findings diag.List, text string) string {
	var b bytes.Buffer
	for _, f := range findings {
		if unread(f) {
			return text
		}
		for line := f.Span.Position().Line; line <= f.Span.EndPosition().Line; line++ {
			words, _ := f.Span.File.Line(line)
			b.WriteString(words + "\n")
		}
	}
	return b.String()
}

// unread reports whether a finding says why a text was not read.
func unread(f diag.Finding) bool {
	return slices.ContainsFunc(markdown.Rules(), func(r rule.Rule) bool { return r.ID == f.Rule && r.Unread })
}
