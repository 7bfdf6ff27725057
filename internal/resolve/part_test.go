package resolve_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
	"rapporteur/locales"
)

// TestAPartHasTheNumbersOfTheReport: sections and adopted texts keep their labels in
// any part of a report, and its paragraphs count from 1. Every part and the rest
// together hold each paragraph once.
func TestAPartHasTheNumbersOfTheReport(t *testing.T) {
	l, findings := locale.NewFolder(locales.FS).Load(lang.English)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	labels := func(r *report.Report) (sections, texts map[string]string, paragraphs []string) {
		n, _ := resolve.Number(r)
		e, _ := resolve.Bind(r, n, l, nil)
		sections, texts = make(map[string]string), make(map[string]string)
		for _, b := range e.Blocks {
			switch b := b.(type) {
			case *resolve.Heading:
				sections[b.Key] = b.Label
			case *resolve.Provision:
				texts[b.Key] = b.Label
			case *resolve.Paragraph:
				if b.Number != "" {
					paragraphs = append(paragraphs, b.Key)
				}
			}
		}
		for i, key := range paragraphs {
			if p, _ := n.Find(key); p.Number != i+1 {
				t.Errorf("paragraph %q is the %dth and has the number %d", key, i+1, p.Number)
			}
		}
		return sections, texts, paragraphs
	}
	parts := 0
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 3))
		whole := reporttest.Random(random)
		chosen := make(map[*report.Section]bool)
		for _, s := range whole.Sections() {
			chosen[s] = random.IntN(3) == 0
		}
		is := func(s *report.Section) bool { return chosen[s] }
		part, rest := whole.Part(is, false), whole.Without(is)
		sections, texts, paragraphs := labels(whole)
		var both []string
		for _, r := range []*report.Report{part, rest} {
			ownSections, ownTexts, own := labels(r)
			both = append(both, own...)
			for key, label := range ownSections {
				if sections[key] != label {
					t.Errorf("report %d: section %q is %q in the report and %q in a part", seed, key, sections[key], label)
				}
			}
			for key, label := range ownTexts {
				if texts[key] != label && !strings.Contains(texts[key], ".") { // those below a paragraph have its number
					t.Errorf("report %d: the text %q is %q in the report and %q in a part", seed, key, texts[key], label)
				}
			}
			parts += len(ownSections)
		}
		slices.Sort(both)
		slices.Sort(paragraphs)
		if !slices.Equal(both, paragraphs) {
			t.Errorf("report %d: the parts have the paragraphs %v, the report %v", seed, both, paragraphs)
		}
	}
	if parts == 0 {
		t.Error("no part has a section")
	}
}

// TestAReferenceToAnotherDocumentNamesIt in every language, with the symbol apart and
// the number leading to its place.
func TestAReferenceToAnotherDocumentNamesIt(t *testing.T) {
	for tag, want := range map[lang.Tag]string{
		lang.English: "paragraph 1 and paragraph 1 of document X/1", lang.French: "paragraphe 1 et paragraphe 1 du document X/1",
		lang.Spanish: "párrafo 1 y párrafo 1 del documento X/1", lang.Russian: "пункт 1 и пункт 1 документа X/1",
		lang.Chinese: "第1段和X/1号文件第1段", lang.Arabic: "الفقرة 1 والفقرة 1 من الوثيقة X/1",
	} {
		l, findings := locale.NewFolder(locales.FS).Load(tag)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		other := &report.Report{Language: l.Language(), Blocks: []report.Block{&report.Paragraph{Key: "there", Numbered: true, Text: report.Text{{Text: "There."}}}}}
		here := &report.Report{Language: l.Language(), Blocks: []report.Block{&report.Paragraph{Key: "here", Numbered: true, Text: report.Text{{Reference: &report.Reference{Keys: []string{"here", "there"}}}}}}}
		n, _ := resolve.Number(here)
		elsewhere, _ := resolve.Number(other)
		elsewhere.Symbol = "X/1"
		n.Others = []*resolve.Numbering{elsewhere}
		e, found := resolve.Bind(here, n, l, nil)
		text := e.Blocks[0].(*resolve.Paragraph).Text
		if got := text.Plain(); len(found) > 0 || got != want {
			t.Errorf("%s: %q, want %q; %v", tag, got, want, found)
		}
		var documents, symbols []string
		for _, s := range text {
			if s.Link != nil {
				documents = append(documents, s.Link.Document)
			}
			if s.Symbol {
				symbols = append(symbols, s.Text)
			}
		}
		slices.Sort(documents)
		if !slices.Equal(documents, []string{"", "X/1"}) || !slices.Equal(symbols, []string{"X/1"}) {
			t.Errorf("%s: links to %q, symbols %q", tag, documents, symbols)
		}
	}
}

// TestWordsThatAreTrueHereOnly: another document goes without them. It is not cited before
// it is issued.
func TestWordsThatAreTrueHereOnly(t *testing.T) {
	l, _ := locale.NewFolder(locales.FS).Load(lang.English)
	cite := func(key string) report.Text {
		return report.Text{
			{Reference: &report.Reference{Keys: []string{key}}},
			{Reference: &report.Reference{Keys: []string{key}, Form: "here", Text: report.Text{{Text: " of the present report"}}}},
		}
	}
	there := &report.Report{Language: l.Language(), Blocks: []report.Block{&report.Paragraph{Key: "there", Numbered: true}}}
	for key, want := range map[string]string{"here": "paragraph 1 of the present report", "there": "paragraph 1 of document X/1"} {
		for _, issued := range []string{"2026-10-15", "2026-10-16", "2026-10-17"} {
			r := &report.Report{Language: l.Language(), Blocks: []report.Block{&report.Paragraph{Key: "here", Numbered: true, Text: cite(key)}}}
			n, _ := resolve.Number(r)
			other, _ := resolve.Number(there)
			n.Date, other.Symbol, other.Date = "2026-10-16", "X/1", issued
			n.Others = []*resolve.Numbering{other}
			e, found := resolve.Bind(r, n, l, nil)
			if got := e.Blocks[0].(*resolve.Paragraph).Text.Plain(); got != want {
				t.Errorf("%q, want %q", got, want)
			}
			early := key == "there" && issued == "2026-10-17"
			if len(found) > 0 != early || len(found) > 1 {
				t.Errorf("%s of %s: %v", key, issued, found)
			}
		}
	}
}
