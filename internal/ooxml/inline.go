package ooxml

import (
	"strconv"
	"strings"
	"unicode"

	"rapporteur/internal/published"
)

// paragraph is a paragraph as it is printed.
type paragraph struct {
	pPr    *node
	pieces []published.Piece
	bold   bool         // all of it
	boxes  []*paragraph // text boxes that are anchored in it
	joined bool         // its end was deleted, so that the next paragraph goes on
}

// inline reads the runs of a paragraph, or of a note.
type inline struct {
	*document
	into   *paragraph
	fields []bool // of the open fields, outermost first: whether their result has begun
	seen   bool   // any word that is not bold
	strong bool   // any that is
}

// newParagraph reads a paragraph, with changes as if they were accepted.
func (d *document) newParagraph(n *node, in *inline) *paragraph {
	p := &paragraph{pPr: n.kid("pPr")}
	p.joined = p.pPr.kid("rPr", "del") != nil || p.pPr.kid("rPr", "moveFrom") != nil
	in.into, in.seen, in.strong = p, false, false
	for _, k := range n.kids {
		in.node(k)
	}
	p.bold = in.strong && !in.seen
	return p
}

// node reads an element of a paragraph. What is not known is read for the runs in it.
func (in *inline) node(n *node) {
	switch n.name {
	case "pPr", "del", "moveFrom", "rt", "sdtPr", "sdtEndPr", "instrText", "delText", "Fallback", "proofErr", "rubyPr":
	case "r":
		in.run(n)
	case "txbxContent":
		in.box(n)
	default:
		for _, k := range n.kids {
			in.node(k)
		}
	}
}

// box reads a text box, whose paragraphs come after the one that it is anchored in.
func (in *inline) box(n *node) {
	for _, k := range n.kids {
		if k.name == "p" {
			in.into.boxes = append(in.into.boxes, in.newParagraph(k, &inline{document: in.document}))
		}
	}
}

// run reads a run, whose words are left out if they are hidden or the code of a field.
func (in *inline) run(n *node) {
	rPr := n.kid("rPr")
	if in.character(in.into.pPr, rPr, "vanish").on() {
		return
	}
	raised := in.character(in.into.pPr, rPr, "vertAlign").get("val") == "superscript"
	bold := in.character(in.into.pPr, rPr, "b").on()
	for _, k := range n.kids {
		if k.name == "fldChar" {
			in.field(k.get("fldCharType"))
		}
		if !in.inResult() {
			continue
		}
		switch k.name {
		case "footnoteReference", "endnoteReference":
			if k.get("customMarkFollows") == "" {
				in.into.pieces = append(in.into.pieces, published.Piece{Call: in.noteOf(k)})
			}
		case "drawing", "pict", "object", "AlternateContent", "ruby":
			in.node(k)
		default:
			in.words(charactersOf(k), raised, bold)
		}
	}
}

// inResult reports whether no open field still has its code, which is not printed.
func (in *inline) inResult() bool {
	for _, result := range in.fields {
		if !result {
			return false
		}
	}
	return true
}

func (in *inline) field(what string) {
	n := len(in.fields)
	switch {
	case what == "begin":
		in.fields = append(in.fields, false)
	case what == "separate" && n > 0:
		in.fields[n-1] = true
	case what == "end" && n > 0:
		in.fields = in.fields[:n-1]
	}
}

// charactersOf returns what an element of a run prints.
func charactersOf(n *node) string {
	switch n.name {
	case "t":
		return n.text
	case "tab", "ptab", "br", "cr":
		return " "
	case "noBreakHyphen":
		return "\u2011"
	case "sym":
		if code, err := strconv.ParseUint(n.get("char"), 16, 21); err == nil {
			return string(rune(code))
		}
	}
	return ""
}

func (in *inline) words(text string, raised, bold bool) {
	if text == "" {
		return
	}
	if strings.ContainsFunc(text, unicode.IsLetter) {
		in.strong, in.seen = in.strong || bold, in.seen || !bold
	}
	if n := len(in.into.pieces); n > 0 && in.into.pieces[n-1].Raised == raised && in.into.pieces[n-1].Call == "" {
		in.into.pieces[n-1].Text += text
		return
	}
	in.into.pieces = append(in.into.pieces, published.Piece{Text: text, Raised: raised})
}
