package published

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/source"
)

// FromHTML returns the text of a finished report that is a page for browsers: ours, or another.
func FromHTML(name string, content []byte) (*source.File, error) {
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	p := &page{notes: make(map[string]string), lists: make(map[*html.Node]int)}
	p.findCalls(root, make(map[string]bool))
	p.node(root)
	p.flush()
	return p.out.File(name), nil
}

// page is a page while it is read.
type page struct {
	out    Writer
	notes  map[string]string  // name by identifier
	lists  map[*html.Node]int // the number of the next item
	mark   string             // of the next block
	label  string             // of a list, before it
	pieces []Piece
	raised bool
}

// attribute returns an attribute of an element, "" if it has none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, names ...string) bool {
	return slices.ContainsFunc(strings.Fields(attribute(n, "class")), func(c string) bool { return slices.Contains(names, c) })
}

// findCalls finds the calls of footnotes, links that say so or raised ones to a place on the page, and
// takes names for the footnotes.
func (p *page) findCalls(n *html.Node, taken map[string]bool) {
	to, inPage := strings.CutPrefix(attribute(n, "href"), "#")
	if n.Data == "a" && inPage && p.notes[to] == "" && isCall(n) {
		name := strings.Trim(textOf(n), "[]() \n")
		if name == "" || strings.ContainsAny(name, " \n[]") || taken[name] {
			name = strconv.Itoa(len(p.notes) + 1)
		}
		p.notes[to], taken[name] = name, true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.findCalls(c, taken)
	}
}

func isCall(n *html.Node) bool {
	if attribute(n, "role") == "doc-backlink" || hasClass(n, "back", "footnote-back") {
		return false
	}
	raised := n.Parent.Data == "sup" || n.FirstChild != nil && n.FirstChild.Data == "sup" && n.FirstChild == n.LastChild
	return attribute(n, "role") == "doc-noteref" || hasClass(n, "footnote-ref") || raised || strings.HasPrefix(attribute(n, "name"), "_ftnref")
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}

// left are elements that are no part of the text.
var left = strings.Fields("head script style template noscript nav footer svg math button form iframe object del s strike rt rp")

// blocks are elements that divide the text.
var blocks = strings.Fields("html body main article section header div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr figure figcaption table caption thead tbody tfoot tr td th address aside details summary center")

func (p *page) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		p.add(Piece{Text: n.Data, Raised: p.raised})
		return
	case n.Type == html.ElementNode && p.isLeft(n):
		return
	case n.Data == "br":
		p.add(Piece{Text: " "})
		return
	case p.call(n), n.Data == "table" && p.table(n):
		return
	}
	block := slices.Contains(blocks, n.Data)
	if block {
		p.flush()
	}
	p.begin(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.node(c)
	}
	p.raised = p.raised && n.Data != "sup"
	if block {
		p.flush()
		p.mark, p.label = Plain, ""
	}
}

// isLeft reports whether an element is no part of the text: what reads it out or leads through it.
func (p *page) isLeft(n *html.Node) bool {
	inNotes := n.Parent != nil && (attribute(n.Parent, "role") == "doc-endnotes" || hasClass(n.Parent, "footnotes"))
	return slices.Contains(left, n.Data) || attribute(n, "role") == "doc-backlink" || attribute(n, "aria-hidden") == "true" ||
		hasClass(n, "elsewhere", "skip", "back", "footnote-back") || inNotes && len(n.Data) == 2 && n.Data[0] == 'h' ||
		strings.HasPrefix(p.mark, "[^") && hasClass(n, "label")
}

// call adds the call of a footnote, or begins a footnote whose text has a link back to its call.
func (p *page) call(n *html.Node) bool {
	if n.Data != "a" {
		return false
	}
	if name := p.notes[strings.TrimPrefix(attribute(n, "href"), "#")]; name != "" && isCall(n) {
		p.add(Piece{Call: name})
		return true
	}
	for _, id := range []string{attribute(n, "name"), attribute(n, "id")} {
		if name := p.notes[id]; name != "" && len(p.pieces) == 0 {
			p.mark = NoteMark(name)
			return true
		}
	}
	return false
}

// begin notes what an element is the beginning of.
func (p *page) begin(n *html.Node) {
	switch n.Data {
	case "sup":
		p.raised = true
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.mark = Heading
	case "li":
		p.mark, p.label = p.listMark(n)
	}
	if name := p.notes[attribute(n, "id")]; name != "" {
		p.mark, p.label = NoteMark(name), ""
	}
}

// listMark returns the mark of an item of a list, or its label.
func (p *page) listMark(n *html.Node) (mark, label string) {
	list := n.Parent
	if list == nil || list.Data != "ol" {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.FirstChild != nil && hasClass(c.FirstChild, "label") {
				return Plain, ""
			}
		}
		return Bullet, ""
	}
	number, known := p.lists[list]
	if value, err := strconv.Atoi(attribute(n, "value")); err == nil {
		number = value
	} else if start, err := strconv.Atoi(attribute(list, "start")); err == nil && !known {
		number = start
	} else if !known {
		number = 1
	}
	p.lists[list] = number + 1
	return Plain, listLabel(number, attribute(list, "type"))
}

// listLabel returns the label of item n of a list; kind is as in <ol type>.
func listLabel(n int, kind string) string {
	name, form := "decimal", "%s. "
	switch kind {
	case "a":
		name, form = "alpha", "(%s) "
	case "i":
		name, form = "roman", "(%s) "
	case "A":
		name = "ALPHA"
	case "I":
		name = "ROMAN"
	}
	text, err := grammar.NeutralCounter(name)(n)
	if err != nil {
		return strconv.Itoa(n) + ". "
	}
	return fmt.Sprintf(form, text)
}

// table writes a table, unless it only places what has paragraphs and lists of its own.
func (p *page) table(n *html.Node) bool {
	rows, placed := rowsOf(n)
	if placed || len(rows) == 0 {
		return false
	}
	p.flush()
	p.out.Table(rows)
	return true
}

// rowsOf returns the rows of a table, and whether any of its cells has more than one paragraph.
func rowsOf(n *html.Node) (rows [][]string, placed bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Data {
		case "tr":
			var row []string
			for cell := c.FirstChild; cell != nil; cell = cell.NextSibling {
				if cell.Data == "td" || cell.Data == "th" {
					row = append(row, strings.Join(strings.Fields(textOf(cell)), " "))
					placed = placed || manyBlocks(cell)
				}
			}
			rows = append(rows, row)
			placed = placed || len(row) == 1
		case "thead", "tbody", "tfoot":
			more, places := rowsOf(c)
			rows, placed = append(rows, more...), placed || places
		}
	}
	return rows, placed
}

func manyBlocks(cell *html.Node) bool {
	n := 0
	for c := cell.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Data == "p":
			n++
		case c.Type == html.ElementNode && slices.Contains(blocks, c.Data):
			n = 2
		}
	}
	return n > 1
}

func (p *page) add(x Piece) {
	if n := len(p.pieces); n > 0 && x.Call == "" && p.pieces[n-1].Call == "" && p.pieces[n-1].Raised == x.Raised {
		p.pieces[n-1].Text += x.Text
	} else if n > 0 || x.Call != "" || strings.TrimSpace(x.Text) != "" {
		p.pieces = append(p.pieces, x)
	}
}

// flush writes the open block. The label of a list goes to its first block.
func (p *page) flush() {
	if len(p.pieces) == 0 {
		return
	}
	p.out.Paragraph(p.mark, p.label+Words(p.pieces))
	p.out.Text(p.label)
	p.out.Pieces(p.pieces)
	p.mark, p.label, p.pieces = Plain, "", nil
}
