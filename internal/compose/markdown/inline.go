package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"rapporteur/internal/report"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

// text returns the inline content of a block, without space at its ends.
func (r *reader) text(block ast.Node) report.Text {
	return trim(merge(r.bracketed(r.inlines(block, 0))))
}

// inlines converts the children of a node, set in a style.
func (r *reader) inlines(parent ast.Node, style report.Style) report.Text {
	r.checkTyped(parent)
	var t report.Text
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		t = append(t, r.inline(n, style)...)
	}
	return t
}

func (r *reader) inline(n ast.Node, style report.Style) report.Text {
	switch n := n.(type) {
	case *ast.Text:
		return r.words(n, style)
	case *ast.Emphasis:
		if n.Level > 1 {
			return r.inlines(n, style|report.Strong)
		}
		return r.inlines(n, style|report.Emphasis)
	case *ast.CodeSpan:
		return r.code(n, style)
	case *ast.Link:
		return r.link(n, style)
	case *ast.AutoLink:
		return r.autoLink(n, style)
	case *noteCall:
		return r.called(n)
	case *ast.RawHTML:
		r.rawHTML(n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop)
	case *statusNode:
		return r.status(n)
	case *keyNode:
		r.misplacedKey(n)
	case *ast.Image:
		r.unsupported(n, figureHint)
	default:
		r.unsupported(n, "write the text without it")
	}
	return nil
}

// words converts plain text with the line break after it.
func (r *reader) words(n *ast.Text, style report.Style) report.Text {
	r.checkLeftovers(n.Segment.Start, n.Segment.Stop)
	t := r.literal(n.Segment.Start, n.Segment.Stop)
	if n.SoftLineBreak() || n.HardLineBreak() {
		t = append(t, r.lineBreak(n.Segment.Stop)...)
	}
	return styled(t, style)
}

// literal returns text[start:stop] with escapes and entities resolved.
func (r *reader) literal(start, stop int) report.Text {
	if !bytes.ContainsAny(r.in.text[start:stop], `\&`) { // nearly always, and much faster than the expression
		return r.in.runs(start, stop)
	}
	var t report.Text
	for start < stop {
		m := specialCharacter.FindIndex(r.in.text[start:stop])
		if m == nil {
			break
		}
		from, to := start+m[0], start+m[1]
		t = append(t, r.in.runs(start, from)...)
		t = append(t, r.special(from, to)...)
		start = to
	}
	return append(t, r.in.runs(start, stop)...)
}

var specialCharacter = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]|&#?[0-9A-Za-z]+;")

// special resolves one escaped character or entity.
func (r *reader) special(from, to int) report.Text {
	raw := r.in.text[from:to]
	if raw[0] == '\\' {
		return r.in.runs(from+1, to)
	}
	resolved := util.ResolveEntityNames(util.ResolveNumericReferences(raw))
	r.findings = append(r.findings, textfile.CheckCharacters(resolved, func(int, int) source.Span { return r.in.span(from, to) })...)
	runs := r.in.runs(from, to)
	runs[0].Text, runs[0].Origin = string(bytes.Map(printed, resolved)), r.in.span(from, to)
	return runs[:1]
}

// printed maps word separators other than U+0020 to a space.
func printed(c rune) rune {
	if unicode.In(c, unicode.Cc, unicode.Zl, unicode.Zp) {
		return ' '
	}
	return c
}

// lineBreak returns the space that the end of a source line represents: none
// next to a character that is written without spaces.
func (r *reader) lineBreak(at int) report.Text {
	before, _ := utf8.DecodeLastRune(r.in.text[:at])
	rest := bytes.TrimLeft(r.in.text[at:], " \t\r\n\\>")
	after, _ := utf8.DecodeRune(rest)
	if util.IsEastAsianWideRune(before) || util.IsEastAsianWideRune(after) {
		return nil
	}
	runs := r.in.runs(at, at+1)
	if len(runs) == 0 {
		return nil
	}
	runs[0].Text = " "
	return runs
}

func (r *reader) code(n *ast.CodeSpan, style report.Style) report.Text {
	var t report.Text
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if words, ok := c.(*ast.Text); ok {
			t = append(t, r.in.runs(words.Segment.Start, words.Segment.Stop)...)
		}
	}
	return styled(t, style|report.Code)
}

func styled(t report.Text, style report.Style) report.Text {
	for i := range t {
		t[i].Style |= style
	}
	return t
}

var htmlComment = regexp.MustCompile(`(?s)<!--.*?-->`)

// rawHTML drops comments and reports everything else.
func (r *reader) rawHTML(start, stop int) {
	r.checkRemarks(start, stop)
	rest := bytes.TrimSpace(htmlComment.ReplaceAll(r.in.text[start:stop], nil))
	switch {
	case len(rest) == 0 || bytes.HasPrefix(rest, []byte("</")) && r.opened: // it has its finding
		return
	case bytes.HasPrefix(rest, []byte("<!--")):
		at := start + bytes.LastIndex(r.in.text[start:stop], []byte("<!--"))
		r.findings.Add(ruleRemarkOpen.At(r.in.span(at, at+len("<!--")), "the remark does not end"))
		return
	}
	r.opened = true
	r.findings.Add(ruleHTML.At(r.in.span(start, stop), "HTML is not allowed in a text"))
}

// merge joins neighbours that are alike in everything and adjacent in their
// source. It changes the text itself.
func merge(t report.Text) report.Text {
	merged := t[:0]
	for len(t) > 0 {
		n := 1
		for n < len(t) && joins(t[n-1], t[n]) {
			n++
		}
		s := t[0]
		s.Text = t[:n].Plain()
		s.Origin = s.Origin.Through(t[n-1].Origin)
		merged = append(merged, s)
		t = t[n:]
	}
	return merged
}

func joins(a, b report.Span) bool {
	if a.Reference != nil || b.Reference != nil || a.NoteKey != "" || b.NoteKey != "" || a.Bracket != nil || b.Bracket != nil {
		return false
	}
	if a.Style != b.Style || a.Link != b.Link || a.Via != b.Via || a.Origin.File != b.Origin.File {
		return false
	}
	return a.Origin == b.Origin || a.Origin.End == b.Origin.Start && a.Exact() && b.Exact()
}

// trim removes space at both ends and joins the spaces that a dropped comment
// or key leaves. It changes the text itself.
func trim(t report.Text) report.Text {
	trimmed := t[:0]
	space := true
	for _, s := range t {
		if space && isWords(s) {
			s = s.Part(len(s.Text)-len(strings.TrimLeft(s.Text, " \t\n")), len(s.Text))
		}
		if s.Text == "" && isWords(s) {
			continue
		}
		space = isWords(s) && strings.HasSuffix(s.Text, " ")
		trimmed = append(trimmed, s)
	}
	return trimEnd(trimmed)
}

func trimEnd(t report.Text) report.Text {
	for len(t) > 0 {
		s := &t[len(t)-1]
		if !isWords(*s) {
			break
		}
		*s = s.Part(0, len(strings.TrimRight(s.Text, " \t\n")))
		if s.Text != "" {
			break
		}
		t = t[:len(t)-1]
	}
	return t
}

// isWords reports whether a span holds characters rather than a reference or
// a footnote reference.
func isWords(s report.Span) bool {
	return s.Reference == nil && s.NoteKey == "" && s.Style&report.Code == 0
}
