// Package reporttest has what tests of those who make and print reports share:
// trees of reports printed, reports of random structure, and small editions.
package reporttest

import (
	"fmt"
	"io"
	"strings"

	"rapporteur/internal/report"
)

// Dump writes a tree for reading and comparing: one line per block, indented
// by depth, with its key and properties. Places are "line:column"; spans
// without one have none.
func Dump(w io.Writer, blocks []report.Block, notes []*report.Note) {
	d := dumper{w}
	d.blocks(blocks, "")
	for _, n := range notes {
		d.line("", "note", n.Key, "", n.Text)
	}
}

type dumper struct{ w io.Writer }

func (d dumper) line(indent, kind, key, extra string, t report.Text) {
	fmt.Fprintf(d.w, "%s%s {%s}%s", indent, kind, key, extra)
	if len(t) > 0 {
		fmt.Fprintf(d.w, " %s", dumpText(t))
	}
	fmt.Fprintln(d.w)
}

func (d dumper) blocks(blocks []report.Block, indent string) {
	for _, b := range blocks {
		d.block(b, indent)
	}
}

func (d dumper) block(b report.Block, indent string) {
	inner := indent + "  "
	switch b := b.(type) {
	case *report.Section:
		d.line(indent, "section", b.Key, fmt.Sprintf(" level=%d", b.Level)+
			flags("unnumbered", !b.Numbered, "annex", b.Annex), b.Title)
		d.blocks(b.Blocks, inner)
	case *report.Paragraph:
		d.line(indent, "paragraph", b.Key, flags("unnumbered", !b.Numbered, "agenda", b.Agenda), b.Text)
		d.items(b.Items, inner)
	case *report.Provision:
		d.line(indent, b.Series, b.Key, own(b.Number.Text), nil)
		d.blocks(b.Blocks, inner)
	case *report.Table:
		d.line(indent, "table", b.Key, fmt.Sprintf(" align=%v", b.Align), b.Caption)
		d.row(b.Header, inner)
		for _, row := range b.Rows {
			d.row(row, inner)
		}
	case *report.Figure:
		d.line(indent, "figure", b.Key, fmt.Sprintf(" %s %q", b.Image.Name, b.Image.Alt), b.Caption)
	}
}

func (d dumper) items(items []*report.Item, indent string) {
	for _, item := range items {
		d.line(indent, "item", item.Key, own(item.Number), item.Text)
		d.items(item.Items, indent+"  ")
	}
}

func (d dumper) row(cells []report.Text, indent string) {
	texts := make([]string, len(cells))
	for i, cell := range cells {
		texts[i] = dumpText(cell)
	}
	fmt.Fprintf(d.w, "%s| %s |\n", indent, strings.Join(texts, " | "))
}

func own(number string) string {
	if number == "" {
		return ""
	}
	return " number=" + number
}

func flags(pairs ...any) string {
	var s string
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1].(bool) {
			s += " " + pairs[i].(string)
		}
	}
	return s
}

// dumpText returns inline content as one line: each span in angle brackets,
// with its style and place: "<em 3:7|words>".
func dumpText(t report.Text) string {
	var s strings.Builder
	for _, span := range t {
		var marks []string
		for i, name := range []string{"em", "strong", "sup", "code"} {
			if span.Style&(1<<i) != 0 {
				marks = append(marks, name)
			}
		}
		if span.Symbol {
			marks = append(marks, "symbol")
		}
		if span.Foreign {
			marks = append(marks, "foreign")
		}
		if span.Link != "" {
			marks = append(marks, span.Link)
		}
		if !span.Origin.IsZero() {
			p := span.Origin.Position()
			marks = append(marks, fmt.Sprintf("%d:%d", p.Line, p.Column))
		}
		fmt.Fprintf(&s, "<%s|%s>", strings.Join(marks, " "), dumpSpan(span))
	}
	return s.String()
}

func dumpSpan(span report.Span) string {
	switch {
	case span.NoteKey != "":
		return "^" + span.NoteKey
	case span.Reference != nil:
		ref := "#" + strings.Join(span.Reference.Keys, ",")
		if span.Reference.Form != "" {
			ref += " " + span.Reference.Form
		}
		if len(span.Reference.Text) > 0 {
			ref += " " + span.Reference.Text.Plain()
		}
		return ref
	case span.Bracket != nil:
		return strings.TrimSpace(fmt.Sprintf("%s %s %s", span.Text, span.Bracket.Status, span.Bracket.By))
	default:
		return span.Text
	}
}
