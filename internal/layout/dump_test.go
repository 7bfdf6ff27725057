package layout

import (
	"fmt"
	"io"
	"strings"
)

// Dump writes the content of the pages as text, for people and for tests: a
// line for each glyph run, rule and picture with its place, then the
// structure tree.
func (d *Document) Dump(w io.Writer) error {
	var b strings.Builder
	for i, p := range d.Pages {
		fmt.Fprintf(&b, "page %d\n", i+1)
		for _, item := range p.Items {
			d.dumpItem(&b, item)
		}
		for _, l := range p.Links {
			fmt.Fprintf(&b, "%7.1f %7.1f link %.1f by %.1f %q %s\n", l.X, l.Y, l.Width, l.Height, l.Description, l.goal())
		}
	}
	for _, e := range d.Outline {
		e.dump(&b, "outline ")
	}
	d.Root.dump(&b, "")
	_, err := io.WriteString(w, b.String())
	return err
}

func (d *Document) dumpItem(b *strings.Builder, item Mark) {
	switch i := item.(type) {
	case *GlyphRun:
		kind := ""
		if i.Content == nil {
			kind = " artifact"
		}
		fmt.Fprintf(b, "%7.1f %7.1f %s %.1f%s %q\n", i.X, i.Y, d.Faces[i.Face].Face().Name(), i.Size, kind, d.Text(i))
	case *Rule:
		fmt.Fprintf(b, "%7.1f %7.1f rule %.1f by %.1f\n", i.X, i.Y, i.Width, i.Height)
	case *Picture:
		fmt.Fprintf(b, "%7.1f %7.1f picture %.1f by %.1f\n", i.X, i.Y, i.Width, i.Height)
	}
}

// Text returns the characters of a glyph run in the order of its glyphs,
// which is the visual one.
func (d *Document) Text(r *GlyphRun) string {
	var b strings.Builder
	for _, g := range r.Glyphs {
		b.WriteString(d.Faces[r.Face].Text(g.Code))
	}
	return b.String()
}

func (l *LinkArea) goal() string {
	if l.Target == nil {
		return l.Address
	}
	return fmt.Sprintf("page %d at %.1f", l.Target.Page+1, l.Target.Y)
}

func (e *Bookmark) dump(b *strings.Builder, indent string) {
	fmt.Fprintf(b, "%s%s (page %d at %.1f)\n", indent, e.Title, e.Page+1, e.Y)
	for _, kid := range e.Kids {
		kid.dump(b, indent+"  ")
	}
}

func (e *Element) dump(b *strings.Builder, indent string) {
	fmt.Fprintf(b, "%s%s", indent, e.Type)
	for _, word := range [][2]string{{"id", e.ID}, {"lang", e.Lang}, {"alt", e.Alt}, {"text", e.ActualText}, {"scope", e.Scope}, {"numbering", e.ListNumbering}} {
		if word[1] != "" {
			fmt.Fprintf(b, " %s=%q", word[0], word[1])
		}
	}
	b.WriteByte('\n')
	for _, kid := range e.Kids {
		switch k := kid.(type) {
		case *Element:
			k.dump(b, indent+"  ")
		case *Content:
			fmt.Fprintf(b, "%s  content on page %d\n", indent, k.Page+1)
		}
	}
}
