package html_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/lang"
	"rapporteur/internal/render/html"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestRenderGolden(t *testing.T) {
	for _, e := range reporttest.Editions() {
		name := "edition." + string(e.Language.Tag) + ".html"
		t.Run(name, func(t *testing.T) {
			got := render(t, e)
			golden := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(golden, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("HTML differs from %s (-want +got); run the test with -update to accept:\n%s", golden, diff)
			}
		})
	}
}

func TestParticularsInEnglishAreMarkedAsSuch(t *testing.T) {
	const marked = `<div class="particulars" lang="en" dir="ltr">`
	for _, c := range []struct {
		name, distribution string
		edition            int
		want               bool
	}{
		{"in an English edition", "Distr.: General", 0, false},
		{"in an Arabic edition", "Distr.: General", 1, true},
		{"translated", "توزيع عام", 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := reporttest.Editions()[c.edition]
			e.Masthead.Distribution = c.distribution
			if got := bytes.Contains(render(t, e), []byte(marked)); got != c.want {
				t.Errorf("marked as English: %v, want %v", got, c.want)
			}
		})
	}
}

func TestContentsHaveTheNumbersOfParagraphs(t *testing.T) {
	e := reporttest.Editions()[0]
	for _, h := range e.Outline {
		e.Contents = append(e.Contents, resolve.Line{Heading: h, Label: h.Label, Paragraphs: "7–12"})
	}
	got := string(render(t, e))
	if n := strings.Count(got, `</a> <span class="range">7–12</span>`); n != len(e.Outline) {
		t.Errorf("%d lines with the numbers of their paragraphs, want %d", n, len(e.Outline))
	}
	if !strings.Contains(got, `<p class="heads"><span>Chapter</span> <span>Paragraphs</span></p>`) {
		t.Error("the columns have no heads")
	}
}

func TestABareNumberIsBesideItsText(t *testing.T) {
	e := reporttest.Editions()[0]
	e.Blocks = []resolve.Block{&resolve.Provision{Key: "publish", Anchor: "rec-140-1", Label: "140.1", Bare: true, Blocks: []resolve.Block{
		&resolve.Paragraph{Text: resolve.Text{{Text: "Publish it"}}},
	}}}
	got := string(render(t, e))
	if !strings.Contains(got, `<p id="publish"><span class="label">140.1</span> Publish it`) || strings.Contains(got, "<h3") {
		t.Errorf("the number is a heading, or the place is lost:\n%s", got)
	}
}

func TestRenderRefusesAnUnreadablePicture(t *testing.T) {
	e := reporttest.Editions()[0]
	e.Words = words(t, e.Language.Tag)
	e.Masthead.Emblem = &report.Image{Name: "emblem.png", Data: []byte("no picture")}
	err := html.Render(new(bytes.Buffer), e, nil, nil)
	if err == nil || !strings.Contains(err.Error(), "emblem.png") {
		t.Errorf("got error %v, want one that names emblem.png", err)
	}
}

func TestRenderPanicsWithoutAWord(t *testing.T) {
	e := reporttest.Editions()[0]
	defer func() {
		if got, _ := recover().(string); !strings.HasPrefix(got, "rapporteur: internal error:") {
			t.Errorf("got panic %q, want an internal error", got)
		}
	}()
	_ = html.Render(new(bytes.Buffer), e, nil, nil)
}

func TestEveryLanguageHasTheReadersWords(t *testing.T) {
	for _, l := range lang.All() {
		got := words(t, l.Tag)
		for _, id := range html.WordIDs() {
			if got[id] == "" {
				t.Errorf("%s: no word %s", l.Tag, id)
			}
			delete(got, id)
		}
		for id := range got {
			t.Errorf("%s: word %s is never used", l.Tag, id)
		}
	}
}

// render prints an edition with its language's words.
func render(t *testing.T, e *resolve.Edition) []byte {
	t.Helper()
	e.Words = words(t, e.Language.Tag)
	var b bytes.Buffer
	if err := html.Render(&b, e, siblings(t), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// siblings are the two test editions, in the order of the UN's list.
func siblings(t *testing.T) (all []html.Sibling) {
	for _, l := range lang.All() {
		if l.Tag == lang.Arabic || l.Tag == lang.English {
			name := "edition." + string(l.Tag) + ".html"
			all = append(all, html.Sibling{Language: l, Autonym: words(t, l.Tag)[html.Autonym], Href: name})
		}
	}
	return all
}

// words reads the locale's words without the stage that does it in earnest.
func words(t *testing.T, tag lang.Tag) resolve.Words {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("..", "..", "..", "locales", string(tag), "words", "reader.toml"))
	if err != nil {
		t.Fatal(err)
	}
	words, table := resolve.Words{}, ""
	for _, m := range regexp.MustCompile(`(?m)^\[(\w+)\]|^(\w+) *= (".*?")`).FindAllStringSubmatch(string(file), -1) {
		if m[1] != "" {
			table = m[1]
			continue
		}
		word, err := strconv.Unquote(m[3])
		if err != nil {
			t.Fatal(err)
		}
		words[table+"."+m[2]] = word
	}
	return words
}
