package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// ruleMarkupTyped is about what looks like Markdown, a key, a reference or a
// formula, and would be printed as it is typed.
var ruleMarkupTyped = rule.Rule{
	ID: "markup-typed", Sees: rule.Source, Fixed: true,
	Summary: "What looks like markup is markup",
	Why:     "what was not understood would be printed as it is typed",
	Hint:    `correct it; "\" before a sign makes it a character like any other`,
}

// ruleTextUnfinished is about what an author meant to come back to.
var ruleTextUnfinished = rule.Rule{
	ID: "text-unfinished", Sees: rule.Source, Severity: diag.Warning,
	Summary: "No text is unfinished",
	Why:     "the report would be published with a note of its author's",
	Hint:    "write what is missing, or delete it",
}

// A sign shows that plain text was meant to be something else; its pattern
// leaves out ordinary uses. The first group of the pattern is what is wrong.
type sign struct {
	of      string
	pattern func() *regexp.Regexp
	rule    rule.Rule
	message string
	hint    string // instead of the rule's
}

var signs = []sign{
	{"{#", search.Lazy(`(\{#[^{}]{0,100}\}?)`), ruleMarkupTyped, "this is not a key", keyHint},
	{"{.", search.Lazy(`(\{\.[a-z][^{}]{0,100}\}?)`), ruleMarkupTyped, "this is not the status of words in brackets", statusHint},
	{"{{", search.Lazy(`(\{\{[^{}]{0,100}\}{0,2})`), ruleMarkupTyped, "there are no formulas in a text", "write the words themselves"},
	{"[[", search.Lazy(`(\[\[[^\[\]]{0,100}\]{0,2})`), ruleMarkupTyped, "double brackets mean nothing", `write [](#key) to refer to a paragraph, or one pair of brackets`},
	{"[^", search.Lazy(`(\[\^[^\[\]]{0,100}\]?)`), ruleMarkupTyped, "a footnote reference is not allowed here", "put it in a paragraph of a text: its footnote is defined in the same file"},
	{"(#", search.Lazy(`(\[[^\[\]]{0,100}\][ \t]+\(#[0-9A-Za-z][^()]{0,100}\)?)`), ruleMarkupTyped, "this is not a reference", "write [](#key) without a space between the brackets"},
	{"()[", search.Lazy(`(\(\)\[#?[^\[\]]{0,100}\]?)`), ruleMarkupTyped, "this is not a reference", "write [](#key): the square brackets come first"},
	{"]:", search.Lazy(`(?m)^(\[[^\[\]\n]{1,100}\]:[ \t]*<?(?:https?://|www\.|mailto:|#)\S{0,100})`), ruleMarkupTyped, "this is an address without its link", "write [words](https://…) where the link is"},
	{"][", search.Lazy(`(\[[^\[\]]{1,100}\]\[[^\[\]]{0,100}\])`), ruleMarkupTyped, "this is a link without its address", "write [words](https://…)"},
	{"](", search.Lazy(`(?:^|[^!])(\[[^\[\]]{0,100}\]\([^#()][^()]{0,100}\)?)`), ruleMarkupTyped, "this is not a link", "write [words](https://…): one address without spaces, between parentheses"},
	{"] (", search.Lazy(`(\[[^\[\]]{1,100}\] +\((?:https?://|www\.|mailto:)[^()]{0,100}\)?)`), ruleMarkupTyped, "this is not a link", "write [words](https://…) without a space between the brackets"},
	{"[#", search.Lazy(`(?:^|[^)\]])(\[#[0-9A-Za-z][^\[\]]{0,100}\])(?:$|[^(\[])`), ruleMarkupTyped, "this is not a reference", "write [](#key)"},
	{"{>", search.Lazy(`(\{>[^{}]{0,100}\}?)`), ruleMarkupTyped, "this is not the place of an act", "write {>key} on a line of its own"},
	{"<!", search.Lazy(`(<!-?[^-\[].{0,40})`), ruleMarkupTyped, "this is not a remark", "write <!-- before it and --> after it"},
	{"=======", search.Lazy(`(?m)^(={7})$`), ruleMarkupTyped, "this marks a conflict of versions", "keep one version, and delete the marks of both"},
	{">>>>>>>", search.Lazy(`(?m)^(>{7})(?: |$)`), ruleMarkupTyped, "this marks a conflict of versions", "keep one version, and delete the marks of both"},
	{"XXX", search.Lazy(`(?:^|[^\p{L}\p{N}(])(XXX+)(?:$|[^\p{L}\p{N})])`), ruleTextUnfinished, "something is missing here", ""},
	{"TODO", search.Lazy(`(?:^|[^\p{L}\p{N}])(TODO)(?:$|[^\p{L}\p{N} ]| \P{Lu}| \p{Lu}\p{Ll})`), ruleTextUnfinished, "something is to be done here", ""},
	{"FIXME", search.Lazy(`(?:^|[^\p{L}\p{N}])(FIXME)(?:$|[^\p{L}\p{N}])`), ruleTextUnfinished, "something is to be corrected here", ""},
}

// Leftovers reports what a title, or another short text without markup, would
// print as it is typed, or lacks; place returns where a range of its bytes is.
func Leftovers(text string, place func(from, to int) source.Span) diag.List {
	findings := append(leftSigns(text, place), unfinished(text, place)...)
	for _, m := range styledTitle().FindAllStringSubmatchIndex(text, -1) {
		f := ruleMarkupTyped.At(place(m[2], m[3]), "there is no emphasis in a title: “%s”", text[m[2]:m[3]])
		f.Hint = "delete the sign"
		findings.Add(f)
	}
	return findings
}

// styledTitle is where emphasis or code would begin.
var styledTitle = search.Lazy("(?:^|[\\s(«“\"])([*_`]{1,3}[\\p{L}\\p{N}\\p{Ps}\\p{Pi}])")

// leftSigns reports the signs in a plain text.
func leftSigns(text string, place func(from, to int) source.Span) diag.List {
	var findings diag.List
	for _, s := range signs {
		if !strings.Contains(text, s.of) {
			continue
		}
		for _, m := range s.pattern().FindAllStringSubmatchIndex(text, -1) {
			f := s.rule.At(place(m[2], m[3]), "%s: “%s”", s.message, text[m[2]:m[3]])
			if s.hint != "" {
				f.Hint = s.hint
			}
			findings.Add(f)
		}
	}
	return findings
}

// unfinished reports a text that is a placeholder, or begins with one.
func unfinished(text string, place func(from, to int) source.Span) diag.List {
	if placeholder().MatchString(text) {
		return diag.List{ruleTextUnfinished.At(place(0, len(text)), "the text is missing")}
	}
	if dots := dotsFirst().FindStringSubmatch(text); dots != nil {
		return diag.List{ruleTextUnfinished.At(place(0, len(dots[1])), "the beginning of the text is missing")}
	}
	return nil
}

var (
	placeholder = search.Lazy(`^\s*(?:\.{2,}|…+|\?+|-+|–|—)\s*$`)
	dotsFirst   = search.Lazy(`^(\.{3,}|…+)\s*[\p{L}\p{N}\p{Ps}\p{Pi}"]`)
)

// checkWords reports the words of a paragraph or an item that are unfinished.
// In a cell of a table, dots mean that there is no value.
func (r *reader) checkWords(t report.Text) report.Text {
	if len(t) == 0 {
		return t
	}
	first := t[0]
	if len(t) > 1 && placeholder().MatchString(first.Text) {
		return t // what follows is a reference or has another style
	}
	r.findings = append(r.findings, unfinished(first.Text, func(from, to int) source.Span {
		if first.Exact() {
			return first.Origin.Sub(from, to)
		}
		return first.Origin
	})...)
	return t
}

// checkTyped reports the markup that is left in the plain text of a block. Code
// and escaped characters are left out.
func (r *reader) checkTyped(block ast.Node) {
	start, stop := -1, -1
	flush := func() {
		if start >= 0 {
			r.checkRun(block, start, stop)
		}
		start = -1
	}
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		words, ok := n.(*ast.Text)
		if !ok || start >= 0 && words.Segment.Start < stop {
			flush()
			if !ok {
				continue
			}
		}
		if start < 0 {
			start = words.Segment.Start
		}
		stop = words.Segment.Stop
	}
	flush()
}

func (r *reader) checkRun(block ast.Node, start, stop int) {
	raw := r.in.text[start:stop]
	if bytes.ContainsAny(raw, "*_`") {
		r.checkUnclosed(block, unescaped(raw), start)
	}
	if !slices.ContainsFunc(signs, func(s sign) bool { return bytes.Contains(raw, []byte(s.of)) }) {
		return
	}
	r.findings = append(r.findings, leftSigns(unescaped(raw), func(from, to int) source.Span {
		return r.in.span(start+from, start+to)
	})...)
}

// unescaped returns a text in which zero bytes replace escaped characters.
func unescaped(raw []byte) string { return escaped().ReplaceAllString(string(raw), "\x00\x00") }

// escaped matches an escaped character: a backslash and a sign.
var escaped = search.Lazy("\\\\[!-/:-@\\[-`{-~]")
