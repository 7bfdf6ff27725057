package markdown

import (
	"bytes"
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"

	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// A link leads to an address, [words](https://…), or to numbered places of
// the report: [](#a,b "form"). The second kind is a reference; its words are
// written later from the numbers, unless the author gave them.

func (r *reader) link(n *ast.Link, style report.Style) report.Text {
	span := r.linkSpan(n)
	destination := string(n.Destination)
	if keys, ok := strings.CutPrefix(destination, "#"); ok {
		return r.reference(n, keys, span, style)
	}
	fit := r.checkAddress(destination, span)
	words := r.inlines(n, style)
	if len(words) == 0 && fit {
		r.findings.Add(ruleLinkEmpty.At(span, "the link has no words"))
	}
	for i := range words {
		words[i].Link = destination
	}
	return words
}

func (r *reader) autoLink(n *ast.AutoLink, style report.Style) report.Text {
	address := string(n.URL(r.in.text))
	label := string(n.Label(r.in.text))
	span := r.in.span(n.Pos(), n.Pos()+len(label)+2)
	if n.AutoLinkType == ast.AutoLinkEmail {
		address = "mailto:" + address
	}
	r.checkAddress(address, span)
	return report.Text{{Text: label, Style: style, Link: address, Origin: span}}
}

// checkAddress allows only the kinds of address that a printed document can
// carry.
func (r *reader) checkAddress(address string, span source.Span) (fit bool) {
	u, err := url.Parse(address)
	if err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
		return true
	}
	if err == nil && u.Scheme == "mailto" && u.Opaque != "" {
		return true
	}
	f := ruleLinkAddress.At(span, "%q is not an address that a document can link to", address)
	switch {
	case ValidTarget(address):
		f.Hint = "write [](#" + address + ") to refer to the place of that key; an address begins with https://, http:// or mailto:"
	case strings.HasPrefix(address, "www."):
		f.Hint = "write https://" + address
	}
	r.findings.Add(f)
	return false
}

func (r *reader) reference(n *ast.Link, list string, span source.Span, style report.Style) report.Text {
	ref := &report.Reference{Form: string(n.Title), Text: merge(r.inlines(n, style))}
	for key := range strings.SplitSeq(list, ",") {
		if key == "" {
			continue
		}
		if !ValidTarget(key) {
			r.findings.Add(ruleKeyMalformed.At(span, "%q is not a key", key).Hinting(keyHint))
			continue
		}
		ref.Keys = append(ref.Keys, key)
	}
	if len(ref.Keys) == 0 {
		if strings.Trim(list, ",") == "" {
			r.findings.Add(ruleReferenceEmpty.At(span, "the reference names no key"))
		}
		return ref.Text
	}
	return report.Text{{Style: style, Reference: ref, Origin: span}}
}

// leftovers are signs in plain text that something was not understood.
var leftovers = [...]struct {
	sign, what string
	rule       rule.Rule
}{
	{"](#", "reference", ruleReferenceMalformed},
	{"![", "figure", ruleFigureMalformed},
}

// checkLeftovers reports what looks like a reference or a figure but is not
// one, so that it would be printed as typed.
func (r *reader) checkLeftovers(start, stop int) {
	for _, l := range leftovers {
		if at := bytes.Index(r.in.text[start:stop], []byte(l.sign)); at >= 0 {
			r.findings.Add(l.rule.At(r.in.span(start+at, stop), "this is not a %s", l.what))
		}
	}
}

// linkSpan returns the place of a whole link, from its first bracket to its
// last parenthesis.
func (r *reader) linkSpan(n *ast.Link) source.Span {
	start := max(n.Pos(), 0)
	end := start
	for _, part := range [][]byte{[]byte("]("), n.Destination, n.Title, []byte(")")} {
		at := bytes.Index(r.in.text[end:], part)
		if at < 0 {
			return r.in.span(start, start+1)
		}
		end += at + len(part)
	}
	return r.in.span(start, end)
}
