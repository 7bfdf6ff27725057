package markdown

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
)

// Text that is not agreed is in brackets, which say so: [could]{.disputed by="CHL"}. An
// alternative has its number, [may]{.alternative number="1"}, and what was agreed
// subject to confirmation is [shall]{.agreed}. Other brackets are characters.

// statusSyntax matches what follows such a bracket.
var statusSyntax = regexp.MustCompile(`^\{\.([a-z]+)((?:[ \t]+[a-z]+="[^"{}\n]*")*)[ \t]*\}`)

var attribute = regexp.MustCompile(`([a-z]+)="([^"]*)"`)

// statuses are the words after the full stop, and the attribute that each may have.
var statuses = map[string]string{"disputed": "by", "alternative": "number", "agreed": ""}

// statusNode is the status of the bracket before it.
type statusNode struct {
	ast.BaseInline
	word       string
	attributes [][]string
	length     int
}

var kindStatus = ast.NewNodeKind("Status")

func (*statusNode) Kind() ast.NodeKind         { return kindStatus }
func (n *statusNode) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

type statusParser struct{}

func (statusParser) Trigger() []byte { return []byte{'{'} }

func (statusParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	m := statusSyntax.FindSubmatch(line)
	if m == nil || block.PrecendingCharacter() != ']' {
		return nil
	}
	block.Advance(len(m[0]))
	n := &statusNode{word: string(m[1]), length: len(m[0])}
	for _, a := range attribute.FindAllSubmatch(m[2], -1) {
		n.attributes = append(n.attributes, []string{string(a[1]), string(a[2])})
	}
	return n
}

// status returns a span without words that says what the bracket before it is; [reader.bracketed]
// takes it out again.
func (r *reader) status(n *statusNode) report.Text {
	at := r.in.span(n.Pos(), n.Pos()+n.length)
	b := &report.Bracket{Status: n.word}
	allowed, known := statuses[n.word]
	if !known {
		r.findings.Add(ruleMarkupTyped.At(at, "brackets have no status %q", n.word).
			Hinting(diag.Suggest(n.word, []string{"agreed", "alternative", "disputed"})))
	}
	for _, a := range n.attributes {
		switch number, err := strconv.Atoi(a[1]); {
		case known && a[0] != allowed:
			r.findings.Add(ruleMarkupTyped.At(at, "a bracket that is %s has no %s", n.word, a[0]).Hinting(statusHint))
		case a[0] == "by":
			b.By = a[1]
		case err != nil || number < 1:
			r.findings.Add(ruleMarkupTyped.At(at, "%q is not the number of an alternative", a[1]).Hinting(statusHint))
		default:
			b.Number = number
		}
	}
	if known && n.word == "alternative" && b.Number == 0 {
		b.Number = 1
		r.findings.Add(ruleMarkupTyped.At(at, "the alternative has no number").Hinting(statusHint))
	}
	return report.Text{{Bracket: b, Origin: at}}
}

const statusHint = `write [words]{.disputed}, [words]{.disputed by="…"}, [words]{.alternative number="1"} or [words]{.agreed}`

// bracketed makes the brackets that have a status spans of their own.
func (r *reader) bracketed(t report.Text) report.Text {
	if !slices.ContainsFunc(t, func(s report.Span) bool { return s.Bracket != nil }) {
		return t
	}
	var out report.Text
	var open []int // the indexes in out of brackets that are not closed
	last := -1     // that of the bracket with which the one that was closed last began
	for _, s := range t {
		switch {
		case s.Bracket != nil && last < 0:
			r.findings.Add(ruleMarkupTyped.At(s.Origin, "there is no bracket before this").Hinting(statusHint))
		case s.Bracket != nil:
			end := *s.Bracket
			end.Closes = true
			out[last].Bracket, out[len(out)-1].Bracket = s.Bracket, &end
		case !isWords(s):
			out = append(out, s)
		default:
			for _, piece := range cutBrackets(s) {
				out = append(out, piece)
				switch {
				case piece.Text == "[":
					open = append(open, len(out)-1)
				case piece.Text == "]" && len(open) > 0:
					last, open = open[len(open)-1], open[:len(open)-1]
					continue
				}
				last = -1
			}
			continue
		}
		last = -1
	}
	return out
}

// cutBrackets cuts a span before and after each bracket.
func cutBrackets(s report.Span) []report.Span {
	var pieces []report.Span
	for from := 0; from < len(s.Text); {
		to := from + strings.IndexAny(s.Text[from:], "[]")
		switch {
		case to < from:
			to = len(s.Text)
		case to == from:
			to++
		}
		pieces, from = append(pieces, s.Part(from, to)), to
	}
	return pieces
}
