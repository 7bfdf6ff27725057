// Package markdown reads the Markdown of narratives and of executed templates
// into blocks of a report. It is the one place that uses goldmark.
//
// Besides CommonMark and tables it knows five things of its own, each in its
// own file: keys ({#western-balkans}), references ([](#a,b "form")), footnotes
// ([^key]), figures (a paragraph that is nothing but an image), and places where
// something is put: in templates a narrative ({>deliberations/causes}), in
// narratives an act of the meeting ({>election}). What a
// report cannot hold (headings in a narrative, raw HTML, quotations) is a
// finding at its place.
//
// Every run of text keeps its exact place: in an author's file to the byte, in
// generated text as the marks of package source say.
package markdown

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
)

// Content is what one Markdown text was read into.
type Content struct {
	Blocks []report.Block
	Notes  []*report.Note // in the order of their definitions
}

// Narrative reads free text: each top-level paragraph becomes a numbered
// paragraph of the report. What happens between them is told in their order; with
// nil, nothing can be placed.
func Narrative(in Input, p Proceedings) (Content, diag.List) {
	return read(in, narrative{p})
}

// Provisions reads texts that the body adopted: each block with a key begins
// a new provision of the series, and what follows without a key belongs to it.
func Provisions(in Input, series string) (Content, diag.List) {
	return read(in, provisions{series: series})
}

// Operative is [Provisions] for a series in which an ordered list is the operative
// paragraphs of its text, numbered 1., 2., 3.
func Operative(in Input, series string) (Content, diag.List) {
	return read(in, provisions{series: series, operative: true})
}

// Annex reads the content of an annex, whose paragraphs carry no number and
// need no key.
func Annex(in Input) (Content, diag.List) {
	return read(in, annex{})
}

// Template reads the text of an executed template. Headings make sections;
// include returns the blocks of the narrative that is put in a place.
func Template(in Input, include func(path string) []report.Block) (Content, diag.List) {
	return read(in, template{include})
}

// Inline reads a text of one paragraph as inline content.
func Inline(in Input) (report.Text, diag.List) {
	r := newReader(in)
	var t report.Text
	for n := r.root.FirstChild(); n != nil; n = n.NextSibling() {
		if n == r.root.FirstChild() && isParagraph(n) {
			t = r.text(n)
			continue
		}
		r.unsupported(n, `write one line of words; \ before a sign makes it a character like any other`)
	}
	r.finish()
	return t, r.findings
}

// A dialect is what differs between the kinds of text.
type dialect interface {
	// blocks turns the top-level nodes into blocks of the report.
	blocks(r *reader) []report.Block
}

func read(in Input, d dialect) (Content, diag.List) {
	r := newReader(in)
	r.collectNotes()
	doc := Content{Blocks: d.blocks(r)}
	doc.Notes = r.defined()
	r.finish()
	return doc, r.findings
}

// finish reports what only the whole text shows.
func (r *reader) finish() {
	r.checkNotes()
	r.checkDoubtful()
}

// reader converts one parsed text.
type reader struct {
	in        Input
	root      ast.Node
	notes     []*noteDefinition
	defines   map[string]bool // the keys of notes
	calls     []noteUse
	doubtful  []emphasis      // asterisks that may be those of notes
	noteSigns map[string]bool // asterisks after a word or alone
	opened    bool            // a tag of HTML was found
	findings  diag.List
}

func newReader(in Input) *reader {
	r := &reader{in: in, root: ast.NewDocument(), noteSigns: make(map[string]bool), defines: make(map[string]bool)}
	for _, key := range in.noted {
		r.defines[key] = true
	}
	if at, message := findExcess(in); message != "" {
		r.findings.Add(ruleExcess.At(at, "%s", message))
		return r
	}
	if at := conflictIn(in.text); at != nil {
		r.findings.Add(ruleMarkupTyped.At(in.span(at[0], at[1]), "this marks a conflict of versions: nothing else of the text is read").
			Hinting("keep one version, and delete the other with the three lines of marks"))
		return r
	}
	r.root = syntax().Parse(text.NewReader(in.text))
	return r
}

// syntax is shared by all texts: a parser keeps what it knows of one in the
// context of that text.
var syntax = sync.OnceValue(newParser)

// newParser assembles the syntax. Addresses apart from their links are left out:
// goldmark loses the line after one whose title does not end. So are set-text
// headings: in a report they only ever happen by accident. So does indented code, but goldmark stops
// reading at a line that no parser takes.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(includeParser{}, 50),
			util.Prioritized(noteDefinitionParser{}, 60),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(inlineSyntax()...),
		parser.WithParagraphTransformers(
			util.Prioritized(tableParser{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		),
	)
}

// inlineSyntax is what the words of a block are read with.
func inlineSyntax() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(keyParser{}, 50),
		util.Prioritized(statusParser{}, 60),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(noteCallParser{}, 150),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(emphasisParser{}, 500),
	}
}
