package ooxml

import (
	"cmp"
	"strconv"
	"strings"
)

// levels is how many levels a list has.
const levels = 9

// level is how one level of a list is numbered.
type level struct {
	start   int
	format  string // such as "lowerRoman"
	text    string // such as "%1.%2."
	style   string // of the paragraphs that are of this level
	restart int    // the level, from 1, whose paragraphs begin it anew; -1: any above it
	legal   bool   // all numbers in figures
}

// abstract is a list as others use it; all that use it go on counting where another stopped.
type abstract struct {
	levels [levels]level
	link   string      // the style that has the levels in its place
	counts [levels]int // the last numbers
	begun  [levels]bool
}

// list is a use of an abstract list.
type list struct {
	of        string // an abstract list
	starts    map[int]int
	overrides map[int]level
	used      [levels]bool
}

func (d *document) readNumbering() error {
	links := make(map[string]string) // from a style of lists to the abstract list that has its levels
	err := d.optional("numbering", func(n *node) {
		if n.name == "abstractNum" {
			a := &abstract{link: n.kid("numStyleLink").get("val")}
			for i := range a.levels {
				a.levels[i] = level{start: 1, restart: -1, format: "decimal"}
			}
			for _, k := range n.kids {
				if i := number(k.get("ilvl"), 0); k.name == "lvl" && i < levels {
					a.levels[i] = newLevel(k)
				}
			}
			d.abstracts[n.get("abstractNumId")] = a
			if style := n.kid("styleLink").get("val"); style != "" {
				links[style] = n.get("abstractNumId")
			}
			return
		}
		l := &list{n.kid("abstractNumId").get("val"), make(map[int]int), make(map[int]level), [levels]bool{}}
		for _, k := range n.kids {
			i := number(k.get("ilvl"), 0)
			if k.name != "lvlOverride" || i >= levels {
				continue
			}
			if start := k.kid("startOverride"); start != nil {
				l.starts[i] = number(start.get("val"), 1)
			}
			if lvl := k.kid("lvl"); lvl != nil {
				l.overrides[i] = newLevel(lvl)
			}
		}
		d.lists[n.get("numId")] = l
	}, "abstractNum", "num")
	for _, l := range d.lists {
		if a := d.abstracts[l.of]; a != nil && links[a.link] != "" {
			l.of = links[a.link]
		}
	}
	return err
}

func newLevel(n *node) level {
	return level{
		start: number(n.kid("start").get("val"), 0), format: n.kid("numFmt").get("val"), text: n.kid("lvlText").get("val"),
		style: n.kid("pStyle").get("val"), restart: number(n.kid("lvlRestart").get("val"), -1), legal: n.kid("isLgl").on(),
	}
}

// number reads a whole number that is not negative.
func number(text string, otherwise int) int {
	if n, err := strconv.Atoi(text); err == nil && n >= 0 {
		return n
	}
	return otherwise
}

// label counts a paragraph and returns its label as Word prints it, and at which level it is. The
// level is negative for a paragraph of no list.
func (d *document) label(pPr *node) (text string, bullet bool, at int) {
	l, at := d.listOf(pPr)
	if l == nil || d.abstracts[l.of] == nil {
		return "", false, -1
	}
	a := d.abstracts[l.of]
	own := a.levels
	for i, o := range l.overrides {
		own[i] = o
	}
	a.count(own, l, at)
	if own[at].format == "bullet" {
		return "", true, at
	}
	var b strings.Builder
	for rest := own[at].text; rest != ""; {
		if len(rest) > 1 && rest[0] == '%' && '1' <= rest[1] && rest[1] <= '9' {
			i := int(rest[1] - '1')
			format := own[i].format
			if own[at].legal {
				format = "decimal"
			}
			b.WriteString(formatted(a.counts[i], format))
			rest = rest[2:]
			continue
		}
		b.WriteByte(rest[0])
		rest = rest[1:]
	}
	return b.String(), false, at
}

// listOf returns the list of a paragraph and its level in it.
func (d *document) listOf(pPr *node) (*list, int) {
	own, style := pPr.kid("numPr"), d.styleOf(pPr)
	id, at := own.kid("numId").get("val"), own.kid("ilvl").get("val")
	for _, s := range d.chain(style) {
		p := s.properties.kid("numPr")
		if p == nil || id != "" && at != "" {
			continue
		}
		inherited := id == ""
		if id = cmp.Or(id, p.kid("numId").get("val")); inherited && id != "" && at == "" {
			at = d.levelOf(id, s.id)
		}
		at = cmp.Or(at, p.kid("ilvl").get("val"))
	}
	return d.lists[id], min(number(at, 0), levels-1)
}

// levelOf returns the level of a list whose paragraphs have a style, "" if none has.
func (d *document) levelOf(id, style string) string {
	if l := d.lists[id]; l != nil && d.abstracts[l.of] != nil {
		for i, x := range d.abstracts[l.of].levels {
			if x.style == style {
				return strconv.Itoa(i)
			}
		}
	}
	return ""
}

// count counts a paragraph at a level.
func (a *abstract) count(own [levels]level, l *list, at int) {
	start, begins := l.starts[at]
	switch {
	case begins && !l.used[at]:
		a.counts[at] = start
	case !a.begun[at]:
		a.counts[at] = own[at].start
	default:
		a.counts[at]++
	}
	a.begun[at], l.used[at] = true, true
	for i := range at {
		if !a.begun[i] { // Word prints the first number of a level that was left out
			a.counts[i], a.begun[i] = own[i].start, true
		}
	}
	for i := at + 1; i < levels; i++ {
		if own[i].restart < 0 || own[i].restart > at {
			a.begun[i] = false
		}
	}
}
