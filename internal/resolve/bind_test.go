package resolve

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/locales"
)

func load(t *testing.T, tag lang.Tag) *locale.Locale {
	t.Helper()
	l, findings := locale.NewFolder(locales.FS).Load(tag)
	if findings.HasErrors() {
		t.Fatalf("locale %s: %v", tag, findings)
	}
	return l
}

// numbered has nine paragraphs, p1 to p9, and a last one that refers to them.
func numbered(reference report.Reference) *report.Report {
	r := full()
	section := &report.Section{Key: "three", Level: 1, Numbered: true}
	for i := 4; i <= 9; i++ {
		section.Blocks = append(section.Blocks, &report.Paragraph{Key: fmt.Sprint("p", i), Numbered: true})
	}
	section.Blocks = append(section.Blocks, &report.Paragraph{Key: "last", Numbered: true, Text: report.Text{{Reference: &reference}}})
	r.Blocks = append(r.Blocks, section)
	return r
}

func bindLast(t *testing.T, tag lang.Tag, reference report.Reference) (*Paragraph, []string) {
	t.Helper()
	r := numbered(reference)
	n, findings := Number(r)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	edition, findings := Bind(r, n, load(t, tag), nil)
	var rules []string
	for _, f := range findings {
		rules = append(rules, f.Rule)
	}
	return edition.Blocks[len(edition.Blocks)-1].(*Paragraph), rules
}

func TestReferencesAreWordedInEachLanguage(t *testing.T) {
	tests := []struct {
		tag  lang.Tag
		keys string
		form string
		want string
	}{
		{lang.English, "p4", "", "paragraph 4"},
		{lang.English, "p4,p5", "", "paragraphs 4 and 5"},
		{lang.English, "p4,p5,p6,p8", "", "paragraphs 4–6 and 8"},
		{lang.English, "p4", "short", "para. 4"},
		{lang.English, "p4,p9", "number", "4 and 9"},
		{lang.English, "one-b", "", "section I.B"},
		{lang.English, "r2", "", "recommendation 2"},
		{lang.French, "p4,p5,p6,p8", "", "paragraphes 4 à 6 et 8"},
		{lang.Spanish, "p4,p5,p6,p8", "", "párrafos 4 a 6 y 8"},
		{lang.Russian, "p4,p5,p6,p8", "", "пункты 4–6 и 8"},
		{lang.Russian, "p4", "prep", "пункте 4"},
		{lang.Chinese, "p4,p5,p6,p8", "", "第4至6段和第8段"},
		{lang.Arabic, "p4,p5", "", "الفقرتان 4 و5"},
		{lang.Arabic, "p4,p5", "oblique", "الفقرتين 4 و5"},
	}
	spaces := strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2060", "")
	for _, test := range tests {
		t.Run(fmt.Sprint(test.tag, " ", test.keys, " ", test.form), func(t *testing.T) {
			p, rules := bindLast(t, test.tag, report.Reference{Keys: strings.Split(test.keys, ","), Form: test.form})
			if len(rules) > 0 {
				t.Fatalf("findings %v", rules)
			}
			if got := spaces.Replace(p.Text.Plain()); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestEachNumberOfAReferenceIsALinkToItsPlace(t *testing.T) {
	p, _ := bindLast(t, lang.English, report.Reference{Keys: []string{"p9", "p6", "p4", "p5", "p9"}})
	reference := p.Text[0].Reference
	want := []Target{{Key: "p4", Anchor: "para-4"}, {Key: "p5", Anchor: "para-5"}, {Key: "p6", Anchor: "para-6"}, {Key: "p9", Anchor: "para-9"}}
	if reference == nil || !slices.Equal(reference.Targets, want) {
		t.Fatalf("the reference is %+v, want targets %v", reference, want)
	}
	var got string
	for _, s := range p.Text {
		if s.Reference != reference {
			t.Errorf("%q belongs to another reference", s.Text)
		}
		if s.Link == nil {
			got += s.Text
		} else {
			got += "[" + s.Text + " #" + s.Link.Anchor + "]"
		}
	}
	const words = "paragraphs\u00a0[4 #para-4]–\u2060[6 #para-6] and [9 #para-9]"
	if got != words {
		t.Errorf("got %q, want %q", got, words)
	}
}

func TestTheSpaceAfterAReferenceIsNotPartOfIt(t *testing.T) {
	r := numbered(report.Reference{Keys: []string{"p2.2"}})
	last := r.Blocks[len(r.Blocks)-1].(*report.Section).Blocks[6].(*report.Paragraph)
	last.Text = append(last.Text, report.Span{Text: "; fin"})
	n, _ := Number(r)
	edition, findings := Bind(r, n, load(t, lang.French), nil)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var got string
	for _, s := range edition.Blocks[len(edition.Blocks)-1].(*Paragraph).Text {
		switch {
		case s.Link != nil:
			got += "[" + s.Text + "]"
		case s.Reference != nil:
			got += "(" + s.Text + ")"
		default:
			got += s.Text
		}
	}
	if want := "(paragraphe\u00a0)[2\u00a0b)]\u202f; fin"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheOnlyAnnexIsOneLink(t *testing.T) {
	p, _ := bindLast(t, lang.French, report.Reference{Keys: []string{"annex"}})
	if len(p.Text) != 1 || p.Text[0].Text != "annexe" || p.Text[0].Link.Anchor != "annex-1" {
		t.Errorf("got %+v", p.Text)
	}
}

func TestAReferenceMayHaveTheAuthorsWords(t *testing.T) {
	p, rules := bindLast(t, lang.English, report.Reference{Keys: []string{"loose"}, Text: text("that text")})
	if len(rules) > 0 || p.Text.Plain() != "that text" || p.Text[0].Link.Anchor != "text-loose" {
		t.Errorf("got %+v and %v", p.Text, rules)
	}
}

func TestWrongReferencesAreFindings(t *testing.T) {
	for keys, want := range map[string]string{
		"nothing": "reference-unknown",
		"p4,r1":   "reference-mixed",
		"loose":   "reference-unnumbered",
	} {
		_, rules := bindLast(t, lang.English, report.Reference{Keys: strings.Split(keys, ",")})
		if len(rules) != 1 || rules[0] != want {
			t.Errorf("%s: findings %v, want %s", keys, rules, want)
		}
	}
}

func TestBindPrintsTheLabelsOfEveryBlock(t *testing.T) {
	r := full()
	n, _ := Number(r)
	edition, findings := Bind(r, n, load(t, lang.French), nil)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	var got []string
	for _, block := range edition.Blocks {
		switch b := block.(type) {
		case *Heading:
			got = append(got, b.Label)
		case *Paragraph:
			got = append(got, b.Label)
			got = append(got, itemLabels(b.Items)...)
		case *Provision:
			got = append(got, b.Label)
			for _, inner := range b.Blocks {
				got = append(got, itemLabels(inner.(*Paragraph).Items)...)
			}
		}
	}
	want := "I.|1.|A.|Recommandation 1|a)|b)|B.|Recommandation 2|Projet de décision I|II.|2.|a)|b)|i)|ii)|3.|1.|a)|Annexe|A.|"
	if joined := strings.NewReplacer("\u00a0", " ").Replace(strings.Join(got, "|")); joined != want {
		t.Errorf("labels\n%s\nwant\n%s", joined, want)
	}
	if len(edition.Outline) != 6 {
		t.Errorf("the outline has %d headings, want 6", len(edition.Outline))
	}
	for _, h := range edition.Outline {
		if h.Annex != (h.Label == "Annexe") {
			t.Errorf("heading %q: annex %t", h.Label, h.Annex)
		}
	}
}

func itemLabels(items []*ListItem) []string {
	var labels []string
	for _, item := range items {
		labels = append(labels, item.Label)
		labels = append(labels, itemLabels(item.Items)...)
	}
	return labels
}

// TestListsHaveFourLevels: what the documentation says of lists is so in every
// language, and a list that goes deeper says it.
func TestListsHaveFourLevels(t *testing.T) {
	var items []*report.Item
	for range 5 {
		items = []*report.Item{{Items: items}}
	}
	r := &report.Report{Blocks: []report.Block{&report.Paragraph{Key: "p", Numbered: true, Items: items}}}
	n, _ := Number(r)
	for _, l := range lang.All() {
		_, findings := Bind(r, n, load(t, l.Tag), nil)
		want := "sub-paragraphs have labels on 4 levels; this one is on level 5"
		if len(findings) != 1 || findings[0].Rule != "label-missing" || findings[0].Message != want {
			t.Errorf("%s: %v", l.Tag, findings)
		}
	}
}
