package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
)

// ruleNumberTyped is about numbers that the program gives.
var ruleNumberTyped = rule.Rule{
	ID: "number-typed", Sees: rule.Source, Fixed: true,
	Summary: "No paragraph begins with a number of its own",
	Why:     "paragraphs are numbered by the program, and both numbers would be printed",
	Hint:    "delete the number",
}

var ruleRemarkOpen = rule.Rule{
	ID: "remark-open", Sees: rule.Source, Fixed: true,
	Summary: "A remark ends where its author ended it",
	Why:     "all words up to the next --> would silently be missing from the report",
	Hint:    "end the remark with -->",
}

// conflictIn returns where a conflict of versions begins, or nil.
func conflictIn(text []byte) []int {
	if !bytes.Contains(text, []byte("<<<<<<<")) { // nearly always, and much faster than the expression
		return nil
	}
	if at := conflict().FindIndex(text); at != nil {
		return []int{at[0], at[0] + len("<<<<<<<")}
	}
	return nil
}

var conflict = search.Lazy(`(?m)^<{7}(?: |$)`)

// typedNumber is what a number at the start of a paragraph looks like.
var typedNumber = search.Lazy(`^[0-9\x{660}-\x{669}]{1,4}[.)．、-](?:\s|\p{Han}|$)`)

// checkNumber reports a typed number at the start of a numbered paragraph.
func (r *reader) checkNumber(t report.Text) {
	if len(t) == 0 {
		return
	}
	if m := typedNumber().FindString(t[0].Text); m != "" && t[0].Exact() {
		r.findings.Add(ruleNumberTyped.At(t[0].Origin.Sub(0, len(m)), "the paragraph begins with a number of its own"))
	}
}

// checkStart reports a list that goes on with a number: it was meant to be a
// paragraph, or its items get other labels than were typed.
func (r *reader) checkStart(list ast.Node) {
	if l, ok := list.(*ast.List); ok && l.IsOrdered() && l.Start > 1 {
		f := ruleNumberTyped.At(r.nodeSpan(list), "this begins with the number %d and becomes a list", l.Start)
		f.Hint = "delete the number, and give the paragraph a key; begin a list with 1"
		r.findings.Add(f)
	}
}

// checkTable reports lines of cells that are not a table, since the line of
// hyphens below the first is missing or has another number of cells.
func (r *reader) checkTable(paragraph ast.Node) {
	for _, line := range linesOf(paragraph) {
		text := bytes.TrimSpace(line.Value(r.in.text))
		if bytes.HasPrefix(text, []byte("|")) && bytes.Count(text, []byte("|")) > 1 {
			f := ruleMarkupTyped.At(r.in.span(line.Start, line.Start+len(text)), "this is not a table")
			f.Hint = "write a line such as |---|---| below the first, with as many cells"
			r.findings.Add(f)
			return
		}
	}
}

// checkRemarks reports a remark that goes on beyond what looks like its end.
func (r *reader) checkRemarks(start, stop int) {
	for _, m := range htmlComment.FindAllIndex(r.in.text[start:stop], -1) {
		remark := r.in.text[start+m[0] : start+m[1]]
		inner := remark[len("<!--") : len(remark)-len("-->")]
		at := bytes.Index(inner, []byte("<!--"))
		if end := mistyped().FindIndex(inner); end != nil && (at < 0 || end[0] < at) {
			at = end[0]
		}
		if at >= 0 {
			from := start + m[0]
			f := ruleRemarkOpen.At(r.in.span(from, from+len("<!--")+at), "the remark ends only %d lines below", bytes.Count(inner, []byte("\n")))
			r.findings.Add(f)
		}
	}
}

// mistyped is what looks like the end of a remark, at the end of a line.
var mistyped = search.Lazy(`(?m)(?:- ?>|--)[ \t]*\r?$`)
