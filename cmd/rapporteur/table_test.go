package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// minimum is how many rows each language has at least. Editors raise it with
// their tables; it is to be 150 everywhere.
var minimum = map[lang.Tag]int{
	lang.Arabic: 455, lang.Chinese: 450, lang.English: 471, lang.French: 451, lang.Russian: 459, lang.Spanish: 449,
}

// table is one file of testdata/<lang>/.
type table struct {
	Rows []row `toml:"rows"`
}

// row says what one place of a report reads for some facts.
type row struct {
	Rule  session.Text            `toml:"rule" required:"true"`
	Facts session.Text            `toml:"facts"`
	Files map[string]session.Text `toml:"files"`
	What  session.Text            `toml:"what" required:"true"`
	Want  session.Text            `toml:"want" required:"true"`
}

const (
	expressionKey = "expression"
	absent        = "∅" // wanted where there must be nothing
)

func (r row) isExpression() bool { return strings.HasPrefix(r.What.V, "{{") }

// TestSentences holds every row of the tables against what the program
// writes. There is no flag to rewrite the tables: they are written from
// knowledge, and are what the program is judged by.
func TestSentences(t *testing.T) {
	for _, l := range lang.All() {
		t.Run(string(l.Tag), func(t *testing.T) {
			t.Parallel()
			rows := readTables(t, l.Tag)
			if len(rows) < minimum[l.Tag] {
				t.Errorf("%d rows, want at least %d", len(rows), minimum[l.Tag])
			}
			s := openLanguage(t, l.Tag)
			for i, r := range rows {
				if testing.Short() && i%12 > 0 { // with the race detector, to which all rows are alike
					continue
				}
				place := fmt.Sprintf("%s:%d", filepath.Base(r.What.Span.File.Name()), r.What.Span.Position().Line)
				t.Run(place, func(t *testing.T) { s.hold(t, r) })
			}
		})
	}
}

func (s *speech) hold(t *testing.T, r row) {
	got, want := s.read(t, r), r.Want.V
	if got != want {
		t.Errorf("%s\n%s of\n%s\n got: %s\nwant: %s", r.Rule.V, r.What.V, r.Facts.V, got, want)
	}
}

// readTables returns the rows of all files of a language, none of them
// twice.
func readTables(t *testing.T, tag lang.Tag) []row {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", string(tag), "*.toml"))
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	seen := make(map[string]source.Span)
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var read table
		mustBeClean(t, tomlfile.Decode(source.NewFile(name, content), &read))
		for _, r := range read.Rows {
			asked := fmt.Sprint(r.What.V, "\n", r.Facts.V, r.Files)
			if first, ok := seen[asked]; ok {
				t.Errorf("%s: the same facts and place as at %s", r.What.Span, first)
			}
			seen[asked] = r.What.Span
		}
		rows = append(rows, read.Rows...)
	}
	return rows
}

// read returns what a row asks for, as its table writes it.
func (s *speech) read(t *testing.T, r row) string {
	t.Helper()
	e := s.edition(t, r)
	what, label := strings.CutPrefix(r.What.V, "label ")
	if r.isExpression() {
		what = expressionKey
	}
	switch what {
	case "title":
		return visible(e.Title)
	case "masthead":
		m := e.Masthead
		head := []string{m.Organization, e.Organ.Plain()}
		for _, line := range e.Lines {
			head = append(head, line.Plain())
		}
		return show(strings.Join(append(head, m.Symbol, m.Distribution, m.Date, m.Language, m.Original), "\n"))
	case "notes":
		var notes []string
		for _, n := range e.Notes() {
			notes = append(notes, visible(n.Text))
		}
		return strings.Join(notes, "\n")
	}
	p := find(e.Blocks, what)
	switch {
	case p == nil:
		return absent
	case label:
		return show(p.label)
	}
	return p.text
}

// place is a place of an edition as tables write it.
type place struct{ label, text string }

// find returns the place of a key.
func find(blocks []resolve.Block, key string) *place {
	for _, b := range blocks {
		switch b := b.(type) {
		case *resolve.Heading:
			if b.Key == key {
				return &place{b.Label, visible(b.Title)}
			}
		case *resolve.Paragraph:
			if b.Key == key {
				return &place{b.Label, visible(b.Text) + list(b.Items, "")}
			}
		case *resolve.Provision:
			if b.Key == key {
				return &place{b.Label, within(b.Blocks)}
			}
			if p := find(b.Blocks, key); p != nil {
				return p
			}
		}
	}
	return nil
}

// within returns the paragraphs of a provision, one a line.
func within(blocks []resolve.Block) string {
	var lines []string
	for _, b := range blocks {
		if p, ok := b.(*resolve.Paragraph); ok {
			lines = append(lines, visible(p.Text)+list(p.Items, ""))
		}
	}
	return strings.Join(lines, "\n")
}

// list returns a list, each item with its label on a line of its own.
func list(items []*resolve.ListItem, indent string) string {
	var s strings.Builder
	for _, i := range items {
		fmt.Fprintf(&s, "\n%s%s %s%s", indent, show(i.Label), visible(i.Text), list(i.Items, indent+"  "))
	}
	return s.String()
}

// visible returns a text with its superscripts as ^{re}.
func visible(t resolve.Text) string {
	var s strings.Builder
	for _, span := range t {
		text := show(span.Text)
		if span.Style&report.Superscript != 0 {
			text = "^{" + text + "}"
		}
		s.WriteString(text)
	}
	return strings.ReplaceAll(s.String(), "}^{", "")
}

// show makes characters visible that an editor could not see.
func show(text string) string {
	var s strings.Builder
	for _, r := range text {
		switch {
		case r == '\u00a0':
			s.WriteRune('⍽')
		case r == '\u202f':
			s.WriteRune('⸱')
		case r == '\n' || unicode.IsPrint(r):
			s.WriteRune(r)
		default:
			fmt.Fprintf(&s, "‹%04X›", r)
		}
	}
	return s.String()
}
