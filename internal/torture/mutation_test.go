package torture

// This file makes wrong inputs out of right ones, as authors, editors, broken
// disks and strangers do.

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
)

// Bytes returns content with one to four random changes. The same source of
// random numbers makes the same changes.
func Bytes(r *rand.Rand, content []byte) []byte {
	for range 1 + r.IntN(4) {
		content = changes[r.IntN(len(changes))](r, content)
	}
	return content
}

// change returns a changed copy of content.
type change func(r *rand.Rand, content []byte) []byte

var changes = []change{flip, drop, repeat, truncate, insert, insert, insert, swapLines, doubleLine, dropLine, nest}

// cut returns two random offsets of content, in order, at most 39 bytes apart.
func cut(r *rand.Rand, content []byte) (from, to int) {
	from = r.IntN(len(content) + 1)
	to = min(len(content), from+r.IntN(40))
	return from, to
}

// flip changes a bit.
func flip(r *rand.Rand, content []byte) []byte {
	if len(content) == 0 {
		return content
	}
	changed := slices.Clone(content)
	changed[r.IntN(len(changed))] ^= 1 << r.IntN(8)
	return changed
}

func drop(r *rand.Rand, content []byte) []byte {
	from, to := cut(r, content)
	return slices.Concat(content[:from], content[to:])
}

func repeat(r *rand.Rand, content []byte) []byte {
	from, to := cut(r, content)
	return slices.Concat(content[:to], bytes.Repeat(content[from:to], 1+r.IntN(20)), content[to:])
}

func truncate(r *rand.Rand, content []byte) []byte {
	return slices.Clone(content[:r.IntN(len(content)+1)])
}

func insert(r *rand.Rand, content []byte) []byte {
	at := r.IntN(len(content) + 1)
	return slices.Concat(content[:at], []byte(pieces[r.IntN(len(pieces))]), content[at:])
}

// nest inserts the opening of something many times.
func nest(r *rand.Rand, content []byte) []byte {
	at := r.IntN(len(content) + 1)
	opening := openings[r.IntN(len(openings))]
	return slices.Concat(content[:at], bytes.Repeat([]byte(opening), 1+r.IntN(300)), content[at:])
}

func swapLines(r *rand.Rand, content []byte) []byte {
	lines := bytes.SplitAfter(content, []byte("\n"))
	i, j := r.IntN(len(lines)), r.IntN(len(lines))
	lines[i], lines[j] = lines[j], lines[i]
	return bytes.Join(lines, nil)
}

func doubleLine(r *rand.Rand, content []byte) []byte {
	lines := bytes.SplitAfter(content, []byte("\n"))
	i := r.IntN(len(lines))
	return bytes.Join(slices.Insert(lines, i, lines[i]), nil)
}

func dropLine(r *rand.Rand, content []byte) []byte {
	lines := bytes.SplitAfter(content, []byte("\n"))
	i := r.IntN(len(lines))
	return bytes.Join(slices.Delete(lines, i, i+1), nil)
}

// openings begin something that may be nested.
var openings = strings.Fields(`[ ( { {{ > * ** _ [[ ![ <!-- << /Kids[ " ''' """ - | #`)

// pieces are texts that mean something to one of the readers, or look as if they
// did.
var pieces = []string{
	"{#key}", "{#Bad Key}", "[](#key)", "[](#)", "[^1]", "[^1]: ", "![a](b.png \"c\")", "<!-- ", "-->", "**", "`", "```\n", "\n\n", "\n    ", "1. ", "- ", "| a | b |\n|---|---|\n",
	"{{", "}}", "{{.}}", "{{range 99999999}}{{end}}", "{{t \"title\" .}}", "{{printf \"%p\" .}}", "{{$x := .}}", "{{end}}", "{{template \"\"}}",
	"\"", "'", "\"\"\"", "[[a]]\n", "[a]\n", "a = 1\n", "a.b.c = 2\n", " = ", "\\", "\\u202e", "\\U0010ffff", "2024-13-45", "-1", "99999999999999999999", "1e999", "nan", "true",
	"\x00", "\x1b[2J", "\x7f", "\u0080", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028", "\u2029", "\u202e", "\u2066", "\u2060", "\ufeff", "\ufffe", "\ue000", "\uf8ff",
	"\U000f0000", "\U0010fffd", "\xff\xfe", "\xc3\x28", "\xed\xa0\x80", "\r", "\r\n", "e\u0301", "\u0301\u0301\u0301", "&#x202e;", "&#0;", "&#xd800;", "&nbsp;",
	"::error::", "%0A", "<script>", "javascript:", "\U0001f600", "\u0e01", "\u3042", "\uac00", "١٢", "第", "×", "™",
	"obj", "endobj", "stream\n", "endstream", "/Length 99999999", "/Predictor 15", "/Columns 1000000000", "xref\n0 99999999\n", "<< /Type /Pages /Kids [1 0 R] >>", "trailer", "startxref\n0\n",
}
