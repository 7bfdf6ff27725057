package markdown

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

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
	"ticks": "` `` ", "labels": "[a][b] ", "captions": "{#k}\n![a](b.png \"c\")\n\n", "closed brackets": "a] ", "titles": `[a](b "c`,
}

func BenchmarkShapes(b *testing.B) {
	for name, shape := range shapes {
		for _, n := range []int{1, 10, 100} {
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				text := []byte(strings.Repeat(shape, 10_000*n/len(shape)))
				for b.Loop() {
					Narrative(File(source.NewFile("f", text)), nil)
				}
			})
		}
	}
}

// Whatever a text consists of, it is read, or the place is named from which on
// it cannot be.
func TestExcessIsAFinding(t *testing.T) {
	tests := []struct{ name, text, place string }{
		{"brackets", "a\n\n" + strings.Repeat("[", 30_000), "f:3:2001"},
		{"images", strings.Repeat("![", 20_000), "f:1:4002"},
		{"styles", strings.Repeat("*a ", 20_000), "f:1:6001"},
		{"quotations", strings.Repeat("> ", 20_000), "f:1:41"},
		{"lists", strings.Repeat("1. ", 20_000), "f:1:62"},
		{"a table", "|a|\n|-|\n" + strings.Repeat("|*a*|\n", 4000), ""},
		{"a table of thousands", "|a|\n|-|\n" + strings.Repeat("|*a*|\n", 4001), "f:4003:2"},
		{"short rows of a wide table", strings.Repeat("|a", 1000) + "\n" + strings.Repeat("|-", 1000) + "\n" + strings.Repeat("|a|\n", 200_000), "f:103:1"},
		{"paragraphs", strings.Repeat("[a] *b*\n\n", 20_000), ""},
		{"a paragraph", strings.Repeat("word\n", 300_000), "f:209716:1"},
		{"a megabyte of paragraphs", strings.Repeat("word\n\n", 300_000), ""},
		{"a rule", strings.Repeat("-", 100) + "\n" + strings.Repeat("-", 100), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, findings := Annex(File(source.NewFile("f", []byte(test.text))))
			got := ""
			for _, f := range findings {
				if f.Rule == ruleExcess.ID {
					got += f.Span.String()
				}
			}
			if got != test.place {
				t.Errorf("excess at %q, want %q", got, test.place)
			}
		})
	}
}

// Twice the text takes twice the memory; what is copied again for each piece
// takes four times as much, and as much time.
func TestMemoryGrowsWithTheText(t *testing.T) {
	for name, shape := range map[string]string{"pieces of one run": "&amp;", "captions": "{#k}\n![a](b.png \"c\")\n\n"} {
		t.Run(name, func(t *testing.T) {
			once, twice := allocated("{#k}\n"+strings.Repeat(shape, 5_000)), allocated("{#k}\n"+strings.Repeat(shape, 10_000))
			if twice > 3*once {
				t.Errorf("%d bytes, and %d for twice the text", once, twice)
			}
		})
	}
}

// allocated returns how many bytes reading a text allocates.
func allocated(text string) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Narrative(File(source.NewFile("f", []byte(text))), nil)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
