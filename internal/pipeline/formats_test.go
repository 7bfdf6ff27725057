package pipeline

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/lang"
	"rapporteur/internal/plain"
	"rapporteur/internal/published"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// read returns the text of a file, and fails where it is refused.
func read(t *testing.T, p *Project, name string, content []byte, tag lang.Tag) *source.File {
	t.Helper()
	file, err := p.readFinished(name, content, tag)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// paragraphs returns the label and the words of everything in a finished report, without spaces.
func paragraphs(p *Project, file *source.File, tag lang.Tag) []string {
	var all []string
	add := func(text report.Text) {
		all = append(all, strings.Join(strings.Fields(strings.ReplaceAll(plain.Text(text.Plain()), "ـ", "")), ""))
	}
	var items func([]*report.Item)
	items = func(list []*report.Item) {
		for _, i := range list {
			add(i.Text)
			items(i.Items)
		}
	}
	document := published.NewReader(p.languages[tag].locale).Read(file)
	document.Walk(func(b report.Block) {
		switch b := b.(type) {
		case *report.Section:
			add(b.Title)
		case *report.Paragraph:
			all = append(all, document.Label(b).At.Text())
			add(b.Text)
			items(b.Items)
		case *report.Provision:
			for _, x := range b.Blocks {
				if x, ok := x.(*report.Paragraph); ok {
					add(x.Text)
					items(x.Items)
				}
			}
		}
	})
	for _, n := range document.Notes {
		add(n.Text)
	}
	return all
}

// TestFormats shares what is compiled to read PDF files, which takes seconds.
func TestFormats(t *testing.T) {
	p := openProject(t)
	p.Cache = t.TempDir()
	t.Run("one report is the same in every format", func(t *testing.T) { everyFormat(t, p) })
	if testing.Short() {
		return // the race detector has nothing to see in a second report
	}
	t.Run("our editions are read as they were printed", func(t *testing.T) { ourEditions(t, p) })
}

// everyFormat reads a report as Markdown, and as DOCX and HTML that pandoc
// made of it, and as PDF that LibreOffice printed from the DOCX.
func everyFormat(t *testing.T, p *Project) {
	settings := rule.Settings{Levels: map[string]string{"space-breaking": rule.Off}} // of which a PDF shows nothing
	var wantFound, wantRead []string
	for _, ending := range []string{".md", ".html", ".docx", ".pdf"} {
		name := "testdata/formats/report.fr" + ending
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file := read(t, p, name, content, lang.French)
		var found []string
		for _, f := range p.Proofread(file, lang.French, settings) {
			found = append(found, f.Severity.String()+" "+f.Rule+": "+plain.Text(f.Message))
			if file.Derived() && (f.Span.Place() == "" || f.Fix != nil) {
				t.Errorf("%s: %s has no place, or a fix: %v", ending, f.Rule, f.Span)
			}
		}
		slices.Sort(found)
		got := paragraphs(p, file, lang.French)
		if ending == ".md" {
			wantFound, wantRead = found, got
			if len(found) < 8 || len(got) < 80 {
				t.Fatalf("%d findings, %d paragraphs", len(found), len(got))
			}
			continue
		}
		if diff := cmp.Diff(wantFound, found); diff != "" {
			t.Errorf("findings of %s (-Markdown +%s):\n%s", name, ending, diff)
		}
		if diff := cmp.Diff(wantRead, got); diff != "" {
			t.Errorf("%s (-Markdown +%s):\n%s", name, ending, diff)
		}
	}
}

// ourEditions: the PDF and the HTML edition of a session have the same
// paragraphs, in six languages.
func ourEditions(t *testing.T, p *Project) {
	draft := draftSample(t, p)
	outputs := render(t, draft, Request{Formats: []string{PDF, HTML}})
	byName := make(map[string][]byte)
	for _, o := range outputs {
		byName[o.Name] = o.Content
	}
	for _, e := range draft.Editions {
		tag := e.Language.Tag
		t.Run(string(tag), func(t *testing.T) {
			var texts [2][]string
			for i, ending := range []string{".html", ".pdf"} {
				for name, content := range byName {
					if strings.HasSuffix(name, "_"+string(e.Language.Letter)+ending) {
						texts[i] = paragraphs(p, read(t, p, name, content, tag), tag)
					}
				}
			}
			if len(texts[0]) < 150 {
				t.Errorf("only %d paragraphs", len(texts[0]))
			}
			if diff := cmp.Diff(texts[0], texts[1]); diff != "" {
				t.Errorf("(-HTML +PDF):\n%s", diff)
			}
		})
	}
}

// TestAFormatIsKnownByItsContent: where the content says what it is, the name does not matter.
func TestAFormatIsKnownByItsContent(t *testing.T) {
	p := openProject(t)
	html := []byte("\ufeff\n<!DOCTYPE HTML><p>1. One.</p>")
	for _, name := range []string{"r.html", "r.md", "-", "r"} {
		if file := read(t, p, name, html, lang.English); !strings.Contains(string(file.Content()), "\n1. One.\n") || bytes.Contains(file.Content(), []byte("<p>")) {
			t.Errorf("%s is %q", name, file.Content())
		}
	}
	if file := read(t, p, "r.txt", []byte("1. One."), lang.English); file.Derived() {
		t.Error("a text is taken for something else")
	}
	for name, content := range map[string]string{
		"r.doc": "\xd0\xcf\x11\xe0\xa1\xb1", "r.odt": "PK\x03\x04", "r.rtf": `{\rtf1 a}`, "old.docx": "\xd0\xcf\x11\xe0\xa1\xb1", "r.docx": "PK\x03\x04", "r.pages": "a",
	} {
		found, err := p.ProofreadFile(name, []byte(content), lang.English)
		if err != nil || len(found) != 1 || found[0].Rule != "file-refused" || !strings.Contains(found[0].Hint, "save it as .docx") {
			t.Errorf("%s: %v %v", name, found, err)
		}
	}
}
