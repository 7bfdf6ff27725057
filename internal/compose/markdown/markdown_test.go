package markdown_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads each archive of testdata: an input named after the kind of
// text it is, the tree it makes, and the findings.
func TestGolden(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			input := archive.Files[0]
			doc, findings := readAs(t, input.Name, input.Data)
			got := txtar.Archive{Comment: archive.Comment, Files: []txtar.File{
				input,
				{Name: "tree", Data: dump(doc)},
				{Name: "findings", Data: print(findings)},
			}}
			if *update {
				if err := os.WriteFile(name, txtar.Format(&got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(&got))); diff != "" && !*update {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func readAs(t *testing.T, kind string, content []byte) (markdown.Content, diag.List) {
	t.Helper()
	in := markdown.File(source.NewFile(kind, content))
	switch kind {
	case "narrative.md":
		return markdown.Narrative(in, nil)
	case "provisions.md":
		return markdown.Provisions(in, "recommendation")
	case "annex.md":
		return markdown.Annex(in)
	case "template.md":
		return markdown.Template(in, func(path string) []report.Block {
			return []report.Block{&report.Paragraph{Key: path}}
		})
	case "message.md":
		words, findings := markdown.Inline(in)
		return markdown.Content{Blocks: []report.Block{&report.Paragraph{Text: words}}}, findings
	default:
		t.Fatalf("no kind of text is called %q", kind)
		panic("unreachable")
	}
}

func dump(doc markdown.Content) []byte {
	var b bytes.Buffer
	reporttest.Dump(&b, doc.Blocks, doc.Notes)
	return b.Bytes()
}

func print(findings diag.List) []byte {
	var b bytes.Buffer
	for _, f := range findings.Sorted() {
		fmt.Fprintf(&b, "%s-%d: %s [%s]\n", f.Span, f.Span.EndPosition().Column, f.Message, f.Rule)
	}
	return b.Bytes()
}

// TestGeneratedTextKeepsOrigins: marks become origins and leave no trace.
func TestGeneratedTextKeepsOrigins(t *testing.T) {
	session := source.NewFile("session.toml", []byte("name = \"A*B\"\n"))
	locale := source.NewFile("messages.toml", []byte("other = \"by {{.Name}} today\"\n"))
	value, message := session.Span(8, 11), locale.Span(9, 28)
	var marks source.Marks
	text := "{#k}\n" + marks.Wrap("by "+marks.Wrap(`A\*B`, value)+" *today*", message) + "\n"

	doc, findings := markdown.Template(markdown.Generated(text, &marks, source.Span{}), nil)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	want := report.Text{
		{Text: "by ", Origin: message},
		{Text: "A*B", Origin: value, Via: message},
		{Text: " ", Origin: message},
		{Text: "today", Style: report.Emphasis, Origin: message},
	}
	if diff := cmp.Diff(want, doc.Blocks[0].(*report.Paragraph).Text, cmp.Comparer(sameFile)); diff != "" {
		t.Error(diff)
	}
}

func sameFile(a, b *source.File) bool { return a == b }

// FuzzRead: no input makes a reader panic, and every place lies in the file
// and holds the very characters of the text, composed or not.
func FuzzRead(f *testing.F) {
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		if archive, err := txtar.ParseFile(name); err == nil {
			f.Add(archive.Files[0].Data)
		}
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		file := source.NewFile("fuzz.md", content)
		doc, _ := markdown.Narrative(markdown.File(file), nil)
		checkText(t, doc.Blocks)
		markdown.Provisions(markdown.File(file), "s")
		markdown.Annex(markdown.File(file))
		markdown.Template(markdown.File(file), func(string) []report.Block { return nil })
		markdown.Inline(markdown.File(file))
	})
}

func checkText(t *testing.T, blocks []report.Block) {
	for _, b := range blocks {
		p, ok := b.(*report.Paragraph)
		if !ok {
			continue
		}
		for _, s := range p.Text {
			if len(s.Text) != s.Origin.End-s.Origin.Start || strings.ContainsAny(s.Text, " \n&") {
				continue
			}
			if got := s.Origin.Text(); plain.Composed(got) != s.Text && s.Link == "" {
				t.Errorf("%q says it comes from %q", s.Text, got)
			}
		}
	}
}
