package markdown

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// shapes are pieces that a text consists of, of which some readers of Markdown
// need time that grows with the square of their number.
var shapes = map[string]string{
	"words": "Some words of a paragraph. ", "images": "![", "brackets": "[", "parentheses": "[a](b ", "stars": "*a ", "pairs": "a**b ", "underscores": "_a *b ",
	"quotations": "> ", "lists": "* ", "numbers": "1. ", "paragraphs": "{#k}\nSome words.\n\n", "tags": "<a ", "remarks": "<!-- ", "keys": "{#a} ", "open keys": "{#a",
	"calls": "a[^n] ", "entities": "&#x41;", "ampersands": "&a", "escapes": `\*`, "rows": "|a|b|\n|-|-|\n", "bars": "|", "references": "[](#a) ",
	"definitions": "[a]: b\n", "addresses": "<https://a.b> ", "open addresses": "<https://a", "headings": "# a\n", "fences": "```\na\n```\n",
	"blank lines": "\n", "spaces": " ", "images of a figure": "![a](b.png)\n\n", "notes": "[^n]: text\n\n", "formulas": "{{", "quoted lines": "> > > > a\n", "deeper": "- a\n  ",
	"ticks": "` `` ", "labels": "[a][b] ", "closed brackets": "a] ", "titles": `[a](b "c`,
}

// TestCostGrowsWithSize reads each shape at two sizes and counts what is allocated…
func BenchmarkShapes(b *testing.B) {
	for name, shape := range shapes {
		for _, n := range []int{1, 10, 100} {
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				text := []byte(strings.Repeat(shape, 10_000*n/len(shape)))
				for b.Loop() {
					Narrative(File(source.NewFile("f", text)))
				}
			})
		}
	}
}

var _ = report.Text{}
