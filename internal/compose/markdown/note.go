package markdown

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// A footnote reference is [^key] in the text; the footnote is defined by a block
// that begins with "[^key]:". Both are in the same file.

var (
	noteCallSyntax       = regexp.MustCompile(`^\[\^([^\]\s]*)\]`)
	noteDefinitionSyntax = regexp.MustCompile(`^ {0,3}\[\^([^\]\s]*)\]:[ \t]*`)
)

// noteCall is a footnote reference in the text.
type noteCall struct {
	ast.BaseInline
	key    string
	length int
}

var kindNoteCall = ast.NewNodeKind("NoteCall")

func (*noteCall) Kind() ast.NodeKind         { return kindNoteCall }
func (n *noteCall) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

type noteCallParser struct{}

func (noteCallParser) Trigger() []byte { return []byte{'['} }

func (noteCallParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	m := noteCallSyntax.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &noteCall{key: string(m[1]), length: len(m[0])}
}

// noteDefinition is the block that holds a footnote's text.
type noteDefinition struct {
	ast.BaseBlock
	key        string
	start, end int       // of "[^key]:" in the text
	calls      []noteUse // in its own text
}

var kindNoteDefinition = ast.NewNodeKind("NoteDefinition")

func (*noteDefinition) Kind() ast.NodeKind         { return kindNoteDefinition }
func (n *noteDefinition) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

type noteDefinitionParser struct{}

func (noteDefinitionParser) Trigger() []byte             { return []byte{'['} }
func (noteDefinitionParser) CanInterruptParagraph() bool { return true }
func (noteDefinitionParser) CanAcceptIndentedLine() bool { return false }

func (noteDefinitionParser) Open(parent ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	m := noteDefinitionSyntax.FindSubmatch(line)
	if m == nil || parent.Kind() != ast.KindDocument {
		return nil, parser.NoChildren
	}
	n := &noteDefinition{key: string(m[1]), start: segment.Start, end: segment.Start + len(m[0])}
	reader.Advance(len(m[0]))
	return n, parser.HasChildren
}

// Continue ends a definition at the first blank line: a footnote is one
// paragraph, whose own lines goldmark continues by itself.
func (noteDefinitionParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func (noteDefinitionParser) Close(ast.Node, text.Reader, parser.Context) {}

// collectNotes takes the definitions out of the tree, in their order.
func (r *reader) collectNotes() {
	for c := r.root.FirstChild(); c != nil; {
		next := c.NextSibling()
		if n, ok := c.(*noteDefinition); ok {
			r.notes, r.defines[n.key] = append(r.notes, n), true
			r.root.RemoveChild(r.root, n)
		}
		c = next
	}
}

// noteUse is one use of a footnote reference.
type noteUse struct {
	key  string
	span source.Span
}

// called converts a footnote reference; without its footnote it leaves nothing.
func (r *reader) called(n *noteCall) report.Text {
	span := r.in.span(n.Pos(), n.Pos()+n.length)
	r.calls = append(r.calls, noteUse{n.key, span})
	if !r.defines[n.key] {
		return nil
	}
	return report.Text{{NoteKey: n.key, Origin: span}}
}

// defined converts the definitions. That their keys differ, from each other and
// from those of all other files, is seen when the report is numbered.
func (r *reader) defined() []*report.Note {
	var notes []*report.Note
	for _, d := range r.notes {
		span := r.in.span(d.start, d.end)
		if !ValidKey(d.key) {
			r.findings.Add(ruleKeyMalformed.At(span, "%q is not a footnote's key", d.key).Hinting(keyHint))
			continue
		}
		note := &report.Note{Key: d.key, Origin: span}
		for c := d.FirstChild(); c != nil; c = c.NextSibling() {
			if c == d.FirstChild() && isParagraph(c) {
				first := len(r.calls)
				note.Text = r.text(c)
				d.calls = r.calls[first:len(r.calls):len(r.calls)]
				continue
			}
			r.unsupported(c, "a footnote is one paragraph")
		}
		notes = append(notes, note)
	}
	r.checkCircles()
	return notes
}

// checkNotes compares references with definitions.
func (r *reader) checkNotes() {
	used := make(map[string]bool)
	for _, call := range r.calls {
		used[call.key] = true
	}
	var idle []string
	for key := range r.defines {
		if !used[key] {
			idle = append(idle, key)
		}
	}
	slices.Sort(idle)
	meant := make(map[string]bool)
	reported := make(map[string]bool)
	for _, call := range r.calls {
		if r.defines[call.key] || reported[call.key] {
			continue
		}
		reported[call.key] = true
		f := ruleNoteUndefined.At(call.span, "no footnote %q is defined in this file", call.key).
			Hinting(fmt.Sprintf("write its text as a block of its own: [^%s]: …", call.key))
		if nearest := diag.Nearest(call.key, idle); nearest != "" {
			meant[nearest] = true
			f.Hint = `did you mean "` + nearest + `"?`
		}
		r.findings.Add(f)
	}
	for _, d := range r.notes {
		if !used[d.key] && !meant[d.key] {
			r.findings.Add(ruleNoteUnused.At(r.in.span(d.start, d.end), "nothing refers to the footnote %q", d.key).
				Hinting(fmt.Sprintf("write [^%s] where its mark should be, or remove it", d.key)))
		}
	}
}
