package compose_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
)

const (
	published = "../../../shared/reference/seed-report.fr.md"
	golden    = "testdata/generated.fr.txt"
)

// deliberate lists where the French edition is not what was published, and
// why: the published report contradicts itself there.
var deliberate = []struct{ place, published, ours, reason string }{
	{"6", "Berger, coordonnatrice", "Berger, Coordonnatrice",
		"functions have a capital in the other four cases"},
	{"32", "liminaires générales", "liminaires",
		"paragraph 42 says that no general statement was made"},
	{"33", "Michael Shotter", "Michael Schotter",
		"spelled Schotter in paragraphs 6 and 8"},
	{"35", "Guatemala, Grèce", "Grèce, Guatemala",
		"alphabetical order"},
	{"35", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord, Thaïlande, Türkiye", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord, Türkiye",
		"paragraph 44 says that Thailand is no party but a signatory"},
	{"36", "du Maroc et du Pakistan", "du Maroc, du Pakistan et de la Thaïlande",
		"Thailand spoke as an observer"},
	{"38", "Pays-Bas (Royaume des), Thaïlande et Union européenne", "Pays-Bas (Royaume des) et Union européenne",
		"paragraph 44 says that Thailand is no party but a signatory"},
	{"39", "L'observatrice de la Colombie a également fait une déclaration.", "Les observateurs et observatrices de la Colombie et de la Thaïlande ont également fait des déclarations.",
		"Thailand spoke as an observer"},
	{"48", "Les organisations et mécanismes intergouvernementaux et les entités des Nations Unies énumérés ci-après étaient représentés", "Les organisations intergouvernementales énumérées ci-après étaient représentées",
		"the list holds neither a mechanism nor an entity"},
}

// generated are the paragraphs that no author writes.
func generated(n int) bool {
	return n <= 6 || n == 14 || n == 22 || n == 26 || n >= 30
}

// TestFrenchIsWhatWasPublished compares every generated word with the
// published report where it is at hand, and with the golden file everywhere.
func TestFrenchIsWhatWasPublished(t *testing.T) {
	r, l, findings := composeIn(t, loadSample(t), lang.French)
	noFindings(t, findings)
	ours := outline(t, r, l)
	if *update {
		if err := os.WriteFile(golden, []byte(strings.Join(ours, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	content, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(content)), "\n"), ours); diff != "" {
		t.Errorf("golden file: -want +got:\n%s", diff)
	}

	seed, err := os.ReadFile(published)
	if err != nil {
		t.Skip("the published report is not at hand")
	}
	if diff := cmp.Diff(publishedOutline(t, string(seed)), ours); diff != "" {
		t.Errorf("published report: -want +got:\n%s", diff)
	}
}

// outline returns the masthead, the headings and the generated paragraphs,
// one a line, each paragraph with its number.
func outline(t *testing.T, r *report.Report, l *locale.Locale) []string {
	t.Helper()
	o := &outliner{t: t, writer: l.Writer(nil, nil), sections: make(map[string]int)}
	for i, b := range r.Blocks {
		o.sections[b.(*report.Section).Key] = i + 1
	}
	o.lines = []string{
		r.Organ.Plain(), r.Masthead.Distribution, r.Masthead.Date, r.Masthead.Language, r.Masthead.Original, r.Title.Plain(),
	}
	o.blocks(r.Blocks)
	return o.lines
}

type outliner struct {
	t        *testing.T
	writer   *locale.Writer
	sections map[string]int // ordinal by key
	number   int
	lines    []string
}

func (o *outliner) blocks(blocks []report.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Section:
			o.lines = append(o.lines, "# "+o.plain(b.Title))
			o.blocks(b.Blocks)
		case *report.Paragraph:
			if o.number++; generated(o.number) {
				o.lines = append(o.lines, fmt.Sprintf("%d. %s", o.number, o.plain(b.Text)))
				o.items(b.Items)
			}
		}
	}
}

func (o *outliner) items(items []*report.Item) {
	for _, item := range items {
		o.lines = append(o.lines, "- "+o.plain(item.Text))
		o.items(item.Items)
	}
}

// plain writes the references to sections, whose numbers are not composed.
func (o *outliner) plain(t report.Text) string {
	var s strings.Builder
	for _, span := range t {
		if span.Reference == nil {
			s.WriteString(span.Text)
			continue
		}
		var targets [][]int
		for _, key := range span.Reference.Keys {
			targets = append(targets, []int{o.sections[key]})
		}
		pieces, err := o.writer.Reference("section", span.Reference.Form, targets)
		if err != nil {
			o.t.Error(err)
		}
		for _, p := range pieces {
			s.WriteString(p.Text)
		}
	}
	return s.String()
}

var (
	markup       = regexp.MustCompile(`</?sup>|\*\*|\*|^#+ *|\(#\)`)
	linkWords    = regexp.MustCompile(`\[([^\]]*)\]`)
	headingLabel = regexp.MustCompile(`^(?:[IV]+|[A-E])\. `)
	itemLabel    = regexp.MustCompile(`^(?:[0-9]\.|[a-z]\)) `)
	numbered     = regexp.MustCompile(`^([0-9]+)\. (.*)$`)
)

// publishedOutline reads the same lines from the published report, with the
// deliberate differences put in.
func publishedOutline(t *testing.T, seed string) []string {
	t.Helper()
	var lines []string
	number, skipping := 0, true
	for _, line := range strings.Split(seed, "\n") {
		bare := bareLine(line)
		if bare == "" {
			continue
		}
		m := numbered.FindStringSubmatch(bare)
		switch {
		case m != nil && m[1] == fmt.Sprint(number+1):
			number++
			if skipping = !generated(number); !skipping {
				lines = append(lines, correct(t, m[1], bare))
			}
		case headingLabel.MatchString(bare):
			lines = append(lines, "# "+headingLabel.ReplaceAllString(bare, ""))
			skipping = true
		case number == 0:
			lines = append(lines, bare)
		case skipping:
		case itemLabel.MatchString(strings.TrimLeft(bare, "- ")):
			lines = append(lines, "- "+itemLabel.ReplaceAllString(strings.TrimLeft(bare, "- "), ""))
		default: // a page break cut the paragraph
			lines[len(lines)-1] += " " + bare
		}
	}
	return lines
}

func bareLine(line string) string {
	line = linkWords.ReplaceAllString(markup.ReplaceAllString(strings.TrimSpace(line), ""), "$1")
	return strings.NewReplacer("« ", `"`, " »", `"`).Replace(markup.ReplaceAllString(line, ""))
}

func correct(t *testing.T, number, line string) string {
	t.Helper()
	for _, d := range deliberate {
		if d.place != number {
			continue
		}
		if !strings.Contains(line, d.published) {
			t.Errorf("paragraph %s was not published with %q", number, d.published)
		}
		line = strings.Replace(line, d.published, d.ours, 1)
	}
	return line
}
