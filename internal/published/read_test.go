package published_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

var update = flag.Bool("update", false, "write the outlines in testdata anew")

func reader(t testing.TB, tag lang.Tag) *published.Reader {
	t.Helper()
	l, findings := locale.NewFolder(locales.FS).Load(tag)
	if findings.HasErrors() {
		t.Fatal(findings[0].Message)
	}
	return published.NewReader(l)
}

// first returns the first paragraph of a document's first section.
func first(d *published.Document) *report.Paragraph {
	return d.Blocks[0].(*report.Section).Blocks[0].(*report.Paragraph)
}

// TestStructureIsReadFromTheLabels reads the texts of testdata: the first
// file of each archive is a report, the second its outline.
func TestStructureIsReadFromTheLabels(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			report := archive.Files[0]
			tag := lang.Tag(strings.Split(report.Name, ".")[1])
			got := reader(t, tag).Read(source.NewFile(report.Name, report.Data)).Dump()
			if *update {
				archive.Files = append(archive.Files[:1], txtar.File{Name: "outline", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSpansHoldTheVeryWords(t *testing.T) {
	const text = "I. Introduction\n\n1. L’*accord* du 1<sup>er</sup>\u00a0mai [n° 5](#x) &amp; les\nautres,\n\nqui\u202f: suivent\u00ad ici.\n"
	d := reader(t, lang.French).Read(source.NewFile("r.md", []byte(text)))
	p := reading.Folded(first(d).Text)
	const plain = "L'accord du 1er mai n° 5 & les autres, qui : suivent ici."
	if p.Plain != plain {
		t.Fatalf("plain text is %q, want %q", p.Plain, plain)
	}
	for words, want := range map[string]string{
		"L'accord": "L’*accord", "accord": "accord", "1er mai": "1<sup>er</sup>\u00a0mai", "& les": "&amp; les",
		"les autres": "les\nautres", "suivent": "suivent", "n° 5": "n° 5",
	} {
		at := strings.Index(plain, words)
		if got := p.Place(at, at+len(words)).Text(); got != want {
			t.Errorf("%q stands for %q, want %q", words, got, want)
		}
	}
	if len(d.Links) != 1 || d.Links[0].Address != "#x" || d.Links[0].Span.Text() != "[n° 5](#x)" {
		t.Errorf("links %+v", d.Links)
	}
	if got := p.Place(strings.Index(plain, "suivent"), len(plain)).String(); got != "r.md:6:7" {
		t.Errorf("the cut half is at %s", got)
	}
}

func TestSpansKeepTheCharactersThatWereTyped(t *testing.T) {
	d := reader(t, lang.French).Read(source.NewFile("r.md", []byte("I. Introduction\n\n1. L’accord du 1<sup>er</sup>\u00a0mai.\n")))
	var got []string
	for _, r := range first(d).Text {
		if r.Style == report.Superscript {
			r.Text = "^" + r.Text
		}
		got = append(got, r.Text)
	}
	if diff := cmp.Diff([]string{"L’accord du 1", "^er", "\u00a0mai."}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCodeAndAddressesAreKept(t *testing.T) {
	const text = "I. Introduction\n\n1. A `b \"c\"` at http://x.org/d_e_\"f, *g* whttp://h `i.\n\n```\n2. Code\n```\n\n2. End.\n"
	d := reader(t, lang.English).Read(source.NewFile("r.md", []byte(text)))
	var kept []string
	for _, r := range first(d).Text {
		if r.Style == report.Code {
			kept = append(kept, r.Text)
		}
	}
	if diff := cmp.Diff([]string{`b "c"`, `http://x.org/d_e_"f`}, kept); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	const plain = `A b "c" at http://x.org/d_e_"f, g whttp://h i.`
	if got := reading.Folded(first(d).Text).Plain; got != plain {
		t.Errorf("plain text is %q, want %q", got, plain)
	}
	if n := len(d.Blocks[0].(*report.Section).Blocks); n != 2 {
		t.Errorf("%d paragraphs; the block of code is none", n)
	}
}

func TestReportHasTheSameWordsAtTheSamePlaces(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/converted.txtar")
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t, lang.English).Read(source.NewFile("r.md", archive.Files[0].Data)).Report
	words := 0
	report.EachText(r.Blocks, r.Notes, func(text *report.Text) {
		for _, s := range *text {
			cut := s.Text == " " && s.Origin.Len() == 0 // by the end of a page
			if strings.ReplaceAll(s.Origin.Text(), "\n", " ") != s.Text && !cut {
				t.Errorf("%q stands for %q", s.Origin.Text(), s.Text)
			}
			words += len(strings.Fields(s.Text))
		}
	})
	if r.Title.Plain() != "Report of the meeting" || words < 90 {
		t.Errorf("title %q, %d words", r.Title.Plain(), words)
	}
}

func TestEntitiesAndLineBreaksAreTheCharactersTheyStandFor(t *testing.T) {
	const text = "I. Introduction\n\n1. Paragraph&nbsp;7 &lt; 8<br>and 9.\n"
	p := first(reader(t, lang.English).Read(source.NewFile("r.md", []byte(text)))).Text
	if got := p.Plain(); got != "Paragraph\u00a07 < 8 and 9." {
		t.Errorf("the text is %q", got)
	}
	read := reading.Folded(p)
	if at := strings.Index(read.Plain, " 7"); read.Place(at, at+2).Text() != "&nbsp;7" {
		t.Errorf("the number is at %q", read.Place(at, at+2).Text())
	}
}

func TestFrontMatterOfPagesIsNoText(t *testing.T) {
	const text = "---\ntitle: \"A test\"\nlayout: page\n---\n\n1. It met.\n"
	d := reader(t, lang.English).Read(source.NewFile("r.md", []byte(text)))
	if len(d.Masthead()) > 0 || d.Count().Paragraphs != 1 {
		t.Errorf("%d paragraphs, after %v", d.Count().Paragraphs, d.Masthead())
	}
}
