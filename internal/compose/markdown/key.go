package markdown

import (
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// A key names a place: {#western-balkans}. It is at the beginning of a
// paragraph (usually on a line of its own above the words), of a list item, or
// at the end of a template's heading. In templates it may carry classes:
// {#agenda .agenda}. That of a paragraph may say at which sitting it was:
// {#western-balkans sitting=3}. An item of an agenda may have a number of its own
// instead: {# number="4 bis"}.

// ValidKey reports whether s can be given as a key by an author.
func ValidKey(s string) bool { return keyForm.MatchString(s) }

// ValidTarget reports whether s can be referred to: a key, or an item's key
// derived from its paragraph's: "topics.3".
func ValidTarget(s string) bool { return targetForm.MatchString(s) }

var (
	keySyntax  = regexp.MustCompile(`^\{#([^\s{}]*)((?:[ \t]+\.[a-z]+)*)(?:[ \t]+sitting=([^\s{}]*))?[ \t]*\}`)
	ownNumber  = regexp.MustCompile(`^\{# number="([^"{}\n]+)"\}[ \t]*`)
	keyForm    = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	targetForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(\.[1-9][0-9]*)*$`)
)

const keyHint = "write lower-case Latin letters, digits and hyphens, such as {#western-balkans}"

// keyNode is a key in the text.
type keyNode struct {
	ast.BaseInline
	name    string
	classes []string
	sitting string // as typed; "" if none is given
	number  string // of an item, instead of a key
	length  int
}

var kindKey = ast.NewNodeKind("Key")

func (*keyNode) Kind() ast.NodeKind         { return kindKey }
func (n *keyNode) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

type keyParser struct{}

func (keyParser) Trigger() []byte { return []byte{'{'} }

func (keyParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if m := ownNumber.FindSubmatch(line); m != nil {
		block.Advance(len(m[0]))
		return &keyNode{number: string(m[1]), length: len(m[0])}
	}
	m := keySyntax.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &keyNode{
		name:    string(m[1]),
		classes: strings.Fields(strings.ReplaceAll(string(m[2]), ".", " ")),
		sitting: string(m[3]),
		length:  len(m[0]),
	}
}

// key is a key taken from the text; the zero value means that there is none.
type key struct {
	name    string // "" when malformed
	classes []string
	sitting string // digits, or "" if none is given
	span    source.Span
	set     bool
}

func (k key) has(class string) bool            { return slices.Contains(k.classes, class) }
func (r *reader) place(n *keyNode) source.Span { return r.in.span(n.Pos(), n.Pos()+n.length) }

// leadingKey takes the key that begins a block's text out of the tree.
func (r *reader) leadingKey(block ast.Node) key {
	n, ok := block.FirstChild().(*keyNode)
	if !ok {
		return key{}
	}
	block.RemoveChild(block, n)
	return r.checked(n)
}

// headingKey takes the key that ends a heading out of the tree.
func (r *reader) headingKey(heading ast.Node) key {
	for c := heading.FirstChild(); c != nil; c = c.NextSibling() {
		if n, ok := c.(*keyNode); ok && c.NextSibling() == nil {
			heading.RemoveChild(heading, n)
			return r.checked(n)
		}
	}
	return key{}
}

func (r *reader) checked(n *keyNode) key {
	k := key{n.name, n.classes, n.sitting, r.place(n), true}
	switch {
	case len(k.name) > longestKey:
		r.findings.Add(ruleKeyMalformed.At(k.span, "a key of %d letters is too long", len(k.name)).Hinting("use a few words"))
		k.name = ""
	case !ValidKey(k.name):
		r.findings.Add(ruleKeyMalformed.At(k.span, "%q is not a key", k.name).Hinting(keyHint))
		k.name = ""
	}
	if strings.Trim(k.sitting, "0123456789") != "" || len(k.sitting) > longestNumber {
		r.findings.Add(ruleKeyMalformed.At(k.span, "%q is not the number of a sitting", k.sitting).Hinting("write its number: {#western-balkans sitting=3}"))
		k.sitting = ""
	}
	return k
}

// longestKey is how many letters a key may have, which is part of addresses.
const longestKey = 200

// longestNumber is how many digits the number of a sitting may have.
const longestNumber = 4

// noSitting reports the sitting of what is not a paragraph about proceedings.
func (r *reader) noSitting(k key) {
	if k.sitting != "" {
		r.findings.Add(ruleKeyMisplaced.At(k.span, "only a paragraph of deliberations says at which sitting it was").Hinting("delete sitting=" + k.sitting))
	}
}

func (r *reader) misplacedKey(n *keyNode) {
	r.findings.Add(ruleKeyMisplaced.At(r.place(n), "the key %q is inside a text", n.name))
}

// missingParagraphKey reports a paragraph without a key, and what else it may be
// meant to be.
func (r *reader) missingParagraphKey(p *report.Paragraph) {
	if call := noteCallSyntax.FindStringSubmatch(p.Origin.Text()); call != nil && !r.defines[call[1]] {
		r.defines[call[1]] = true
		r.findings.Add(ruleMarkupTyped.At(p.Origin.Sub(0, len(call[0])), "this is not a footnote").Hinting("write " + call[0] + ": with a colon before its text"))
		return
	}
	text := p.Text.Plain()
	for _, meant := range meantBy {
		if m := meant.pattern().FindString(text); m != "" {
			r.findings.Add(ruleKeyMissing.At(p.Origin.Sub(0, len(m)), "%s", meant.message).Hinting(meant.hint))
			return
		}
	}
	r.missingKey(p.Origin, "the paragraph")
}

// meantBy is how a list or a key begins that is not understood.
var meantBy = [...]struct {
	pattern       func() *regexp.Regexp
	message, hint string
}{
	{search.Lazy(`^(?:\(\p{L}{1,4}\)|\p{Ll}{1,2}\)|[•·▪‣●○◦–—]|-\pL)`), "the paragraph has no key, and begins like an item of a list",
		`write "- " before each item, and a blank line above the first; the labels are the program's`},
	{search.Lazy(`^\{[a-z0-9]+(?:-[a-z0-9]+)*\}(?:\s|$)|^#[a-z0-9]+(?:-[a-z0-9]+)*(?:\s|$)`), "the paragraph has no key: this is none", keyHint},
}

func (r *reader) missingKey(span source.Span, what string) {
	r.findings.Add(ruleKeyMissing.At(span, "%s", what+" has no key"))
}
