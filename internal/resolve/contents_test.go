package resolve_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
	"rapporteur/locales"
)

// longReport has chapters with and without numbered paragraphs, and annexes.
func longReport(annexes int) *report.Report {
	section := func(key string, level int, blocks ...report.Block) *report.Section {
		return &report.Section{Key: key, Level: level, Numbered: true, Title: report.Text{{Text: key}}, Blocks: blocks}
	}
	paragraph := func(key string) report.Block { return &report.Paragraph{Key: key, Numbered: true} }
	r := &report.Report{Contents: 2, System: report.System{Frozen: []report.Frozen{{Key: "p1", Count: report.Count{N: 1}}, {Key: "p4", Count: report.Count{N: 2}}}}}
	r.Blocks = []report.Block{
		section("one", 1, paragraph("p1"), section("under", 2, paragraph("p2"), section("deep", 3, paragraph("p3")))),
		section("none", 1), section("last", 1, paragraph("p4")),
	}
	for i := range annexes {
		annex := section(fmt.Sprint("annex-", i+1), 1, section(fmt.Sprint("inside-", i+1), 2))
		annex.Annex = true
		r.Blocks = append(r.Blocks, annex)
	}
	return r
}

func lines(t *testing.T, r *report.Report, tag lang.Tag) (all []string) {
	t.Helper()
	n, findings := resolve.Number(r)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for _, line := range linesOf(t, r, n, load(t, tag)) {
		all = append(all, fmt.Sprintf("%s|%s|%s", line.Label, line.Title.Plain(), line.Paragraphs))
	}
	return all
}

func TestTheContentsInSixLanguages(t *testing.T) {
	for _, c := range []struct {
		tag     lang.Tag
		annexes int
		want    []string
	}{
		{lang.English, 2, []string{"I.|one|1–1\u00A0ter", "A.|under|1\u00A0bis–1\u00A0ter", "II.|none|", "III.|last|2", "I.|annex-1|", "II.|annex-2|"}},
		{lang.English, 1, []string{"I.|one|1–1\u00A0ter", "A.|under|1\u00A0bis–1\u00A0ter", "II.|none|", "III.|last|2", "Annex|annex-1|"}},
		{lang.French, 2, []string{"I.|one|1-1\u00A0ter", "A.|under|1\u00A0bis-1\u00A0ter", "II.|none|", "III.|last|2", "I.|annex-1|", "II.|annex-2|"}},
		{lang.Spanish, 0, []string{"I.|one|1–1\u00A0ter", "A.|under|1\u00A0bis–1\u00A0ter", "II.|none|", "III.|last|2"}},
		{lang.Russian, 2, []string{"I.|one|1–1\u00A0тер", "A.|under|1\u00A0бис–1\u00A0тер", "II.|none|", "III.|last|2", "I.|annex-1|", "II.|annex-2|"}},
		{lang.Chinese, 2, []string{"一.|one|1-1之三", "A.|under|1之二-1之三", "二.|none|", "三.|last|2", "一.|annex-1|", "二.|annex-2|"}},
		{lang.Arabic, 2, []string{"أولا -|one|\u061C1-1\u00A0مكررا ثانيا", "ألف -|under|\u061C1\u00A0مكررا-1\u00A0مكررا ثانيا", "ثانيا -|none|", "ثالثا -|last|2", "الأول -|annex-1|", "الثاني -|annex-2|"}},
	} {
		if diff := cmp.Diff(c.want, lines(t, longReport(c.annexes), c.tag)); diff != "" {
			t.Errorf("%s, %d annexes (-want +got):\n%s", c.tag, c.annexes, diff)
		}
	}
}

// TestTheContentsNameTheParagraphsOfEachSection: the numbers found in the edition are
// those of the first and the last paragraph in the tree.
func TestTheContentsNameTheParagraphsOfEachSection(t *testing.T) {
	english := load(t, lang.English)
	for seed := range uint64(100) {
		r := reporttest.Random(rand.New(rand.NewPCG(seed, 3)))
		r.Contents = 1 + int(seed%4)
		n, _ := resolve.Number(r)
		var want []string
		spans(n, r.Blocks, r.Contents, &want)
		var got []string
		for _, line := range linesOf(t, r, n, english) {
			got = append(got, line.Key+" "+line.Paragraphs)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("report %d (-want +got):\n%s", seed, diff)
		}
	}
}

func load(t *testing.T, tag lang.Tag) *locale.Locale {
	t.Helper()
	l, findings := locale.NewFolder(locales.FS).Load(tag)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return l
}

func linesOf(t *testing.T, r *report.Report, n *resolve.Numbering, l *locale.Locale) []resolve.Line {
	t.Helper()
	e, findings := resolve.Bind(r, n, l, nil)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return e.Contents
}

// spans adds a line for each section down to a level, and returns the numbers of all
// paragraphs among the blocks.
func spans(n *resolve.Numbering, blocks []report.Block, lowest int, lines *[]string) (numbers []int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Section:
			i := len(*lines)
			listed := b.Level <= lowest
			if listed {
				*lines = append(*lines, "")
			}
			below := lowest
			if b.Annex {
				below = 0
			}
			inside := spans(n, b.Blocks, below, lines)
			switch {
			case !listed:
			case len(inside) == 0:
				(*lines)[i] = b.Key + " "
			case len(inside) == 1:
				(*lines)[i] = fmt.Sprint(b.Key, " ", inside[0])
			default:
				(*lines)[i] = fmt.Sprint(b.Key, " ", inside[0], "–", inside[len(inside)-1])
			}
			numbers = append(numbers, inside...)
		case *report.Paragraph:
			if p, _ := n.Find(b.Key); b.Numbered {
				numbers = append(numbers, p.Number)
			}
		}
	}
	return numbers
}
